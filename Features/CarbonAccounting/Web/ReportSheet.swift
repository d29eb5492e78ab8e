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
        let address: String
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
            firm: facts.firm.name,
            title: t("report.heading", ["year": "\(facts.year)"]),
            subtitle: subtitle,
            status: status
        )
    }

    private var result: Node {
        reportPart(title: t("report.result"), id: "b-ergebnis") {
            let page = ResultPage.leadSentence(facts.result, t)
            p(.class("lead")) { page }
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
            totals: [row(t("chart.total"), summary.location, summary.market)]
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
                            TableCell(GermanFormat.percent(facts.shares[site.id] ?? 0, places: 0)),
                        ])
                    }
                )
            )
        }
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
                    figure(.class("report-figure")) {
                        figcaption { chart.caption }
                        img(.src(chart.address), .alt(chart.alternative))
                    }
                }
            }
        }
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
                    }
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
