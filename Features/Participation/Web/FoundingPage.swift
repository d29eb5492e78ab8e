import HTML
import Kernel
import Participation
import WebPlatform

struct FoundingPage: Page {
    struct Request: Sendable {
        let name: String
        let firm: String
        let state: String
        let reason: String
        /// To the area, once it is confirmed.
        let href: String?
    }

    static let name = "Participation/founding"
    let title: String
    let token: FormToken
    let firms: [FirmChoice]
    let requests: [Request]
    var form = FoundingForm()
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(t("founding.lead"))
        leadRemark { t("founding.remark") }
        if !requests.isEmpty { pageSection(title: t("founding.requests"), id: "antraege") { requestTable(t) } }
        pageForm(PageForm(action: ParticipationURL.founding, tokens: [token])) {
            radioCards(
                Field(name: "kind", label: t("founding.kind"), error: errors["kind"], isRequired: true),
                choices: CouncilKind.allCases.map { Choice($0.label(t), value: $0.rawValue, detail: $0.detail(t)) },
                selected: form.kind
            )
            text("name", t("founding.name"), hint: t("founding.name.hint"), form.name)
            house(t)
            text("function", t("founding.function"), hint: t("founding.function.hint"), form.function)
            textAreaField(
                Field(
                    name: "explanation",
                    label: t("founding.explanation"),
                    hint: t("founding.explanation.hint"),
                    error: errors["explanation"],
                    note: t("voluntary")
                ),
                value: form.explanation,
                lines: 3
            )
            checkboxField(
                Field(name: "speaks", label: t("founding.speaks"), error: errors["speaks"], isRequired: true),
                isChecked: form.speaks
            )
            submitButton(t("founding.submit"))
        }
    }

    @NodeBuilder private func house(_ t: Texts) -> [Node] {
        if !firms.isEmpty {
            radioCards(
                Field(
                    name: "firm",
                    label: t("founding.firm"),
                    hint: t("founding.firm.hint"),
                    error: errors["firm"],
                    isRequired: true
                ),
                choices: firms.map { Choice($0.name, value: $0.id.text) }
                    + [Choice(t("founding.firm.other"), value: FoundingForm.otherFirm)],
                selected: form.firm
            )
        }
        fieldGroup(title: t("founding.other"), hint: firms.isEmpty ? nil : t("founding.other.hint")) {
            text("firmName", t("founding.firmName"), hint: nil, form.firmName, isRequired: firms.isEmpty)
            textField(
                Field(
                    name: "postcode",
                    label: t("founding.postcode"),
                    error: errors["postcode"],
                    isRequired: firms.isEmpty
                ),
                value: form.postcode,
                width: .short,
                autocomplete: "postal-code"
            )
        }
    }

    private func text(_ name: String, _ label: String, hint: String?, _ value: String, isRequired: Bool = true) -> Node
    {
        textField(
            Field(name: name, label: label, hint: hint, error: errors[name], isRequired: isRequired),
            value: value,
            width: .long
        )
    }

    private func requestTable(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("founding.requests"),
                columns: [
                    TableColumn(t("requests.name"), isRowTitle: true), TableColumn(t("requests.firm")),
                    TableColumn(t("requests.state")),
                ],
                rows: requests.map { request in
                    let name: TableCell =
                        request.href.map { .link(PageLink(request.name, href: $0)) } ?? TableCell(request.name)
                    let state = TableCell(request.state, detail: request.reason.isEmpty ? nil : request.reason)
                    return TableRow([name, TableCell(request.firm), state])
                },
                narrow: .cards
            )
        )
    }
}
