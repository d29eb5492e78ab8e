import HTML
import HTTPTypes
import Kernel
import WebPlatform

/// How to use the interface, for people.
struct ReferencePage: Page {
    struct Row: Sendable {
        let method: String
        let path: String
        let words: String
        let scope: String
    }

    static let name = "ProgrammingInterface/reference"
    let title: String
    let rows: [Row]
    let scopes: [Definition]
    /// Whether the reader may make tokens.
    let isOwner: Bool

    init(_ operations: [DeclaredOperation], isOwner: Bool, _ t: Texts) {
        title = t("reference.title")
        self.isOwner = isOwner
        rows = operations.map { declared in
            Row(
                method: declared.operation.method.rawValue,
                path: declared.operation.template,
                words: t("operation.\(declared.operation.name)"),
                scope: declared.scope?.rawValue ?? t("reference.noScope")
            )
        }
        scopes = TokenScope.allCases.map { Definition($0.rawValue, t("scope.\($0.rawValue)")) }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            isOwner
                ? actionLink(PageLink(t("reference.tokens"), href: ProgrammingInterfaceURL.tokens), style: .primary)
                : nil
        }
        leadSentence(t("reference.lead"))
        pageSection(title: t("reference.token"), id: "schluessel") {
            p { t("reference.token.text") }
            p { code(.class("join-link")) { t("reference.token.example") } }
        }
        pageSection(title: t("reference.scopes"), id: "befugnisse") { definitionList(scopes) }
        pageSection(title: t("reference.operations"), intro: t("reference.operations.text"), id: "abfragen") {
            dataTable(table(t))
            p { a(.href(ProgrammingInterfaceURL.description)) { t("reference.description") } }
        }
        pageSection(title: t("reference.rules"), id: "regeln") {
            ul {
                for rule in rules(t) { li { rule } }
            }
        }
        pageSection(title: t("reference.problems"), id: "fehler") {
            p { t("reference.problems.text") }
            p { a(.href(ProgrammingInterfaceURL.problems)) { t("problems.title") } }
        }
    }

    private func rules(_ t: Texts) -> [String] {
        [
            t("reference.rule.missing"), t("reference.rule.scopeTwo"), t("reference.rule.version"),
            t("reference.rule.key"), t("reference.rule.pages"), t("reference.rule.allowance"),
            t("reference.rule.versions"), t("reference.rule.people"),
        ]
    }

    private func table(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("reference.operations"),
            columns: [
                TableColumn(t("reference.what"), isRowTitle: true), TableColumn(t("reference.method")),
                TableColumn(t("reference.path")), TableColumn(t("reference.scope")),
            ],
            rows: rows.map { row in
                TableRow([
                    TableCell(row.words), TableCell(row.method), TableCell(code { row.path }),
                    TableCell(code { row.scope }),
                ])
            },
            narrow: .cards
        )
    }
}
