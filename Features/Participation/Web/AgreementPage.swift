import HTML
import Kernel
import WebPlatform

/// Whether an agreement about the hub has been concluded, as the chair notes it.
struct AgreementPage: CouncilAreaPage {
    struct Noted: Sendable {
        let concluded: String
        /// Nil while it runs.
        let ended: String?
        let remark: String
    }

    struct Typed: Sendable {
        var concluded = ""
        var remark = ""
        var ended = ""
    }

    static let name = "Participation/agreement"
    let title: String
    let frame: CouncilFrame
    let law: String
    let learningData: String
    let noted: Noted?
    var typed = Typed()
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let model = PageLink(t("agreement.model"), href: ParticipationURL.modelAgreement(frame.council))
        pageHead(kicker: frame.name, title: title) { actionLink(model, style: .primary) }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(learningData)
        leadRemark { t("agreement.remark", ["law": law]) }
        if let noted {
            definitionList([
                Definition(t("agreement.concluded"), noted.concluded),
                Definition(t("agreement.ended"), noted.ended ?? t("agreement.runs")),
                Definition(t("agreement.note"), noted.remark.isEmpty ? "–" : noted.remark),
            ])
        }
        if frame.isChair {
            if let noted, noted.ended == nil {
                pageSection(title: t("agreement.end"), intro: t("agreement.end.intro"), id: "ende") { end(t) }
            } else {
                pageSection(title: t("agreement.conclude"), intro: t("agreement.conclude.intro"), id: "abschluss") {
                    conclude(t)
                }
            }
        } else {
            p { t("agreement.chairOnly") }
        }
    }

    private func conclude(_ t: Texts) -> Node {
        pageForm(PageForm(action: ParticipationURL.agreement(frame.council), tokens: [frame.token])) {
            dateField(
                Field(name: "concluded", label: t("agreement.concluded"), error: errors["concluded"], isRequired: true),
                value: typed.concluded
            )
            textField(
                Field(
                    name: "remark",
                    label: t("agreement.note"),
                    hint: t("agreement.note.hint"),
                    error: errors["remark"],
                    note: t("voluntary")
                ),
                value: typed.remark,
                width: .long
            )
            submitButton(t("agreement.conclude.submit"))
        }
    }

    private func end(_ t: Texts) -> Node {
        pageForm(PageForm(action: ParticipationURL.agreementEnd(frame.council), tokens: [frame.token])) {
            dateField(
                Field(
                    name: "ended",
                    label: t("agreement.ended"),
                    hint: t("agreement.ended.hint"),
                    error: errors["ended"],
                    isRequired: true
                ),
                value: typed.ended
            )
            submitButton(t("agreement.end.submit"), style: .destructive)
        }
    }
}
