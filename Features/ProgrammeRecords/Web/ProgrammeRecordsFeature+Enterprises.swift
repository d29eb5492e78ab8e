import Companies
import Documents
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// Enterprises that the project has supported (EECO19).
extension ProgrammeRecordsFeature {
    func addEnterprises(to routes: Routes) {
        let routes = routes.feature("ProgrammeRecords", texts: texts, records: .financial)
        let path = "verwaltung/projekt/unternehmen"
        routes.get(path, for: .administrator, page: "page.enterprises", use: showEnterprises)
        routes.get(path + ".csv", for: .administrator, page: "page.enterprises.csv", use: enterpriseText)
        routes.get(path + ".xlsx", for: .administrator, page: "page.enterprises.xlsx", use: enterpriseSheet)
    }

    func supported() async throws -> EnterpriseIndicators {
        let account = HoursAccount(try await hours?() ?? [])
        let supports =
            account.enterprises.map { sum in
                SupportedEnterprise.Support(
                    name: sum.name,
                    firm: sum.firmID,
                    since: sum.proofs.map(\.day).min() ?? outside.today(),
                    minutes: sum.minutes,
                    isAid: false
                )
            }
            + (try await ledger.recipients()).map {
                SupportedEnterprise.Support(name: $0.name, firm: $0.firm, since: $0.since, minutes: 0, isAid: true)
            }
        let facts = try await enterprises.facts(of: Set(supports.compactMap(\.firm)))
        return EnterpriseIndicators(
            SupportedEnterprise.joined(supports) { firm in
                facts[firm].map { fact in
                    SupportedEnterprise.Facts(
                        name: fact.name,
                        size: fact.size,
                        sector: fact.industry.flatMap { industries.section(of: $0)?.code.text }
                    )
                }
            }
        )
    }

    @Sendable func showEnterprises(_ call: Call<Person>) async throws -> Response {
        let (t, indicators) = (call.texts, try await supported())
        let counted = indicators.count(.all, .counted)
        let missing = indicators.enterprises.count { !$0.missing.isEmpty }
        let (chosen, listed) = chosen(indicators, call)
        return call.page(
            EnterprisesPage(
                title: t("enterprise.title"),
                lead: t("enterprise.lead", count: counted),
                leadFigures: ["\(counted)"],
                missing: missing == 0
                    ? nil
                    : PageLink(
                        t("enterprise.missing.list", count: missing),
                        href: ProgrammeRecordsURL.enterprises([("stand", "fehlt")])
                    ),
                columns: EnterpriseIndicators.Column.every.map { title($0, t) },
                rows: indicators.enterprises.isEmpty
                    ? []
                    : rows(indicators).map { row in
                        EnterprisesPage.Row(
                            title: title(row, t),
                            numbers: EnterpriseIndicators.Column.every.map { column in
                                let count = indicators.count(row, column)
                                let href =
                                    count == 0
                                    ? "" : ProgrammeRecordsURL.enterprises(parameters(row) + parameters(column))
                                return PageLink("\(count)", href: href)
                            }
                        )
                    },
                chosen: chosen.map { t("enterprise.chosen", ["what": $0], count: listed.count) },
                listed: listed.map { line($0, t) }
            )
        )
    }

    private func rows(_ indicators: EnterpriseIndicators) -> [EnterpriseIndicators.Row] {
        let open: [EnterpriseIndicators.Row] =
            indicators.enterprises.contains { $0.sector == nil } ? [.sectorMissing] : []
        return [.all] + indicators.sectors.map { .sector($0) } + open
    }

    private func title(_ column: EnterpriseIndicators.Column, _ t: Texts) -> String {
        switch column {
        case .size(let size): t("enterprise.size.\(size.rawValue)")
        case .counted: t("enterprise.counted")
        case .sizeMissing: t("enterprise.size.missing")
        }
    }

    private func title(_ row: EnterpriseIndicators.Row, _ t: Texts) -> String {
        switch row {
        case .all: t("enterprise.everything")
        case .sector(let letter): sector(letter)
        case .sectorMissing: t("enterprise.sector.missing")
        }
    }

    private func sector(_ letter: String) -> String {
        industries.entry(letter).map { "\(letter) \($0.title)" } ?? letter
    }

