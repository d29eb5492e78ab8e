import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// One contract, new or known: first whether it counts, then everything it says.
struct ContractPage: YearPage {
    static let name = "CarbonAccounting/contract"
    static let formID = "vertrag"
    let title: String
    let frame: YearFrame
    let form: ContractForm
    let action: String
    let token: FormToken
    /// The version the form started from.
    let version: Int
    /// Where the form was shown before anything was said about the contract, there is no verdict yet.
    let isBlank: Bool
    let verdict: ContractVerdict
    let sites: [Choice]
    let evidence: [Choice]
    let upload: UploadWords
    /// Leads to the question; nil for a new contract.
    var deletion: String?
    var errors = FieldErrors()
    var conflict: ContractConflict?
    var notices: [Notice] = []

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("contract.kicker", ["year": "\(frame.year)"]), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        for message in notices { notice(message) }
        if let conflict {
            conflict.node(t)
        } else if isBlank {
            leadSentence(t("contract.new.lead"))
        } else {
            leadSentence(verdict.sentence, figures: verdict.figures)
            if !verdict.meanwhile.isEmpty { leadRemark { verdict.meanwhile.joined(separator: " ") } }
        }
        contractForm(t)
        if let deletion {
            p(.class("contract-deletion")) { a(.href(deletion)) { t("contract.delete") } }
        }
    }

    private func contractForm(_ t: Texts) -> Node {
        pageForm(
            PageForm(
                action: action,
                tokens: [token, FormToken(name: "version", value: "\(version)")],
                draft: DraftWords(restored: t("contract.draft.restored"), discard: t("contract.draft.discard")),
                upload: upload,
                id: Self.formID
            )
        ) {
            ContractFieldsPart(form: form, errors: errors, sites: sites).nodes(t)
            ContractCriteriaPart(form: form, errors: errors).node(t)
            verdict.node(refresh: CarbonAccountingURL.contractVerdict(frame.year), form: Self.formID, t)
            evidencePart(t)
            actions {
                submitButton(conflict == nil ? t("contract.save") : t("contract.overwrite"))
                actionLink(
                    PageLink(
                        conflict == nil ? t("contract.cancel") : t("contract.keepStored"),
                        href: CarbonAccountingURL.contractList(frame.year)
                    ),
                    style: .quiet
                )
            }
        }
    }

    private func evidencePart(_ t: Texts) -> Node {
        fieldGroup(title: t("contract.evidence.group"), hint: t("contract.evidence.groupHint")) {
            fileField(
                Field(
                    name: EvidenceUpload.field,
                    label: t("contract.file"),
                    hint: t("contract.file.hint"),
                    error: errors[EvidenceUpload.field],
                    note: t("field.optional")
                ),
                accept: EvidenceType.accept
            )
            if !evidence.isEmpty {
                selectField(
                    Field(name: "evidence", label: t("contract.evidence"), error: errors["evidence"]),
                    choices: [Choice(t("contract.evidence.none"), value: "")] + evidence,
                    selected: form.evidence,
                    width: .long
                )
            }
        }
    }
}
