import CarbonAccounting
import CarbonAccountingStorage
import Companies
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// When a change meets another one or a released year: nothing is overwritten and nothing typed is lost.
extension CarbonAccountingFeature {
    func conflict(
        _ mine: ActivityEntry,
        _ now: ActivityEntry,
        _ form: EntryForm,
        _ context: EntryContext,
        _ call: Call<Member>
    ) async throws -> Response {
        let facts = EntryFacts(context: context, t: call.texts)
        let pairs = zip(facts.facts(now), facts.facts(mine)).filter { $0 != $1 }
        var kept = form
        kept[.version] = "\(now.version)"
        let page = EntryConflictPage(
            title: call.texts("entry.conflict.title"),
            frame: try await frame(now.year, .entries, of: call.who.firm, call.texts),
            lead: call.texts(
                "entry.conflict.lead",
                ["title": EntryFacts.title(now, context.basis, call.texts)],
                count: pairs.count
            ),
            differences: pairs.map {
                EntryConflictPage.Difference(field: $0.0.label, stored: $0.0.value, typed: $0.1.value)
            },
            retry: EntryRetry(
                action: CarbonAccountingURL.entry(now.id, now.year),
                tokens: [call.formToken] + kept.hiddenFields
            ),
            discard: CarbonAccountingURL.entry(now.id, now.year)
        )
        return call.page(page, status: .conflict)
    }

    /// A released year stands; `form` is what somebody wanted to save in it.
    func released(
        _ release: InventoryStore.Release,
        _ year: ReportingYear,
        _ entry: ActivityEntry?,
        typed form: EntryForm? = nil,
        _ call: Call<Member>
    ) async throws -> Response {
        let t = call.texts
        let action = entry.map { CarbonAccountingURL.entry($0.id, year) } ?? CarbonAccountingURL.entries(year)
        let page = EntryReleasedPage(
            title: t("entry.released.title", ["year": "\(year)"]),
            frame: try await frame(year, .entries, of: call.who.firm, t),
            lead: t(
                "entry.released.lead",
                ["name": release.releasedBy, "date": LocalDate(release.releasedAt).german, "year": "\(year)"]
            ),
            isOwner: call.who.role == .owner,
            trace: entry.map { CarbonAccountingURL.trace($0.id, year) },
            retry: form.map { EntryRetry(action: action, tokens: [call.formToken] + $0.hiddenFields) }
        )
        return call.page(page, status: .conflict)
    }

    /// The year was released between opening the form and saving it.
    func releasedMeanwhile(
        _ year: ReportingYear,
        _ entry: ActivityEntry?,
        _ form: EntryForm,
        _ call: Call<Member>
    ) async throws -> Response {
        guard let release = try await standingRelease(call.who.firm, year) else {
            // Reopened again in the same moment: sending once more is enough.
            throw HTTPError(.conflict)
        }
        return try await released(release, year, entry, typed: form, call)
    }
}

/// A form that holds everything typed out of sight, to be sent once more.
struct EntryRetry: Sendable {
    let action: String
    let tokens: [FormToken]
}

extension EntryForm {
    var hiddenFields: [FormToken] {
        values.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { FormToken(name: $0.key, value: $0.value) }
    }
}
