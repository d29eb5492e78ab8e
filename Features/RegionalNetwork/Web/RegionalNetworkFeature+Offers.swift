import ActionPlanning
import ActionPlanningStorage
import Assessments
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    @Sendable func showOffers(_ call: Call<Visitor>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        var filter = OfferFilter()
        filter.words = TypedText.block(String((call.query("suche") ?? "").prefix(200)))
        filter.kind = call.query("art").flatMap { Offer.Kind(rawValue: $0) }
        filter.theme = call.query("thema").flatMap { Instrument.Theme(rawValue: $0) }
        filter.audience = call.query("fuer").flatMap { Offer.Audience(rawValue: $0) }
        filter.sector = call.query("branche").flatMap { Sector(rawValue: $0) }
        let traits = try await traits(call.who.member)
        let found = try await publicOffers().filter { !$0.isPast(on: today) && filter.matches($0) }
        let rows = found.map { offer in (offer: offer, fit: traits.flatMap { OfferFit(offer, $0) }) }
        let ordered = rows.filter { $0.fit != nil } + rows.filter { $0.fit == nil }
        let isTeam = !call.visitor.hubRoles.isDisjoint(with: [.coach, .administrator])
        return call.page(
            OffersPage(
                title: t("offers.place"),
                rows: ordered.map { offer, fit in
                    OffersPage.Row(
                        link: PageLink(offer.title, href: RegionalNetworkURL.offer(offer.id)),
                        kind: t("offers.kind.\(offer.kind.rawValue)"),
                        themes: offer.themeWords(t),
                        dates: offer.dateWords(t),
                        costs: offer.costs,
                        provider: offer.provider,
                        known: offer.knownOnGerman,
                        isStale: offer.knowledge.isStale(on: today),
                        fit: fit?.sentence(t)
                    )
                },
                filter: filter,
                count: t("offers.count", count: found.count),
                team: isTeam ? PageLink(t("offers.team"), href: RegionalNetworkURL.teamOffers) : nil
            )
        )
    }

    @Sendable func showOffer(_ call: Call<Visitor>) async throws -> Response {
        let (t, today, id) = (call.texts, outside.today(), try call.id("offer", of: OfferTag.self))
        guard let offer = try await publicOffers().first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        let fit = try await traits(call.who.member).flatMap { OfferFit(offer, $0) }
        func all(_ words: String) -> String { words.isEmpty ? t("offers.all") : words }
        return call.page(
            OfferPage(
                title: offer.title,
                kind: t("offers.kind.\(offer.kind.rawValue)"),
                text: offer.text,
                fit: fit?.sentence(t),
                lines: [
                    .init(term: t("offers.provider"), text: offer.provider),
                    .init(term: t("offers.contact"), text: offer.contact),
                    .init(term: t("offers.dates"), text: offer.dateWords(t)),
                    .init(term: t("offers.costs"), text: offer.costs),
                    .init(term: t("offers.themes"), text: all(offer.themeWords(t))),
                    .init(term: t("offers.audience"), text: all(offer.audienceWords(t))),
                    .init(term: t("offers.sector"), text: all(offer.sectorWords(t))),
                    .init(term: t("offers.size"), text: all(offer.sizeWords(t))),
                    .init(term: t("offers.source"), text: offer.source),
                    .init(term: t("offers.known"), text: offer.knownOnGerman),
                ],
                link: offer.link.isEmpty ? nil : PageLink(t("offers.link.open"), href: offer.link),
                stale: offer.knowledge.isStale(on: today)
                    ? t("offers.stale.sentence", ["day": offer.knownOnGerman]) : nil
            )
        )
    }

    @Sendable func showSuggestion(_ call: Call<Person>) async throws -> Response {
        call.page(suggestionPage(OfferForm(today: outside.today()), call))
    }

    @Sendable func suggestOffer(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, OfferForm(call.form))
        var (offer, errors) = form.validated(OfferID(from: outside), today: outside.today(), t)
        offer?.suggestedBy = call.who.name
        if let offer {
            if try await offers.suggest(offer, by: call.who.id) {
                return call.redirect(RegionalNetworkURL.offers, notice: t("offers.suggested"))
            }
            errors.add("title", t("offers.suggest.many", ["most": "\(OfferStore.mostSuggestions)"]))
        }
        var page = suggestionPage(form, call)
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    /// What the hub knows from sources and what it has released, by title.
    private func publicOffers() async throws -> [Offer] {
        (content.offers + (try await offers.released())).sorted { ($0.title, $0.id.text) < ($1.title, $1.id.text) }
    }

    private func suggestionPage(_ form: OfferForm, _ call: Call<Person>) -> OfferFormPage {
        let t = call.texts
        return OfferFormPage(
            title: t("offers.suggest"),
            lead: t("offers.suggest.lead"),
            place: RegionalNetworkURL.offers,
            action: RegionalNetworkURL.suggestion,
            back: RegionalNetworkURL.offers,
            submit: t("offers.suggest.submit"),
            token: call.formToken,
            form: form
        )
    }

    /// What the firm has entered and means to do; nil for whoever works for none.
    func traits(_ member: Member?) async throws -> FirmTraits? {
        guard let firm = member?.firm else { return nil }
        var traits = FirmTraits()
        let code = try await firms.firm(firm).flatMap { $0.industry2008 ?? $0.industry2025 }
        traits.sector = code.flatMap { Sector(division: $0.text) }
        if let year = ReportingYear(outside.today().year - 1) {
            traits.size = try await firms.sizes(of: firm, in: year).smeDefinition.sizeClass
        }
        for measure in try await measures.measures(of: firm) where measure.status.isOpen {
            guard let theme = Instrument.Theme(rawValue: measure.theme), traits.measures[theme] == nil else { continue }
            traits.measures[theme] = measure.title
        }
        return traits
    }
}

extension Measure.Status {
    fileprivate var isOpen: Bool { self != .done && self != .dropped }
}