    private func parameters(_ column: EnterpriseIndicators.Column) -> [(String, String)] {
        switch column {
        case .size(let size): [("groesse", size.rawValue)]
        case .counted: [("stand", "zaehlt")]
        case .sizeMissing: [("groesse", "fehlt")]
        }
    }

    private func parameters(_ row: EnterpriseIndicators.Row) -> [(String, String)] {
        switch row {
        case .all: []
        case .sector(let letter): [("branche", letter)]
        case .sectorMissing: [("branche", "fehlt")]
        }
    }

    /// What the address asks for, in words, and the enterprises that fit.
    private func chosen(
        _ indicators: EnterpriseIndicators,
        _ call: Call<Person>
    ) -> (String?, [SupportedEnterprise]) {
        let t = call.texts
        var (words, found) = ([String](), indicators.enterprises)
        let (size, branch) = (call.query("groesse"), call.query("branche"))
        let column =
            size == "fehlt" ? EnterpriseIndicators.Column.sizeMissing : size.flatMap(SizeClass.init).map { .size($0) }
        switch (column, call.query("stand")) {
        case (let column?, _):
            words.append(title(column, t))
            found = found.filter(column.holds)
        case (nil, "zaehlt"):
            words.append(t("enterprise.counted"))
            found = found.filter(\.counts)
        case (nil, "fehlt"):
            words.append(t("enterprise.incomplete"))
            found = found.filter { !$0.missing.isEmpty }
        default: break
        }
        let row = branch == "fehlt" ? EnterpriseIndicators.Row.sectorMissing : branch.map { .sector($0) }
        if let row, branch == "fehlt" || industries.entry(branch ?? "") != nil {
            words.append(title(row, t))
            found = found.filter(row.holds)
        }
        return words.isEmpty ? (nil, []) : (words.joined(separator: ", "), found)
    }

    private func line(_ enterprise: SupportedEnterprise, _ t: Texts) -> EnterprisesPage.Listed {
        EnterprisesPage.Listed(
            name: enterprise.name.isEmpty ? .missing(t("missing")) : TableCell(enterprise.name),
            size: enterprise.size.map { TableCell(t("enterprise.size.\($0.rawValue)")) } ?? .missing(t("missing")),
            sector: enterprise.sector.map { TableCell(sector($0)) } ?? .missing(t("missing")),
            since: enterprise.since.german,
            support: support(enterprise, t)
        )
    }

    private func support(_ enterprise: SupportedEnterprise, _ t: Texts) -> String {
        var parts: [String] = []
        if enterprise.minutes > 0 {
            parts.append(t("hours.plain", ["hours": number(Double(enterprise.minutes) / 60)]))
        }
        if enterprise.hasAid { parts.append(t("enterprise.aid")) }
        return parts.joined(separator: ", ")
    }

    // MARK: Files

    private func fileColumns(_ t: Texts) -> [String] {
        [
            t("hours.firm"), t("enterprise.size"), t("enterprise.sector"), t("enterprise.since"),
            t("enterprise.support"), t("enterprise.counts"),
        ]
    }

    private func fileLines(_ t: Texts) async throws -> [[String]] {
        try await supported().enterprises.map { enterprise in
            [
                enterprise.name.isEmpty ? t("missing") : enterprise.name,
                enterprise.size.map { t("enterprise.size.\($0.rawValue)") } ?? t("missing"),
                enterprise.sector.map(sector) ?? t("missing"), enterprise.since.german, support(enterprise, t),
                enterprise.counts ? t("projectAid.counts.yes") : t("enterprise.counts.no"),
            ]
        }
    }

    @Sendable func enterpriseText(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var writer = CSVWriter()
        writer.append(fileColumns(t))
        for line in try await fileLines(t) { writer.append(line) }
        return call.download(writer.bytes, name: t("enterprise.file") + ".csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func enterpriseSheet(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let sheet = XLSXSheet(
            t("enterprise.file"),
            preface: [t("indicator.day", ["date": outside.today().german]), t("enterprise.remark")],
            columns: fileColumns(t).enumerated().map { XLSXColumn(title: $1, width: $0 == 0 ? 40 : 24) },
            rows: try await fileLines(t).map { $0.map { .text($0) } }
        )
        let document = XLSXDocument(title: t("enterprise.title"), sheets: [sheet], created: outside.now())
        return call.download(
            try document.bytes(),
            name: t("enterprise.file") + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }
}
