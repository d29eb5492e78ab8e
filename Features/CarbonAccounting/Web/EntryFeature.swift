import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// The lines of a year: list, form, deletion, trace, and the search for factors that the form needs.
extension CarbonAccountingFeature {
    func addEntryRoutes(to routes: Routes) {
        routes.get("klimabilanz/:year/eintraege", for: .member, page: "page.entries", use: showEntries)
        routes.get("klimabilanz/:year/eintraege/neu", for: .member, page: "page.newEntry", use: showNewEntry)
        routes.post("klimabilanz/:year/eintraege", for: .member, limit: EvidenceUpload.limit, use: addEntry)
        routes.post(
            "klimabilanz/:year/eintraege/angaben",
            for: .member,
            limit: EvidenceUpload.limit,
            use: refreshEntryFields
        )
        routes.get("klimabilanz/:year/eintraege/:entry", for: .member, page: "page.entry", use: showEntry)
        routes.post("klimabilanz/:year/eintraege/:entry", for: .member, limit: EvidenceUpload.limit, use: saveEntry)
        routes.delete("klimabilanz/:year/eintraege/:entry", for: .member, use: deleteEntry)
        routes.get(
            "klimabilanz/:year/eintraege/:entry/loeschen",
            for: .member,
            page: "page.askToDeleteEntry",
            use: askToDeleteEntry
        )
        routes.get("klimabilanz/:year/eintraege/:entry/rechenweg", for: .member, page: "page.trace", use: showTrace)
        routes.get("klimabilanz/:year/faktoren", for: .member, page: "page.searchFactors", use: searchFactors)
        addEvidenceRoutes(to: routes)
    }

    /// The line of the address; 404 for another firm's or another year's.
    func entry(_ call: Call<Member>) async throws -> ActivityEntry {
        let year = try call.year()
        guard let entry = try await stores.entries.find(try call.id("entry"), of: call.who.firm), entry.year == year
        else { throw HTTPError(.notFound) }
        return entry
    }

    func entryContext(_ firm: FirmID, _ year: ReportingYear) async throws -> EntryContext {
        EntryContext(
            sites: try await firms.sites(of: firm),
            evidence: try await stores.evidence.all(of: firm),
            basis: try await stores.reader.basis(of: firm, in: year)
        )
    }

    /// Who released the year and when; nil while it is open.
    func standingRelease(_ firm: FirmID, _ year: ReportingYear) async throws -> InventoryStore.Release? {
        try await stores.inventories.releases(of: firm, in: year).first { $0.reopenedAt == nil }
    }

    /// `GET …/faktoren?kategorie=1.1&weg=menge&q=erdgas`, as the search field asks while one types.
    @Sendable func searchFactors(_ call: Call<Member>) async throws -> Response {
        guard let category = call.query("kategorie").flatMap({ EmissionCategory(number: $0) }) else {
            throw HTTPError(.notFound)
        }
        let ways = EntryWay.ways(of: category)
        let way = call.query("weg").flatMap { EntryWay(rawValue: $0) } ?? ways[0]
        let basis = try await stores.reader.basis(of: call.who.firm, in: try call.year())
        let search = FactorSearch(basis: basis, category: category, way: way)
        let words = call.query("q") ?? ""
        let answer = words.isEmpty ? ComboboxAnswer(results: []) : search.answer(words, call.texts)
        return call.json([UInt8](try JSONEncoder().encode(answer)))
    }
}
