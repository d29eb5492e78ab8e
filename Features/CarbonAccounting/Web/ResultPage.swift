import HTML
import Kernel
import WebPlatform

/// The balance of a year: first a sentence, then pictures and tables, then how sure it is.
struct ResultPage: YearPage {
    struct Line: Sendable {
        let label: String
        let detail: String
        let link: String
    }

    static let name = "CarbonAccounting/result"
    let title: String
    let frame: YearFrame
    let lead: String
    let leadFigures: [String]
    let leadRemark: String
    let state: ResultState
    let figures: [KeyFigure]
    let missing: [Line]
    let missingMore: Int
    /// Lines of sites outside the boundary, in a sentence.
    let outside: String?
    let charts: [ResultChart]
    let hotSpots: [Line]
    let intensities: DataTable?
    let intensityAdvice: Line?
    let certainty: [String]
    let quality: DataTable
    let basis: DataTable
    let beside: DataTable?
    let chains: [String]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title) {
            actionLink(PageLink(t("result.toEntries"), href: CarbonAccountingURL.newEntry(frame.year)))
            actionLink(PageLink(t("result.toReport"), href: CarbonAccountingURL.report(frame.year)), style: .primary)
        }
        HTML.leadSentence(lead, figures: leadFigures)
        HTML.leadRemark { leadRemark }
        stateNotice(t)
        outsideNotice(t)
        HTML.keyFigures(figures)
        for chart in charts { chartPart(chart) }
        hotSpotPart(t)
        intensityPart(t)
        certaintyPart(t)
    }

    @NodeBuilder private func stateNotice(_ t: Texts) -> [Node] {
        state.notice(t, year: frame.year)
        if !missing.isEmpty {
            pageSection(title: t("result.missing.title", count: missing.count + missingMore), id: "fehlt") {
                ul(.class("plain-list")) {
                    for line in missing {
                        li {
                            a(.href(line.link)) { line.label }
                            ": \(line.detail)"
                        }
                    }
                }
                missingMore > 0 ? p { t("result.missing.more", count: missingMore) } : nil
            }
        }
    }

    @NodeBuilder private func outsideNotice(_ t: Texts) -> [Node] {
        if let outside { notice(Notice(.info, word: t("result.outside.title"), text: outside)) }
    }

    private func chartPart(_ chart: ResultChart) -> Node {
        pageSection(title: chart.title, intro: chart.intro, id: chart.name) { chartFigure(chart.figure) }
    }

    @NodeBuilder private func hotSpotPart(_ t: Texts) -> [Node] {
        if !hotSpots.isEmpty {
            pageSection(title: t("result.hotSpots.title"), intro: t("result.hotSpots.intro"), id: "schwerpunkte") {
                ol(.class("ranked-list")) {
                    for spot in hotSpots {
                        li {
                            p(.class("ranked-title")) { a(.href(spot.link)) { spot.label } }
                            spot.detail.isEmpty ? nil : p { spot.detail }
                        }
                    }
                }
            }
        }
    }

    @NodeBuilder private func intensityPart(_ t: Texts) -> [Node] {
        pageSection(title: t("result.intensity.title"), intro: t("result.intensity.intro"), id: "kennzahlen") {
            intensities.map { dataTable($0) }
            intensityAdvice.map { advice in
                p {
                    "\(advice.detail) "
                    a(.href(advice.link)) { advice.label }
                }
            }
        }
    }

    @NodeBuilder private func certaintyPart(_ t: Texts) -> [Node] {
        pageSection(title: t("result.certainty.title"), intro: t("result.certainty.intro"), id: "sicherheit") {
            div(.class("prose")) { for sentence in certainty { p { sentence } } }
            dataTable(quality)
            dataTable(basis)
            if !chains.isEmpty {
                p { t("result.chains.intro") }
                ul(.class("plain-list")) { for chain in chains { li { chain } } }
            }
        }
        beside.map { table in
            pageSection(title: t("result.beside.title"), intro: t("result.beside.intro"), id: "daneben") {
                dataTable(table)
            }
        }
    }
}

/// A picture with its heading; the addresses under which it is drawn are named after it.
struct ResultChart: Sendable {
    let name: String
    let title: String
    let intro: String
    let figure: ChartFigure
}

/// Where the year stands on its way to a released report.
enum ResultState: Sendable {
    case empty
    case provisional(missing: Int)
    case complete
    case released(by: String, on: String)

    func notice(_ t: Texts, year: ReportingYear) -> Node? {
        switch self {
        case .empty:
            emptyState(title: t("result.empty.title"), text: t("result.empty.text")) {
                actionLink(PageLink(t("result.empty.import"), href: CarbonAccountingURL.imports(year)), style: .primary)
                actionLink(PageLink(t("result.empty.enter"), href: CarbonAccountingURL.newEntry(year)))
            }
        case .provisional(let missing):
            HTML.notice(
                Notice(.warning, word: t("result.provisional.word"), text: t("result.provisional.text", count: missing))
            )
        case .complete: nil
        case .released(let name, let date):
            HTML.notice(
                Notice(
                    .info,
                    word: t("result.released.word"),
                    text: t("result.released.text", ["name": name, "date": date])
                )
            )
        }
    }
}
