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
/// the fifty lines shown, and not again while nothing of the year has changed.
extension CarbonAccountingFeature {
    @Sendable func showEntries(_ call: Call<Member>) async throws -> Response {
        let (firm, year, t) = (call.who.firm, try call.year(), call.texts)
        let query = EntryListQuery { call.query($0) }
        let glance = try await stores.reader.glance(of: firm, in: year)
        let lines = try await stores.reader.lines(of: firm, in: year, state: glance.state)
        let (view, frame) = (
            glance.view, YearFrame(year, current: .entries, years: glance.years + [lastCalendarYear], t)
        )
        let key = EntryListKey(
            state: glance.state,
            isReleased: view.settings.status == .released,
            mayChange: call.who.mayChange,
            sites: view.sites.map { "\($0.id) \($0.name)" },
            query: query
        )
        let content: Node
        if let known = entryLists[key] {
            content = known
        } else {
            content = Node.group(try await entryList(query, lines, view, frame, of: firm, t).body(t)).written
            entryLists.keep(content, for: key)
        }
        return call.page(
            WrittenPage(
                of: EntryListPage.self,
                title: EntryListPage.title(t),
                place: CarbonAccountingURL.root,
                sections: frame.sections,
                years: frame.years,
                content: content
            )
        )
    }

    private func entryList(
        _ wanted: EntryListQuery,
        _ lines: YearLines,
        _ view: FirmYearView,
        _ frame: YearFrame,
        of firm: FirmID,
        _ t: Texts
    ) async throws -> EntryListPage {
        var query = wanted
        let hits =
            query.search.isEmpty ? nil : try await stores.entries.ids(matching: query.search, of: firm, in: frame.year)
        let selection = query.selection(of: lines, hits: hits)
        let last = max(1, (selection.count + EntryListQuery.pageSize - 1) / EntryListQuery.pageSize)
        query.page = min(query.page, last)
        let start = (query.page - 1) * EntryListQuery.pageSize
        let shown = selection[start..<min(start + EntryListQuery.pageSize, selection.count)].map { lines.lines[$0] }
        let entries = try await stores.entries.find(shown.map(\.id), of: firm)
        let byID = Dictionary(shown.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Dictionary(view.sites.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let total = t("entries.total", count: lines.lines.count)
        let missing = t("entries.incompleteCount", count: lines.incompleteCount)
        return EntryListPage(
            title: EntryListPage.title(t),
            frame: frame,
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
            sites: view.sites.map { Choice($0.name, value: $0.id.text) },
            isReleased: view.settings.status == .released
        )
    }
}

/// Everything the content of the list depends on.
struct EntryListKey: Hashable, Sendable {
    /// Of the year's data; names firm and year as well.
    let state: String
    let isReleased: Bool
    /// Readers see no buttons.
    let mayChange: Bool
    /// Id and name of each, in their order.
    let sites: [String]
    let query: EntryListQuery
}
