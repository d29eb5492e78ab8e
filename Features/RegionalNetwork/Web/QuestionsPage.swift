import Assessments
import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// Questions of the network with search and filters.
struct QuestionsPage: Page {
    struct Row: Sendable {
        let link: PageLink
        let theme: String
        let author: String
        let day: String
        let answers: String
        let hasExpertAnswer: Bool
        let isHidden: Bool
    }

    static let name = "RegionalNetwork/questions"
    let title: String
    let rows: [Row]
    let filter: QuestionFilter
    let count: String
    let pages: Pagination

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("questions.ask"), href: RegionalNetworkURL.newQuestion), style: .primary)
        }
        leadSentence(t("questions.lead"))
        bar(t)
        div(.id("questions")) {
            if rows.isEmpty {
                filter.isEmpty
                    ? emptyState(title: t("questions.none"), text: t("questions.none.text"))
                    : emptyState(title: t("questions.notFound"), text: t("offers.none.text"))
            } else {
                dataTable(
                    DataTable(
                        caption: title,
                        columns: [
                            TableColumn(t("questions.question"), isRowTitle: true), TableColumn(t("offers.theme")),
                            TableColumn(t("questions.author")), TableColumn(t("questions.day")),
                            TableColumn(t("questions.answers")),
                        ],
                        rows: rows.map { row($0, t) },
                        narrow: .cards
                    )
                )
                pagination(pages)
            }
        }
    }

    private func row(_ row: Row, _ t: Texts) -> TableRow {
        let answers: TableCell =
            row.hasExpertAnswer
            ? .marked(row.answers, Mark(.done, t("questions.expert"))) : TableCell(row.answers)
        let detail = row.isHidden ? t("questions.hidden") : nil
        return TableRow([
            .link(row.link, detail: detail), TableCell(row.theme), TableCell(row.author), TableCell(row.day), answers,
        ])
    }

    private func bar(_ t: Texts) -> Node {
        toolbar(
            Toolbar(
                action: RegionalNetworkURL.questions,
                label: t("questions.filter"),
                submit: t("offers.filter.submit"),
                reset: filter.isEmpty ? nil : PageLink(t("offers.filter.reset"), href: RegionalNetworkURL.questions),
                count: count,
                result: "questions"
            )
        ) {
            textField(Field(name: "suche", label: t("offers.search")), value: filter.words, kind: .search)
            selectField(
                Field(name: "thema", label: t("offers.theme")),
                choices: OfferChoices.themes(t),
                selected: filter.theme?.rawValue,
                prompt: t("offers.all")
            )
            checkboxField(Field(name: "offen", label: t("questions.open")), isChecked: filter.isOpen)
        }
    }
}
