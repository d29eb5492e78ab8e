import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// The list of a year's lines. Counting, filtering and sorting work on what memory holds; the database is asked for
/// the fifty lines shown.
extension CarbonAccountingFeature {
    @Sendable func showEntries(_ call: Call<Member>) async throws -> Response {
        let (firm, year, t) = (call.who.firm, try call.year(), call.texts)
        var query = EntryListQuery { call.query($0) }
        let lines = try await stores.reader.lines(of: firm, in: year)
        let hits =
            query.search.isEmpty ? nil : try await stores.entries.ids(matching: query.search, of: firm, in: year)
        let selection = query.selection(of: lines, hits: hits)
        let last = max(1, (selection.count + EntryListQuery.pageSize - 1) / EntryListQuery.pageSize)
        query.page = min(query.page, last)
        let start = (query.page - 1) * EntryListQuery.pageSize
        let shown = selection[start..<min(start + EntryListQuery.pageSize, selection.count)].map { lines.lines[$0] }
        let entries = try await stores.entries.find(shown.map(\.id), of: firm)
        let byID = Dictionary(shown.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sites = try await firms.sites(of: firm)
        let names = Dictionary(sites.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let settings = try await firms.yearSettings(of: firm, year: year)
        let total = t("entries.total", count: lines.lines.count)
        let missing = t("entries.incompleteCount", count: lines.incompleteCount)
        return call.page(
            EntryListPage(
                title: t("entries.title"),
                frame: try await frame(year, .entries, of: firm, t),
                query: query,
                lead: lines.incompleteCount == 0
                    ? t("entries.lead", ["total": total])
                    : t("entries.lead.incomplete", ["total": total, "missing": missing]),
                leadFigures: lines.incompleteCount == 0 ? [total] : [total, missing],
                total: lines.lines.count,
                found: selection.count,
                rows: entries.compactMap { entry in
                    byID[entry.id].map { line in
                        EntryListRow(
                            entry,
                            line,
                            factorName: lines.factorNames[entry.factor],
                            site: names[entry.site] ?? "",
                            t
                        )
                    }
                },
                sites: sites.map { Choice($0.name, value: $0.id.text) },
                isReleased: settings.status == .released
            )
        )
    }
}
