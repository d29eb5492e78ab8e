import Companies
import Funding
import FundingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension FundingFeature {
    @Sendable func showFinder(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let project = try await project(named: call.query("massnahme"), call)
        let basis = try await reader.basis(of: call.who.firm, on: today)
        let words = offerWords(basis, project, today, t)
        let offers = catalogue.programmes.map { programme in
            offer(programme, basis, project, cost: project?.investment, today)
        }
        let cards = offers.map { (offer: $0, card: words.card($0)) }
        let groups = Self.verdicts.map { verdict in
            FinderPage.Group(
                id: verdict.anchor,
                title: verdict.title(t),
                intro: verdict.intro(t),
                blocks: FinderBlocks(t: t, project: project)
                    .blocks(cards.filter { words.verdict($0.offer) == verdict }, byTheme: verdict.isByTheme)
            )
        }
        let near = cards.filter { $0.card.remark == nil }.map { words.verdict($0.offer) }
        let alive = cards.filter { $0.offer.verdict != .ended }
        let stale = alive.count { $0.card.stale != nil }
        let counts = [
            near.count { $0 == .fits }, near.count { $0 == .fitsIf }, near.count { $0 == .unclear },
        ]
        return call.page(
            FinderPage(
                title: t("finder.title"),
                sections: FundingSections.links(at: FundingURL.finder, t),
                kicker: call.who.firmName,
                lead: t(
                    project == nil ? "finder.lead" : "finder.lead.measure",
                    ["fits": "\(counts[0])", "if": "\(counts[1])", "unclear": "\(counts[2])"]
                ),
                figures: counts.map { "\($0)" },
                measure: project.map { PageLink($0.title, href: FundingURL.measure($0.id)) },
                isOrdered: project?.isOrdered == true,
                profile: FundingURL.profile(project?.id),
                coach: PageLink(
                    t("finder.coach"),
                    href: FundingURL.coaches(
                        about: project.map { t("finder.coach.measure", ["title": $0.title]) } ?? t("finder.coach.firm")
                    )
                ),
                stale: stale == 0 ? nil : t("finder.stale", ["all": "\(alive.count)"], count: stale),
                aid: aidSentence(basis, t),
                facts: FactWords(t: t, basis: basis, measure: project?.id).lines,
                groups: groups.filter { $0.count > 0 }
            )
        )
    }

    @Sendable func showProgramme(_ call: Call<Member>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        guard let programme = catalogue[try call.parameter("programme")] else { throw HTTPError(.notFound) }
        let project = try await project(named: call.query("massnahme"), call)
        let basis = try await reader.basis(of: call.who.firm, on: today)
        let typed = call.query("kosten") ?? ""
        let money = typed.isEmpty ? nil : Money(german: typed).flatMap { $0.cents >= 0 ? $0 : nil }
        let isWrong = !typed.isEmpty && money == nil
        let cost = money?.euros ?? (programme.paysInvestment && !isWrong ? project?.investment : nil)
        let offer = offer(programme, basis, project, cost: cost, today, always: true)
        let noted = try await applications.applications(of: call.who.firm).filter { $0.programme == programme.id }
        let page = ProgrammePage(
            title: programme.name,
            sections: FundingSections.links(at: "", t),
            card: offerWords(basis, project, today, t).card(offer),
            token: call.formToken,
            measure: project.map { PageLink($0.title, href: FundingURL.measure($0.id)) },
            measureID: project?.id,
            back: FundingURL.finder(project?.id),
            base: offer.fit.rate.flatMap { $0.rate == nil ? nil : $0.base },
            cost: isWrong ? typed : cost.map { GermanFormat.exact($0) } ?? "",
            costError: isWrong ? t("programme.cost.invalid", ["value": typed]) : nil,
            steps: programme.steps,
            notes: programme.notes,
            applyAt: programme.applyAt.flatMap { $0.hasPrefix("http") ? $0 : nil },
            noted: noted.map {
                ProgrammePage.Noted(
                    link: PageLink(
                        t("programme.noted.link", ["name": programme.name]),
                        href: FundingURL.application($0.id)
                    ),
                    state: $0.state.mark(t)
                )
            },
            isEnded: offer.verdict == .ended
        )
        return call.page(page, status: isWrong ? .unprocessableContent : .ok)
    }

    /// The measure an address names; 404 where the firm has none of that id.
    func project(named id: String?, _ call: Call<Member>) async throws -> FundingProject? {
        guard let id else { return nil }
        guard let project = try await project(call.who.firm, id) else { throw HTTPError(.notFound) }
        return project
    }

    /// - Parameter always: reckon with the cost whatever it was for; else only where the programme pays for investments.
    func offer(
        _ programme: FundingProgramme,
        _ basis: FundingBasis,
        _ project: FundingProject?,
        cost: Double?,
        _ today: LocalDate,
        always: Bool = false
    ) -> FundingOffer {
        let fit = FundingFit(programme, basis.facts(for: programme, project), today: today)
        let isKnown = basis.facts[.deMinimisFree] != nil
        return FundingOffer(
            fit,
            cost: always || programme.paysInvestment ? cost : nil,
            freeAid: isKnown ? basis.aid.free?.euros : nil
        )
    }

    func offerWords(
        _ basis: FundingBasis,
        _ project: FundingProject?,
        _ today: LocalDate,
        _ t: Texts
    ) -> OfferWords {
        OfferWords(
            t: t,
            today: today,
            catalogue: catalogue,
            aid: basis.aid,
            ceiling: rules.general,
            project: project
        )
    }

    private func aidSentence(_ basis: FundingBasis, _ t: Texts) -> String {
        guard basis.facts[.deMinimisFree] != nil, let free = basis.aid.free else { return t("finder.aid.missing") }
        return t("finder.aid", ["free": free.german, "sum": basis.aid.sum.german])
    }

    private static let verdicts: [FundingFit.Verdict] = [.fits, .fitsIf, .unclear, .doesNotFit, .ended]
}

extension FundingFit.Verdict {
    fileprivate var anchor: String {
        switch self {
        case .fits: "passt"
        case .fitsIf: "passt-wenn"
        case .unclear: "unklar"
        case .doesNotFit: "passt-nicht"
        case .ended: "beendet"
        }
    }

    /// Worth reading for itself, so it is put in order; else one list is enough.
    fileprivate var isByTheme: Bool { self != .doesNotFit && self != .ended }

    fileprivate func title(_ t: Texts) -> String {
        switch self {
        case .fits: t("finder.fits")
        case .fitsIf: t("finder.fitsIf")
        case .unclear: t("finder.unclear")
        case .doesNotFit: t("finder.doesNotFit")
        case .ended: t("finder.ended")
        }
    }

    fileprivate func intro(_ t: Texts) -> String {
        switch self {
        case .fits: t("finder.fits.intro")
        case .fitsIf: t("finder.fitsIf.intro")
        case .unclear: t("finder.unclear.intro")
        case .doesNotFit: t("finder.doesNotFit.intro")
        case .ended: t("finder.ended.intro")
        }
    }
}
