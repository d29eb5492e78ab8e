import EmissionFactors
import EmissionFactorsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// A firm's own factors.
extension EmissionFactorsFeature {
    func addOwnFactorRoutes(to routes: Routes) {
        routes.get("faktoren/eigene", for: .member, page: "page.own", use: showOwn)
        routes.post("faktoren/eigene", for: .member, use: addOwn)
        routes.get("faktoren/eigene/neu", for: .member, page: "page.newOwn", use: showNewOwn)
        routes.get("faktoren/eigene/:factor", for: .member, page: "page.oneOwn", use: showOneOwn)
        routes.post("faktoren/eigene/:factor", for: .member, use: saveOwn)
        routes.delete("faktoren/eigene/:factor", for: .owner, use: removeOwn)
    }

    @Sendable func showOwn(_ call: Call<Member>) async throws -> Response {
        let factors = try await customFactors.all(of: call.who.firm)
        return call.page(OwnFactorsPage(factors, figures: figures, call.texts))
    }

    @Sendable func showNewOwn(_ call: Call<Member>) async throws -> Response {
        call.page(page(OwnFactorForm(validFrom: outside.today().year - 1), nil, call))
    }

    @Sendable func addOwn(_ call: Call<Member>) async throws -> Response {
        let form = OwnFactorForm(call.form)
        let (factor, errors) = form.validated(context(EntityID(from: outside), call), call.texts)
        guard let factor else {
            var page = page(form, nil, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await customFactors.insert(factor, for: call.who.firm, by: call.who.person.id)
        return call.redirect(EmissionFactorsURL.own, notice: call.texts("own.added", ["name": factor.name]))
    }

    @Sendable func showOneOwn(_ call: Call<Member>) async throws -> Response {
        let stored = try await own(call)
        return call.page(page(OwnFactorForm(stored.factor), stored, call))
    }

    @Sendable func saveOwn(_ call: Call<Member>) async throws -> Response {
        let stored = try await own(call)
        let form = OwnFactorForm(call.form)
        let version = Int(call.form["version"]) ?? 0
        let (factor, errors) = form.validated(context(stored.factor.id, call), call.texts)
        guard let factor else {
            var page = page(form, StoredCustomFactor(factor: stored.factor, version: version), call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let changed = StoredCustomFactor(factor: factor, version: version)
        switch try await customFactors.update(changed, of: call.who.firm, by: call.who.person.id) {
        case .saved:
            return call.redirect(EmissionFactorsURL.own, notice: call.texts("own.saved", ["name": factor.name]))
        case .conflict(let now):
            var page = page(form, now, call)
            page.conflict = OwnFactorConflict(stored: OwnFactorForm(now.factor), typed: form, call.texts)
            return call.page(page, status: .conflict)
        case .notFound: throw HTTPError(.notFound)
        }
    }

    @Sendable func removeOwn(_ call: Call<Member>) async throws -> Response {
        guard try await customFactors.delete(try call.id("factor"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(EmissionFactorsURL.own, notice: call.texts("own.removed"))
    }

    private func own(_ call: Call<Member>) async throws -> StoredCustomFactor {
        let id: EntityID<CustomFactor> = try call.id("factor")
        guard let stored = try await customFactors.find(id, of: call.who.firm) else { throw HTTPError(.notFound) }
        return stored
    }

    private func context(_ id: EntityID<CustomFactor>, _ call: Call<Member>) -> OwnFactorForm.Context {
        OwnFactorForm.Context(
            id: id,
            person: call.who.person.name,
            today: outside.today(),
            gwp: library.gwp,
            upstream: Set(upstreamFactors.map(\.series))
        )
    }

    /// The newest figure of each series that may complete a direct factor in an inventory, by name.
    private var upstreamFactors: [EmissionFactor] {
        let newest = library.newest.factors.filter { $0.boundary == .upstream && $0.purposes.contains(.inventory) }
        let bySeries = Dictionary(newest.map { ($0.series, $0) }) { $0.year > $1.year ? $0 : $1 }
        return bySeries.values.sorted { ($0.name, $0.series) < ($1.name, $1.series) }
    }

    private func page(_ form: OwnFactorForm, _ stored: StoredCustomFactor?, _ call: Call<Member>) -> OwnFactorPage {
        let t = call.texts
        return OwnFactorPage(
            title: stored?.factor.name ?? t("own.new.title"),
            action: stored.map { EmissionFactorsURL.own($0.factor.id) } ?? EmissionFactorsURL.own,
            token: call.formToken,
            version: stored?.version ?? 0,
            form: form,
            upstream: upstreamFactors.map { factor in
                Choice(
                    t("own.upstream.choice", ["name": factor.name, "unit": factor.unit.word(t)]),
                    value: factor.series
                )
            },
            removal: removal(stored, call),
            sections: FactorSection.links(.own, isMember: true, t)
        )
    }

    private func removal(_ stored: StoredCustomFactor?, _ call: Call<Member>) -> PostAction? {
        guard let stored, call.who.role == .owner else { return nil }
        return PostAction(
            call.texts("own.remove.confirm"),
            action: EmissionFactorsURL.ownRemoval(stored.factor.id),
            tokens: [call.formToken],
            style: .destructive
        )
    }
}
