import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// „Projektsteckbrief“ to write or to change.
struct CompetencePathProjectPage: Page {
    static let name = "RegionalNetwork/competencePathProject"
    let title: String
    let token: FormToken
    /// Experiments and measures of the firm.
    let origins: [Choice]
    /// Nil before it is saved for the first time.
    let removal: PostAction?
    var form: CompetencePathProjectForm
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("path.title"), title: title)
        leadSentence(t("path.project.lead"))
        errorSummary(title: t("form.faults"), faults: errors.faults)
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: CompetencePathURL.project, tokens: [token, version], warnsWhenLeaving: true)) {
            textField(
                field("title", t("path.project.title"), hint: t("path.project.title.hint"), required: true),
                value: form.title,
                width: .long
            )
            for part in CompetencePathProject.Part.allCases {
                textAreaField(
                    field(part.rawValue, CompetencePathWords(t: t).part(part), hint: hint(part, t)),
                    value: form.text(part)
                )
            }
            if !origins.isEmpty {
                selectField(
                    field("origin", t("path.project.origin"), hint: t("path.project.origin.hint")),
                    choices: origins,
                    selected: form.origin,
                    prompt: t("path.project.origin.none"),
                    width: .long
                )
            }
            for (index, figure) in form.figures.enumerated() {
                fieldGroup(
                    title: t("path.figure", ["number": "\(index + 1)"]),
                    hint: index == 0 ? t("path.figures.hint") : nil
                ) { figureFields(index, figure, t) }
            }
            actions {
                submitButton(t("path.project.save"))
                actionLink(PageLink(t("cancel"), href: CompetencePathURL.path), style: .quiet)
            }
        }
        removal.map { removal in
            disclosedConfirmation(
                label: t("path.project.remove"),
                sentence: t("path.project.remove.sentence"),
                confirm: removal
            )
        }
    }

    @NodeBuilder private func figureFields(
        _ index: Int,
        _ figure: CompetencePathProjectForm.Figure,
        _ t: Texts
    ) -> [Node] {
        textField(field("what\(index)", t("path.figure.what")), value: figure.what, width: .long)
        fieldRow {
            numberField(field("value\(index)", t("path.figure.value")), value: figure.value)
            textField(field("unit\(index)", t("path.figure.unit")), value: figure.unit, width: .short)
            textField(field("source\(index)", t("path.figure.source")), value: figure.source)
        }
    }

    private func hint(_ part: CompetencePathProject.Part, _ t: Texts) -> String {
        t("path.project.\(part.rawValue).hint")
    }

    private func field(_ name: String, _ label: String, hint: String? = nil, required: Bool = false) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name], isRequired: required)
    }
}

/// The profile was saved elsewhere meanwhile: both versions, and the choice.
struct CompetencePathConflictPage: Page {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "RegionalNetwork/competencePathConflict"
    let title: String
    let lead: String
    /// Only fields that differ.
    let differences: [Difference]
    let action: String
    /// Where the stored one is shown.
    let back: String
    /// The form's proof, and what was typed with the version that is stored now.
    let retry: [FormToken]

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { t("path.conflict.remark") }
        dataTable(
            DataTable(
                caption: t("path.conflict.caption"),
                columns: [
                    TableColumn(t("path.conflict.field"), isRowTitle: true), TableColumn(t("path.conflict.stored")),
                    TableColumn(t("path.conflict.typed")),
                ],
                rows: differences.map { TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)]) },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("path.conflict.overwrite"))
                actionLink(PageLink(t("path.conflict.discard"), href: back), style: .quiet)
            }
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
