import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import HTML
import Kernel

/// The report itself: what was counted, how, from which sources, and how sure it is.
struct ReportSheet {
    let facts: ReportFacts
    /// Pictures with the address or data address of their drawing.
    let charts: [Picture]
    let t: Texts

    struct Picture: Sendable {
        let caption: String
        let alternative: String
        /// Nil where the drawing failed: its table is printed instead.
        let address: String?
        /// Drawn for a phone; nil in print.
        let narrowAddress: String?
        /// On a phone its table stands in its place.
        let isWideOnly: Bool
        let table: DataTable
    }

    init(_ facts: ReportFacts, charts: [Picture], _ t: Texts) {
        (self.facts, self.charts, self.t) = (facts, charts, t)
    }

    var node: Node {
        reportSheet(title) {
            result
            boundary
            method
            pictures
            categories
            scopeThree
            contracts
            certainty
            gaps
            beside
            baseYear
            history
            sources
        }
    }

    private var title: ReportTitle {
        let status: Mark? =
            facts.summary.isProvisional
            ? Mark(.missing, t("report.status.provisional", count: facts.summary.incomplete.count))
            : facts.result.release == nil ? Mark(.attention, t("report.status.open")) : nil
        let subtitle =
            if let release = facts.result.release {
                t(
                    "report.subtitle.released",
                    ["date": LocalDate(release.releasedAt).german, "name": release.releasedBy]
                )
            } else {
                t("report.subtitle.open", ["date": facts.printedOn.german])
            }
        return ReportTitle(
            firm: facts.firmName,
            title: t("report.heading", ["year": "\(facts.year)"]),
            subtitle: subtitle,
            status: status
        )
    }

    private var result: Node {
        reportPart(title: t("report.result"), id: "b-ergebnis") {
            let lead = ResultPage.reportSentence(facts.result, t)
            p(.class("lead")) { lead }
            dataTable(totals)
            p { t("report.result.note") }
        }
    }

    private var totals: DataTable {
        let summary = facts.summary
        func row(_ label: String, _ location: Double?, _ market: Double?) -> TableRow {
            func cell(_ value: Double?) -> TableCell {
                value.map { TableCell(Amounts.tabular($0)) } ?? .missing(t("missing"))
            }
            return TableRow([TableCell(label), cell(location), cell(market)])
        }
        let two = summary.amount(of: .two)
        return DataTable(
            caption: t("report.totals"),
            showsCaption: true,
            columns: [
                TableColumn(t("report.scope"), isRowTitle: true),
                TableColumn(t("result.method.location"), unit: Amounts.unit, isNumeric: true),
                TableColumn(t("result.method.market"), unit: Amounts.unit, isNumeric: true),
            ],
            rows: [
                row(Scope.one.label(t), summary.amount(of: .one).location, summary.amount(of: .one).market),
                row(
                    Scope.two.label(t),
                    summary.missingMethods[.location] == nil ? two.location : nil,
                    summary.missingMethods[.market] == nil ? two.market : nil
                ),
                row(Scope.three.label(t), summary.amount(of: .three).location, summary.amount(of: .three).market),
            ],
            totals: [row(t("chart.total"), summary.location, summary.market)],
            narrow: .cards
        )
    }

    private var boundary: Node {
        reportPart(title: t("report.boundary"), id: "b-grenze") {
            p { t("report.boundary.approach.\(facts.settings.approach.rawValue)") }
            dataTable(
                DataTable(
                    caption: t("report.sites"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("chart.site"), isRowTitle: true), TableColumn(t("report.place")),
                        TableColumn(t("report.share"), isNumeric: true),
                    ],
                    rows: facts.sites.map { site in
                        TableRow([
                            TableCell(site.name), TableCell("\(site.postcode) \(site.municipality)"),
                            TableCell(share(of: site)),
                        ])
                    },
                    narrow: .cards
                )
            )
            ResultPage.outside(facts.result, t).map { words in p { words } }
        }
    }

    private func share(of site: Companies.Site) -> String {
        let share = facts.shares[site.id] ?? 0
        return share > 0 ? GermanFormat.percent(share, places: 0) : t("report.share.outside")
    }

    private var method: Node {
        let set = facts.summary.set.rawValue.uppercased()
        return reportPart(title: t("report.method"), id: "b-methode") {
            p { t("report.method.standard") }
            p { t("report.method.scope2") }
            p { t("report.method.gwp", ["set": set]) }
            p { t("report.method.upstream") }
            p { t("report.method.edition", ["edition": facts.summary.edition]) }
            p { t("report.method.missing") }
        }
    }

    @NodeBuilder private var pictures: [Node] {
        if !charts.isEmpty {
            reportPart(title: t("report.pictures"), id: "b-bilder") {
                for chart in charts {
                    if let address = chart.address {
                        figure(.classes("report-figure", chart.isWideOnly ? "report-figure-wide" : nil)) {
                            figcaption { chart.caption }
                            picture(chart, address)
                            // Print has the room for the picture; a table beside it would say everything twice.
                            if chart.isWideOnly, chart.narrowAddress != nil { dataTable(chart.table) }
                        }
                    } else {
                        dataTable(chart.table)
                    }
                }
            }
        }
    }

    private func picture(_ chart: Picture, _ address: String) -> Node {
        let image = img(.src(address), .alt(chart.alternative))
        guard let narrow = chart.narrowAddress else { return image }
        let media = "screen and (max-width: 40rem)"
        return .element("picture", [], [source(Attribute("srcset", narrow), .media(media)), image])
    }

    private var categories: Node {
        reportPart(title: t("report.categories"), id: "b-kategorien") {
            dataTable(CategoryTable.table(facts.summary, t))
        }
    }

    private var scopeThree: Node {
        reportPart(title: t("report.scopeThree"), id: "b-scope3") {
            dataTable(
                DataTable(
                    caption: t("report.scopeThree"),
                    columns: [
                        TableColumn(t("chart.category"), isRowTitle: true), TableColumn(t("scopeThree.status")),
                        TableColumn(t("scopeThree.reason")),
                    ],
                    rows: facts.summary.scopeThree.rows.map { row in
                        let (status, reason) = words(row.status)
                        return TableRow([
                            TableCell(row.category.numberedLabel(t)), TableCell(status), TableCell(reason),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func words(_ status: ScopeThreeStatus?) -> (String, String) {
        switch status {
        case .relevant: (t("scopeThree.relevant"), "")
        case .notYetCollected: (t("scopeThree.notYetCollected"), "")
        case .excluded(let reason): (t("scopeThree.excluded"), reason)
        case nil: (t("scopeThree.undecided"), "")
        }
    }
}
