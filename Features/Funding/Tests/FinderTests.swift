import Funding
import FundingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// The journeys' lines, through the page.
@Suite struct FinderTests {
    @Test func whatTheMetalworksFinds() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        let page = try await house.owner.get("/foerderung")
        #expect(page.status == .ok)
        #expect(page.lacks("Hagen – erweiterte Region") == nil)
        let audit = page.card("ebn-m1")
        #expect(audit.contains("bis 3.000 € (50 %), Energiekosten über 10.000 €"))
        #expect(page.group("passt-wenn").contains("programm-ebn-m1"))
        #expect(page.card("bafa-beratung").contains("bis 1.750 €, bis 31.12.2026"))
        #expect(page.card("ressource-nrw").contains("Frist 30.06.2026"))
        #expect(page.card("ressource-nrw").contains("noch 46 Tage"))
        #expect(page.card("potentialberatung-nrw").contains("Beendet (31.12.2023)"))
        #expect(page.group("beendet").contains("programm-potentialberatung-nrw"))
        #expect(!page.group("passt").contains("potentialberatung-nrw"))
    }

    @Test func coursesOfTheMetalworks() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        try await house.world.say([
            .courseHours: .number(140), .hasWorksAgreement: .truth(false), .participants: .number(2),
        ])
        let long = try await house.owner.get("/foerderung")
        #expect(long.card("sgb3-82").contains("Anteil an Lehrgangskosten 0 % (unter 50 Beschäftigte)"))
        #expect(long.card("sgb3-82a").contains("mindestens 4 Personen (10 %)"))
        #expect(
            long.card("sgb3-82a").contains("nicht erfüllt: Betriebsvereinbarung oder Tarifvertrag fehlt")
        )
        try await house.world.say([.courseHours: .number(40)])
        let short = try await house.owner.get("/foerderung")
        #expect(short.card("sgb3-82").contains("nicht erfüllt: mehr als 120 Std. nötig"))
        #expect(short.group("passt-nicht").contains("programm-sgb3-82\""))
    }

    @Test func theWholesalerPaysHalfOfTheCourse() async throws {
        let house = try await FundingHub.make()
        try await house.world.figures(staff: 180, turnover: 62_000_000, balanceSheet: 30_000_000)
        try await house.world.say([.courseHours: .number(140), .participantAge: .number(30)])
        let page = try await house.owner.get("/foerderung")
        #expect(page.card("sgb3-82").contains("Arbeitgeberanteil 50 %"))
        #expect(page.lacks("mittleres Unternehmen") == nil)
    }

    @Test func adviceIsNotForNonprofits() async throws {
        let house = try await FundingHub.make()
        try await house.world.figures(staff: 310, turnover: 20_000_000)
        try await house.world.say([.nonprofit: .truth(true)])
        let page = try await house.owner.get("/foerderung")
        #expect(page.card("bafa-beratung").contains("nicht möglich: gemeinnützige Einrichtung"))
        #expect(page.group("passt-nicht").contains("programm-bafa-beratung"))
    }

    @Test func whatIsMissingIsSaidAndNeverZero() async throws {
        let house = try await FundingHub.make()
        let page = try await house.owner.get("/foerderung")
        #expect(page.status == .ok)
        #expect(page.card("bafa-beratung").contains("unklar: Beschäftigte, Umsatz oder Bilanzsumme fehlen"))
        #expect(page.card("rwp-beratung").contains("Satz fehlt"))
        #expect(page.card("ebn-m1").contains("fehlt, weil der Satz davon abhängt: Energiekosten im Jahr"))
        #expect(page.card("ebn-m1").contains("was Sie in drei Jahren erhalten haben, fehlt"))
        #expect(page.lacks("Ihr Konto fehlt") == nil)
    }

    // 60,000 × 25 % = 15,000 for a small firm; EEW module 1.
    @Test func theAmountForAMeasureIsReckonedInView() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        let page = try await house.owner.get("/foerderung?massnahme=\(FundingHub.measure)")
        #expect(page.lacks("Druckluft: Leckagen schließen") == nil)
        let module = page.card("eew-m1")
        for words in ["60.000 €", "× 25 % = 15.000 €", "200.000 €", "bis 15.000 €", "Antrag vor Auftrag"] {
            #expect(module.contains(words), "\(words)")
        }
        #expect(page.card("eew-m4").contains("11,9 t im Jahr nach BAFA – CO₂-Faktoren"))
        #expect(page.card("ressource-nrw").contains("fehlt. Der Antrag verlangt: ecocockpit"))
        // A consultant's fee is not what the measure costs.
        #expect(page.card("ebn-m1").contains("fehlt, weil die Kosten fehlen (Beratungshonorar"))
        #expect(page.card("sgb3-82").contains("anderes Thema: Personal"))
    }

    @Test func whatIsOrderedComesTooLate() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        let page = try await house.owner.get("/foerderung?massnahme=\(FundingHub.ordered)")
        #expect(page.card("eew-m1").contains("nicht erfüllt: Auftrag schon erteilt"))
        #expect(page.card("eew-m1").contains("Betrag, wenn es passte"))
        #expect(page.lacks("Diese Maßnahme ist schon beauftragt.") == nil)
        #expect(page.group("passt-nicht").contains("programm-eew-m1\""))
    }

    // 33 % of 60,000 are 19,800; 283,600 of 300,000 count, 16,400 are free.
    @Test func withoutRoomForTheAidItDoesNotFit() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        for grant in DeMinimisAccountTests.kettler {
            var grant = grant
            grant = AidGrant(
                id: AidGrantID(from: .live),
                day: grant.day,
                amount: grant.amount,
                giver: grant.giver
            )
            try await house.world.grants.add(grant, to: FundingWorld.firm, by: FundingWorld.person)
        }
        let page = try await house.owner.get("/foerderung?massnahme=\(FundingHub.measure)")
        let module = page.card("eew-m6")
        #expect(
            module.contains(
                "Der Zuschuss von 19.800 € passt nicht in den De-minimis-Rahmen. "
                    + "Frei sind 16.400 € (300.000 € − 283.600 €)."
            )
        )
        #expect(page.group("passt-nicht").contains("programm-eew-m6\""))
        #expect(page.lacks("283.600 € zählen heute, 16.400 € sind frei") == nil)
    }

    @Test func knowledgeOlderThanSixMonthsIsWarnedOf() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        let page = try await house.owner.get("/foerderung")
        #expect(page.card("sgb3-82").contains("Stand 04/2024, älter als sechs Monate"))
        #expect(!page.card("ebn-m1").contains("älter als sechs Monate"))
        #expect(page.card("ebn-m1").contains("01/2026, nichtamtliche Quelle"))
    }

    @Test func aForeignMeasureIsNotThere() async throws {
        let house = try await FundingHub.make()
        let path = "/foerderung?massnahme=\(FundingHub.measure)"
        #expect(try await house.hub.client(as: .foreignOwner).get(path).status == .notFound)
        for id in ["x", "01990000-0000-7000-8000-0000000000ff", "%00", "%22%3E"] {
            #expect(try await house.owner.get("/foerderung?massnahme=\(id)").status == .notFound)
        }
        #expect(try await house.hub.client().get("/foerderung").status == .seeOther)
    }
}
