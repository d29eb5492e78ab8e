import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// The firms somebody works for: changing between them, founding a further one, leaving.
extension AccountsFeature {
    @Sendable func showFirms(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let confined = call.visitor.confinedTo
        let places = try await teamwork.places.places(of: call.who.id)
            .filter { confined == nil || $0.firm == confined }
            .sorted { ($0.name, $0.firm.text) < ($1.name, $1.firm.text) }
        let rows = places.map { place in
            FirmsPage.Row(
                firm: place.name,
                role: place.access.word(t),
                since: LocalDate(place.since).german,
                until: Self.until(place, t),
                id: place.firm == call.visitor.member?.firm ? nil : place.firm.text
            )
        }
        var page = FirmsPage(title: t("firms.title"), token: call.formToken, rows: rows)
        page.confinement = confinement(call)
        return call.page(page)
    }

    private static func until(_ place: FirmPlace, _ t: Texts) -> String {
        guard let through = place.through else { return t("firms.open") }
        return place.access.readsThrough == nil
            ? through.german : t("account.limit.reading", ["day": through.german])
    }

    /// The session goes on under a new token for another of the person's firms, at the page that `weiter` names.
    @Sendable func changeFirm(_ call: Call<Person>) async throws -> Response {
        guard let firm = call.visitor.firms.first(where: { $0.id.text == call.form["firm"] }) else {
            throw HTTPError(.notFound)
        }
        let notice = call.texts("firm.changed", ["firm": firm.name])
        let target = LocalAddress.safe(call.form["weiter"])
        return try await begin(call.who.id, firm.id, call, to: target.isEmpty ? "/" : target, notice: notice)
    }

    // MARK: A further firm

    @Sendable func showNewFirm(_ call: Call<Person>) async throws -> Response {
        call.page(NewFirmPage(title: call.texts("newFirm.title"), token: call.formToken))
    }

    @Sendable func foundFirm(_ call: Call<Person>) async throws -> Response {
        let (t, name) = (call.texts, call.form["firm"])
        var errors = FieldErrors()
        if name.isEmpty { errors.add("firm", t("register.firm.missing")) }
        if name.count > 200 { errors.add("firm", t("register.firm.long", ["count": "\(name.count)"])) }
        guard errors.isEmpty else {
            let page = NewFirmPage(title: t("newFirm.title"), token: call.formToken, firm: name, errors: errors)
            return call.page(page, status: .unprocessableContent)
        }
        let firm = try await accounts.found(firm: name, by: call.who.id)
        return try await begin(call.who.id, firm, call, to: "/", notice: t("register.done"))
    }

    // MARK: Leaving

    @Sendable func askToLeave(_ call: Call<Member>) async throws -> Response {
        call.page(try await leavingPage(call))
    }

    @Sendable func leave(_ call: Call<Member>) async throws -> Response {
        let (person, firm) = (call.who.person.id, call.who.firm)
        switch call.who.role {
        case .coach, .support: try await teamwork.grants.giveBack(person, firm: firm)
        case .owner, .member:
            guard case .done = try await teamwork.team.remove(person, from: firm) else {
                return call.page(try await leavingPage(call), status: .conflict)
            }
        }
        let notice = call.texts("leaving.done", ["firm": call.who.firmName])
        // The provider vouched for the person in this firm only; from here on they show who they are by themselves.
        guard call.visitor.confinedTo == nil else { return call.redirect(AccountsURL.signIn, notice: notice) }
        let next = try await teamwork.places.places(of: person).first?.firm
        return try await begin(person, next, call, to: AccountsURL.account, notice: notice)
    }

    private func leavingPage(_ call: Call<Member>) async throws -> LeavingPage {
        var isLastOwner = false
        if call.who.role == .owner {
            isLastOwner = try await accounts.team(of: call.who.firm).count { $0.role == .owner } == 1
        }
        return LeavingPage(
            title: call.texts("leaving.title"),
            token: call.formToken,
            firm: call.who.firmName,
            way: isLastOwner ? .lastOwner : call.who.role == .coach || call.who.role == .support ? .guest : .member
        )
    }
}
