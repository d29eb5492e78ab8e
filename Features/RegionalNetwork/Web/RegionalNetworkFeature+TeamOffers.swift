import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    @Sendable func showTeamOffers(_ call: Call<Person>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let all = try await offers.all()
        let order = Offer.State.allCases
        let rows = order.flatMap { state in all.filter { $0.state == state } }
        return call.page(
            TeamOffersPage(
                title: t("offers.team"),
                lead: t("offers.team.lead", count: all.count { $0.state == .suggested }),
                rows: rows.map { row($0, href: RegionalNetworkURL.teamOffer($0.id), today, t) },
                stale: content.offers.filter { $0.knowledge.isStale(on: today) && !$0.isPast(on: today) }
                    .map { row($0, href: RegionalNetworkURL.offer($0.id), today, t) }
            )
        )
    }

    private func row(_ offer: Offer, href: String, _ today: LocalDate, _ t: Texts) -> TeamOffersPage.Row {
        TeamOffersPage.Row(
            link: PageLink(offer.title, href: href),
            provider: offer.provider,
            suggestedBy: offer.suggestedBy,
            known: offer.knownOnGerman,
            isStale: offer.knowledge.isStale(on: today),
            state: offer.stateMark(t)
        )
    }

    @Sendable func showNewOffer(_ call: Call<Person>) async throws -> Response {
        call.page(page(OfferForm(today: outside.today()), nil, call))
    }

    @Sendable func addOffer(_ call: Call<Person>) async throws -> Response {
        let form = OfferForm(call.form)
        let (offer, errors) = form.validated(OfferID(from: outside), today: outside.today(), call.texts)
        guard let offer else {
            var page = page(form, nil, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await offers.add(offer, by: call.who.id)
        return call.redirect(RegionalNetworkURL.teamOffer(offer.id), notice: call.texts("offers.saved"))
    }

    @Sendable func showTeamOffer(_ call: Call<Person>) async throws -> Response {
        let stored = try await stored(call)
        return call.page(page(OfferForm(stored), stored, call))
    }

    @Sendable func saveOffer(_ call: Call<Person>) async throws -> Response {
        let (stored, form) = (try await stored(call), OfferForm(call.form))
        let (offer, errors) = form.validated(stored.id, today: outside.today(), call.texts)
        guard let offer else {
            var page = page(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await offers.save(offer, by: call.who.id) {
        case .saved: return call.redirect(RegionalNetworkURL.teamOffer(offer.id), notice: call.texts("offers.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored): return call.page(conflict(stored, offer, call), status: .conflict)
        }
    }

    @Sendable func setOfferState(_ call: Call<Person>) async throws -> Response {
        let id = try call.id("offer", of: OfferTag.self)
        guard let state = Offer.State(rawValue: call.form["state"]), state != .suggested,
            try await offers.set(state, of: id, by: call.who.id)
        else { throw HTTPError(.notFound) }
        return call.redirect(RegionalNetworkURL.teamOffers, notice: call.texts("offers.notice.\(state.rawValue)"))
    }

    private func stored(_ call: Call<Person>) async throws -> Offer {
        guard let offer = try await offers.offer(try call.id("offer")) else { throw HTTPError(.notFound) }
        return offer
    }

    private func page(_ form: OfferForm, _ offer: Offer?, _ call: Call<Person>) -> OfferFormPage {
        let t = call.texts
        var page = OfferFormPage(
            title: offer?.title ?? t("offers.new"),
            lead: offer == nil ? t("offers.new.lead") : t("offers.change.lead"),
            place: RegionalNetworkURL.offers,
            action: offer.map { RegionalNetworkURL.teamOffer($0.id) } ?? RegionalNetworkURL.teamOffers,
            back: RegionalNetworkURL.teamOffers,
            submit: t("offers.save"),
            token: call.formToken,
            form: form
        )
        guard let offer else { return page }
        page.state = offer.stateMark(t)
        func move(_ state: Offer.State, _ label: String) -> PostAction {
            PostAction(
                label,
                action: RegionalNetworkURL.offerState(offer.id),
                tokens: [call.formToken, FormToken(name: "state", value: state.rawValue)]
            )
        }
        if offer.state != .released { page.moves.append(move(.released, t("offers.release"))) }
        if offer.state != .withdrawn { page.moves.append(move(.withdrawn, t("offers.withdraw"))) }
        return page
    }

    private func conflict(_ stored: Offer, _ typed: Offer, _ call: Call<Person>) -> ConflictPage {
        let t = call.texts
        func lines(_ offer: Offer) -> [(String, String)] {
            [
                (t("offers.kind"), t("offers.kind.\(offer.kind.rawValue)")), (t("offers.title"), offer.title),
                (t("offers.text"), offer.text), (t("offers.themes"), offer.themeWords(t)),
                (t("offers.audience"), offer.audienceWords(t)), (t("offers.sector"), offer.sectorWords(t)),
                (t("offers.size"), offer.sizeWords(t)), (t("offers.dates"), offer.dateWords(t)),
                (t("offers.costs"), offer.costs), (t("offers.provider"), offer.provider),
                (t("offers.contact"), offer.contact), (t("offers.link"), offer.link),
                (t("offers.source"), offer.source), (t("offers.known"), offer.knownOnGerman),
            ]
        }
        let differences = zip(lines(stored), lines(typed)).filter { $0.1 != $1.1 }.map {
            ConflictPage.Difference(field: $0.0, stored: $0.1, typed: $1.1)
        }
        return ConflictPage(
            title: typed.title,
            lead: t("offers.conflict"),
            place: RegionalNetworkURL.offers,
            differences: differences,
            action: RegionalNetworkURL.teamOffer(stored.id),
            back: RegionalNetworkURL.teamOffer(stored.id),
            retry: [call.formToken] + OfferForm(typed).tokens(version: stored.version)
        )
    }
}

extension OfferForm {
    /// Everything typed, as hidden fields over another version.
    func tokens(version: Int) -> [FormToken] {
        var pairs = [("version", "\(version)"), ("kind", kind), ("first", first), ("last", last), ("known", known)]
        pairs += (Self.lineNames + ["text"]).map { ($0, line($0)) }
        for (name, values) in [("themes", themes), ("audiences", audiences), ("sectors", sectors), ("sizes", sizes)] {
            pairs += values.sorted().map { (name, $0) }
        }
        return pairs.map { FormToken(name: $0.0, value: $0.1) }
    }
}
