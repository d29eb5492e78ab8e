import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammingInterfaceStorage
import WebPlatform

/// Lines of activity data, made, changed and deleted, with the rules of the pages, ``EntryRules``.
extension ProgrammingInterfaceFeature {
    @Sendable func createEntry(_ call: APICall<TokenHolder>) async throws -> Response {
        let (year, who, t) = (try call.year(), call.who, call.texts)
        guard year.value <= outside.today().year else {
            throw APIProblem(.invalid, details: [.init("/year", t("entry.yearNotBegun", ["year": "\(year)"]))])
        }
        let input = EntryInput(json: call.body, year: year, t: t, explain: explain)
        let entry = try input.entry(EntryID(from: outside), version: 1)
        let json = try await checked(entry, who.firm, t).json
        let (allowsRepeat, store) = (input.allowsRepeat, carbon.entries)
        return try await once(call) { session in
            let same = try store.add(
                entry,
                refusingRepeats: !allowsRepeat,
                for: who.firm,
                by: who.maker,
                in: session
            )
            if let same { throw Self.sameReading(same, t) }
            return .init(json, location: "/api/v1/entries/\(entry.id)", version: entry.version)
        }
    }

    @Sendable func updateEntry(_ call: APICall<TokenHolder>) async throws -> Response {
        let (stored, t) = (try await entry(call), call.texts)
        let input = EntryInput(json: call.body, year: stored.year, t: t, explain: explain)
        var entry = try input.entry(stored.id, version: try call.version())
        entry.importBatch = stored.importBatch
        let result = try await checked(entry, call.who.firm, t)
        let outcome = try await carbon.entries.update(
            entry,
            refusingRepeats: !input.allowsRepeat,
            of: call.who.firm,
            by: call.who.maker
        )
        switch outcome {
        case .saved:
            entry.version += 1
            let saved = EntryResource(
                entry: entry,
                location: result.location,
                market: result.market,
                upstream: result.upstream
            )
            return call.json(saved.json, version: entry.version)
        case .conflict: throw APIProblem(.versionChanged)
        case .sameReading(let same): throw Self.sameReading(same, t)
        case .notFound: throw APIProblem(.notFound)
        }
    }

    @Sendable func deleteEntry(_ call: APICall<TokenHolder>) async throws -> Response {
        let entry = try await entry(call)
        switch try await carbon.entries.delete(entry.id, version: try call.version(), of: call.who.firm) {
        case .deleted: return call.nothing()
        case .conflict: throw APIProblem(.versionChanged)
        case .notFound: throw APIProblem(.notFound)
        }
    }

    /// The line with what it comes to; throws where it cannot be stored.
    private func checked(_ entry: ActivityEntry, _ firm: FirmID, _ t: Texts) async throws -> EntryResource {
        let basis = try await carbon.reader.basis(of: firm, in: entry.year)
        var evidence: [EvidenceID] = []
        if let id = entry.evidence, try await carbon.evidence.find(id, of: firm) != nil { evidence = [id] }
        let rules = EntryRules(
            year: entry.year,
            sites: try await firms.sites(of: firm).map(\.id),
            contracts: basis.input.contracts.map(\.id),
            evidence: evidence
        )
        var details = rules.faults(of: entry).map { EntryFaultWords.detail($0, entry, t) }
        if details.isEmpty, let problem = basis.refusal(of: entry) {
            details = [.init(EntryFaultWords.pointer(problem), explain(problem))]
        }
        guard details.isEmpty else { throw APIProblem(.invalid, details: details) }
        return resource(entry, basis.line(entry).map { YearLines.Figure($0) }, t)
    }

    private static func sameReading(_ same: ActivityEntry, _ t: Texts) -> APIProblem {
        APIProblem(
            .sameReading,
            details: [.init("/meter", t("entry.sameReading", ["meter": same.meter, "id": same.id.text]))]
        )
    }
}
