import HTML
import Kernel
import WebPlatform

/// Shows exactly what is deleted, renamed and kept before an account is erased, and asks for the password.
struct ErasurePage: Page {
    struct Row: Sendable {
        let title: String
        let effect: String
        let reason: String
        let count: String
    }

    static let name = "DataProtection/erasure"
    let title: String
    let token: FormToken
    let rows: [Row]
    /// Sentences that say why it cannot be done now; empty when it can.
    let obstacles: [String]
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("erase.lead"))
        for obstacle in obstacles { notice(Notice(.warning, word: t("erase.obstacle"), text: obstacle)) }
        dataTable(
            DataTable(
                caption: t("erase.preview"),
                showsCaption: true,
                columns: [
                    TableColumn(t("erase.what"), isRowTitle: true), TableColumn(t("erase.count"), isNumeric: true),
                    TableColumn(t("erase.effect")), TableColumn(t("erase.reason")),
                ],
                rows: rows.map {
                    TableRow([TableCell($0.title), TableCell($0.count), TableCell($0.effect), TableCell($0.reason)])
                },
                narrow: .cards
            )
        )
        p { t("erase.log") }
        if obstacles.isEmpty { question(t) }
    }

    private func question(_ t: Texts) -> Node {
        pageForm(PageForm(action: DataProtectionURL.erasure, tokens: [token])) {
            textField(
                Field(
                    name: "password",
                    label: t("erase.password"),
                    hint: t("erase.password.hint"),
                    error: errors["password"],
                    isRequired: true
                ),
                kind: .password,
                width: .long,
                autocomplete: "current-password"
            )
            actions {
                submitButton(t("erase.submit"), style: .destructive)
                actionLink(PageLink(t("erase.cancel"), href: DataProtectionURL.ownData), style: .quiet)
            }
        }
    }
}
