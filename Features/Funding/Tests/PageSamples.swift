import Funding
import HTML
import Kernel
import TestSupport
import WebPlatform

@testable import FundingWeb

/// One of each page, as a reader may meet it.
struct PageSamples {
    let t = Texts.feature("Funding")
    let token = FormToken(name: "form", value: "proof")
    let id = FundingApplicationID("01990000-0000-7000-8000-0000000000c1")!
    let grant = AidGrantID("01990000-0000-7000-8000-0000000000d1")!
    let day = LocalDate(iso: "2026-05-15")!
    let project = FundingProject(
        id: FundingHub.measure,
        title: "Druckluft: Leckagen schließen",
        theme: "energy",
        investment: 60_000,
        programmeTonnes: ["bafa": 11.9],
        isOrdered: false
    )

    func sections(_ address: String) -> [PageLink] { FundingSections.links(at: address, t) }

    private func card(_ id: String) -> OfferCard {
        let programme = FundingFitTests.catalogue[id]!
        let account = DeMinimisAccount(DeMinimisAccountTests.kettler, ceiling: DeMinimisAccountTests.rules.general)
        let fit = FundingFit(programme, FundingFitTests.kettler, today: day)
        return OfferWords(
            t: t,
            today: day,
            catalogue: FundingFitTests.catalogue,
            aid: account.standing(on: day),
            ceiling: DeMinimisAccountTests.rules.general,
            project: project
        )
        .card(FundingOffer(fit, cost: programme.paysInvestment ? 60_000 : nil, freeAid: 16_400))
    }

    var finder: FinderPage {
        FinderPage(
            title: t("finder.title"),
            sections: sections(FundingURL.finder),
            kicker: "Metallbau Kettler GmbH",
            lead: t("finder.lead.measure", ["fits": "0", "if": "1", "unclear": "0"]),
            figures: ["0", "1"],
            measure: PageLink(project.title, href: FundingURL.measure(project.id)),
            isOrdered: true,
            profile: FundingURL.profile(project.id),
            coach: PageLink("Erstgespräch bei Coach buchen", href: "/coaches?anlass=Druckluft"),
            stale: t("finder.stale", ["all": "3"], count: 2),
            aid: t("finder.aid", ["free": "16.400 €", "sum": "283.600 €"]),
            facts: [
                FactLine(
                    name: t("fact.employees"),
                    value: "40",
                    origin: t("fact.origin.figures", ["year": "2025"]),
                    correct: PageLink(t("fact.correct"), href: FundingURL.figures)
                ),
                FactLine(
                    name: t("fact.energyUse"),
                    value: nil,
                    origin: "",
                    correct: PageLink(t("fact.add"), href: FundingURL.profile)
                ),
            ],
            groups: [
                FinderPage.Group(
                    id: "passt-wenn",
                    title: t("finder.fitsIf"),
                    intro: t("finder.fitsIf.intro"),
                    blocks: [
                        FinderPage.Block(title: t("finder.block.theme"), cards: [card("eew-m1")]),
                        FinderPage.Block(title: t("finder.block.other"), cards: [card("sgb3-82")]),
                    ]
                ),
                FinderPage.Group(
                    id: "beendet",
                    title: t("finder.ended"),
                    intro: t("finder.ended.intro"),
                    blocks: [FinderPage.Block(title: nil, cards: [card("potentialberatung-nrw")])]
                ),
            ]
        )
    }

    var programme: ProgrammePage {
        let programme = FundingFitTests.catalogue["eew-m6"]!
        return ProgrammePage(
            title: programme.name,
            sections: sections(""),
            card: card(programme.id),
            token: token,
            measure: PageLink(project.title, href: FundingURL.measure(project.id)),
            measureID: project.id,
            back: FundingURL.finder(project.id),
            base: "förderfähige Investitionskosten (netto)",
            cost: "60.000",
            costError: nil,
            steps: programme.steps,
            notes: programme.notes,
            applyAt: programme.applyAt,
            noted: [
                .init(
                    link: PageLink(programme.name, href: FundingURL.application(id)),
                    state: FundingApplication.State.prepared.mark(t)
                )
            ],
            isEnded: false
        )
    }

    var editors: EditorsPage {
        EditorsPage(
            title: t("editors.title"),
            lead: t("editors.lead", ["all": "2"], count: 1),
            figures: ["1"],
            rows: [
                .init(
                    name: "Alt",
                    href: "https://example.org/alt",
                    date: "04/2024",
                    quality: t("funding.quality.official"),
                    state: Mark(.attention, t("editors.old")),
                    status: t("funding.status.open")
                ),
                .init(
                    name: "Frisch",
                    href: nil,
                    date: t("funding.knowledge.about", ["date": "05/2026"]),
                    quality: t("funding.quality.partial"),
                    state: Mark(.done, t("editors.fresh")),
                    status: t("funding.status.unclear")
                ),
            ]
        )
    }
}
