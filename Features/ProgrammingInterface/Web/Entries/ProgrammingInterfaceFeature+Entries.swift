import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Lines of activity data, read.
extension ProgrammingInterfaceFeature {
    func addEntryOperations(to routes: Routes) {
        let (list, one) = ("api/v1/years/:year/entries", "api/v1/entries/:entry")
        let filters = [
            APIOperation.Parameter("category", EntryParts.choices(EmissionCategory.self)),
            APIOperation.Parameter("site", .id),
        ]
        routes.api(
            APIOperation(
                "listEntries",
                .get,
                list,
                query: PageRequest.parameters + filters,
                answer: .json(EntryResource.page("Entries"))
            ),
            for: .token(.readEntries),
            use: listEntries
        )
        routes.api(
            APIOperation(
                "createEntry",
                .post,
                list,
                body: EntryInput.schema,
                answer: .made(EntryResource.schema),
                problems: [.yearReleased, .sameReading]
            ),
            for: .token(.writeEntries),
            use: createEntry
        )
        routes.api(
            APIOperation("getEntry", .get, one, answer: .json(EntryResource.schema)),
            for: .token(.readEntries),
            use: getEntry
        )
        routes.api(
            APIOperation(
                "updateEntry",
                .put,
                one,
                body: EntryInput.schema,
                answer: .json(EntryResource.schema),
                problems: [.yearReleased, .sameReading],
                needsVersion: true
            ),
            for: .token(.writeEntries),
            use: updateEntry
        )
        routes.api(
            APIOperation(
                "deleteEntry",
                .delete,
                one,
                answer: .nothing,
                problems: [.yearReleased],
                needsVersion: true
            ),
            for: .token(.writeEntries),
            use: deleteEntry
        )
    }

    @Sendable private func listEntries(_ call: APICall<TokenHolder>) async throws -> Response {
        let (firm, year, limit) = (call.who.firm, try call.year(), PageRequest.limit(call.query))
        let found = try await carbon.entries.page(
            after: call.query["after"].text.flatMap { EntryID($0) },
            limit: limit + 1,
            category: call.query["category"].text.flatMap { EmissionCategory(rawValue: $0) },
            site: call.query["site"].text.flatMap { SiteID($0) },
            of: firm,
            in: year
        )
        let entries = found.prefix(limit)
        let figures = try await figures(of: entries.map(\.id), firm, year)
        let items = entries.map { resource($0, figures[$0.id], call.texts).json }
        return call.json(PageRequest.answer(items, next: found.count > limit ? entries.last?.id.text : nil))
    }

    @Sendable private func getEntry(_ call: APICall<TokenHolder>) async throws -> Response {
        let entry = try await entry(call)
        let figures = try await figures(of: [entry.id], call.who.firm, entry.year)
        return call.json(resource(entry, figures[entry.id], call.texts).json, version: entry.version)
    }

    func entry(_ call: APICall<TokenHolder>) async throws -> ActivityEntry {
        guard let entry = try await carbon.entries.find(try call.id("entry"), of: call.who.firm) else {
            throw APIProblem(.notFound)
        }
        return entry
    }

    func resource(
        _ entry: ActivityEntry,
        _ result: Result<YearLines.Figure, LineProblem>?,
        _ t: Texts
    ) -> EntryResource {
        EntryResource(entry, result, explain: explain, t)
    }

    private func figures(
        of ids: [EntryID],
        _ firm: FirmID,
        _ year: ReportingYear
    ) async throws -> [EntryID: Result<YearLines.Figure, LineProblem>] {
        guard !ids.isEmpty else { return [:] }
        let wanted = Set(ids)
        let lines = try await carbon.reader.lines(of: firm, in: year).lines
        return Dictionary(
            lines.filter { wanted.contains($0.id) }.map { ($0.id, $0.result) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
