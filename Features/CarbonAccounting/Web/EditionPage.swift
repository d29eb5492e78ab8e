import HTML
import Kernel
import WebPlatform

/// What another edition of the catalogue would change, line by line. The firm decides.
struct EditionPage: YearPage {
    static let name = "CarbonAccounting/editions"
    static let shownLines = 200
    let title: String
    let frame: YearFrame
    let lead: String
    let leadFigures: [String]
    /// Lines whose figure comes or goes, which no sum holds.
    let uncounted: [String]
    let choices: [PageLink]
    let table: DataTable?
    let more: String?
    let download: PageLink?
    let adopt: PostAction?
    /// Said where the edition looked at is older than the one in use.
    let older: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        leadSentence(lead, figures: leadFigures)
        for sentence in uncounted { notice(Notice(.warning, word: t("edition.uncounted.word"), text: sentence)) }
        if choices.count > 1 { tabs(choices, label: t("edition.choices")) }
        table.map { dataTable($0) }
        more.map { words in p { words } }
        download.map { link in p { actionLink(link, style: .quiet, download: true) } }
        older.map { words in p { words } }
        adopt.map { postButton($0) }
    }
}
