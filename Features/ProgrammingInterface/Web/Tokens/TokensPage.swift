import HTML
import Kernel
import ProgrammingInterface
import WebPlatform

/// The tokens of a firm, and the form for a new one.
struct TokensPage: Page {
    struct Row: Sendable {
        let name: String
        let scopes: String
        /// The day, and by whom.
        let made: String
        /// Until when, or why it opens nothing any more.
        let expires: String
        /// Nil for one never used.
        let used: String?
        let withdraw: String
    }

    static let name = "ProgrammingInterface/tokens"
    let title: String
    let token: FormToken
    let rows: [Row]
    var form = TokenForm()
    var errors = FieldErrors()
    /// Shown once, right after the token was made.
    var freshToken: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("reference.title"), href: ProgrammingInterfaceURL.reference), style: .secondary)
        }
        errorSummary(title: t("form.errors"), faults: errors.faults)
        freshToken.map { fresh($0, t) }
        leadSentence(t("token.lead"))
        if !rows.isEmpty { pageSection(title: t("token.list"), id: "schluessel") { dataTable(table(t)) } }
        pageSection(title: t("token.new"), intro: t("token.new.intro"), id: "neu") { makeForm(t) }
    }

    private func fresh(_ text: String, _ t: Texts) -> Node {
        notice(
            Notice(
                .success,
                word: t("token.fresh.word"),
                content: .group([p { t("token.fresh.text") }, p { code(.class("join-link")) { text } }])
            )
        )
    }

    private func table(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("token.list"),
            columns: [
                TableColumn(t("token.name"), isRowTitle: true), TableColumn(t("token.scopes")),
                TableColumn(t("token.made")), TableColumn(t("token.expires")), TableColumn(t("token.used")),
                TableColumn(t("token.action"), isAction: true),
            ],
            rows: rows.map { row in
                TableRow([
                    TableCell(row.name), TableCell(row.scopes), TableCell(row.made),
                    TableCell(row.expires),
                    TableCell(row.used ?? t("token.unused")),
                    TableCell(
                        postButton(
                            PostAction(
                                t("token.withdraw"),
                                action: row.withdraw,
                                tokens: [token],
                                style: .quiet,
                                spokenLabel: t("token.withdraw.spoken", ["name": row.name])
                            )
                        )
                    ),
                ])
            },
            narrow: .cards
        )
    }

    private func makeForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: ProgrammingInterfaceURL.tokens, tokens: [token])) {
            textField(
                Field(
                    name: "name",
                    label: t("token.name"),
                    hint: t("token.name.hint"),
                    error: errors["name"],
                    isRequired: true
                ),
                value: form.name,
                width: .long,
                maxLength: AccessTokenDraft.longestName
            )
            checkboxes(
                Field(name: "scopes", label: t("token.scopes"), hint: t("token.scopes.hint"), error: errors["scopes"]),
                choices: TokenScope.allCases.map { scope in
                    Choice(t("scope.\(scope.rawValue)"), value: scope.rawValue, detail: scope.rawValue)
                },
                selected: form.scopes
            )
            selectField(
                Field(
                    name: "lifetime",
                    label: t("token.lifetime"),
                    error: errors["lifetime"],
                    isRequired: true
                ),
                choices: AccessTokenDraft.lifetimes.map { days in
                    Choice(t("token.lifetime.days", count: days), value: "\(days)")
                },
                selected: form.lifetime
            )
            submitButton(t("token.submit"))
        }
    }
}
