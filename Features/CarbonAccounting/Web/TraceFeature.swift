import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// How the figure of one line came about.
extension CarbonAccountingFeature {
    @Sendable func showTrace(_ call: Call<Member>) async throws -> Response {
        let (entry, firm, t) = (try await entry(call), call.who.firm, call.texts)
        let context = try await entryContext(firm, entry.year)
        // Only the whole year tells whether another line brings the same upstream chain.
        let known = try await stores.reader.lines(of: firm, in: entry.year).problem(of: entry.id)
        let result = known.map { .failure($0) } ?? context.basis.line(entry)
        let words = TraceWords(context: context, entry: entry, t: t)
        return call.page(
            TracePage(
                title: EntryFacts.title(entry, context.basis, t),
                frame: try await frame(entry.year, .entries, of: firm, t),
                edit: CarbonAccountingURL.entry(entry.id, entry.year),
                category: entry.category.numberedLabel(t),
                lead: words.lead(result),
                leadFigures: words.leadFigures(result),
                problem: words.problem(result),
                parts: words.parts(result),
                remarks: words.remarks(result),
                sources: words.sources(result),
                facts: EntryFacts(context: context, t: t).facts(entry).filter { !$0.value.isEmpty },
                evidence: entry.evidence.map { CarbonAccountingURL.evidenceFile($0) },
                basis: t(
                    "trace.basis",
                    [
                        "edition": context.basis.catalogue.edition.id,
                        "set": context.basis.input.settings.set.label(t),
                    ]
                )
            )
        )
    }
}
