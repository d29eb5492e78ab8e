import CarbonAccounting
import CarbonAccountingStorage
import Companies
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Taking a line away, after saying exactly what goes.
extension CarbonAccountingFeature {
    @Sendable func askToDeleteEntry(_ call: Call<Member>) async throws -> Response {
        let entry = try await entry(call)
        return try await deletePage(entry, call)
    }

    /// - Parameter isChanged: somebody has changed the line since the question was asked: it stands there as it is now.
    private func deletePage(
        _ entry: ActivityEntry,
        isChanged: Bool = false,
        _ call: Call<Member>
    ) async throws -> Response {
        let t = call.texts
        if let release = try await standingRelease(call.who.firm, entry.year) {
            return try await released(release, entry.year, entry, call)
        }
        let context = try await entryContext(call.who.firm, entry.year)
        let facts = EntryFacts(context: context, t: t).facts(entry).filter { !$0.value.isEmpty }
        return call.page(
            EntryDeletePage(
                title: t("entry.delete.title"),
                frame: try await frame(entry.year, .entries, of: call.who.firm, t),
                changed: isChanged ? t("entry.delete.changed") : nil,
                question: t("entry.delete.question", ["title": EntryFacts.title(entry, context.basis, t)]),
                consequences: consequences(of: context.basis.line(entry), t),
                remark: entry.evidence == nil ? t("entry.delete.remark") : t("entry.delete.remark.evidence"),
                facts: facts,
                confirm: PostAction(
                    t("entry.delete.confirm"),
                    action: CarbonAccountingURL.entry(entry.id, entry.year) + "?_method=DELETE",
                    tokens: [call.formToken, FormToken(name: "version", value: "\(entry.version)")],
                    style: .destructive
                ),
                cancel: PageLink(t("entry.delete.cancel"), href: CarbonAccountingURL.entry(entry.id, entry.year))
            ),
            status: isChanged ? .conflict : .ok
        )
    }

    /// What the totals lose.
    private func consequences(of result: Result<InventoryLine, LineProblem>, _ t: Texts) -> [String] {
        guard case .success(let line) = result else { return [t("entry.delete.noResult")] }
        return line.coefficient.outputs.map { output in
            let (location, market) = (output.location.map { $0 * line.scale }, output.market.map { $0 * line.scale })
            let category = output.category.numberedLabel(t)
            if location == market {
                return t("entry.delete.one", ["amount": EntryFacts.kilograms(location, t), "category": category])
            }
            return t(
                "entry.delete.both",
                [
                    "location": EntryFacts.kilograms(location, t), "market": EntryFacts.kilograms(market, t),
                    "category": category,
                ]
            )
        }
    }

    @Sendable func deleteEntry(_ call: Call<Member>) async throws -> Response {
        let entry = try await entry(call)
        do {
            let version = Int(call.form["version"]) ?? 0
            switch try await stores.entries.delete(entry.id, version: version, of: call.who.firm) {
            case .deleted: break
            case .conflict(let now): return try await deletePage(now, isChanged: true, call)
            case .notFound: throw HTTPError(.notFound)
            }
        } catch ReportingYearError.released(let year) {
            guard let release = try await standingRelease(call.who.firm, year) else { throw HTTPError(.conflict) }
            return try await released(release, year, entry, call)
        }
        let basis = try await stores.reader.basis(of: call.who.firm, in: entry.year)
        let notice = call.texts("entry.deleted", ["title": EntryFacts.title(entry, basis, call.texts)])
        return call.redirect(CarbonAccountingURL.entries(entry.year), notice: notice)
    }
}
