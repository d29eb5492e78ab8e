import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EntryFeatureSaveTests {
    @Test func aGoodLineIsStoredAsTyped() async throws {
        let hub = try await EntryHub.make([])
        let answer = try await hub.hub.client(as: .member).post(EntryHub.list, EntryHub.gas())
        #expect(answer.status == .seeOther)
        #expect(answer.location == EntryHub.list)
        let entry = try #require(try await hub.entries().first)
        #expect(entry.amount == 1000)
        #expect(entry.amountText == "1.000")
        #expect(entry.unit == .kilowattHourHigher)
        #expect(entry.factor == .series("erdgas-hs"))
        #expect(entry.version == 1)
    }

    @Test func theNextLineStartsWhereTheLastOneStood() async throws {
        let fields = EntryHub.gas(["next": "1", "site": EntrySamples.office.text])
        let answer = try await EntryHub.make([]).hub.client(as: .member).post(EntryHub.list, fields)
        #expect(answer.location == "\(EntryHub.list)/neu?kategorie=1.1&weg=menge&standort=\(EntrySamples.office)")
    }

    @Test func aLineWithoutAmountIsKeptAndNamed() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        #expect(try await client.post(EntryHub.list, EntryHub.gas(["amount": ""])).status == .seeOther)
        #expect(try await hub.entries().first?.amount == nil)
        #expect(try await client.get(EntryHub.list).misses("1 Eintrag") == nil)
    }

    @Test(arguments: [
        (["amount": "12x"], "„12x“ ist keine Zahl."), (["amount": "1e300"], "„1e300“ ist zu groß, um zu stimmen."),
        (["amount": "-5"], "„-5“ ist negativ."), (["unit": "Scheffel"], "Die Einheit „Scheffel“ kennt der Hub nicht."),
        (["from": "2024-01-01", "to": "2024-12-31"], "liegt außerhalb von 2025"),
        (["from": "2025-12-31", "to": "2025-01-01"], "Das Ende (01.01.2025) liegt vor dem Anfang (31.12.2025)."),
        (["from": "31.2.2025"], "„31.2.2025“ ist kein Tag des Kalenders."),
        (["site": "0190a000-0000-7000-8000-0000000000ff"], "Diesen Standort gibt es in Ihrem Betrieb nicht."),
        (["unit": "tkm"], "tkm lässt sich nicht in kWh Brennwert (Hs) umrechnen"),
        (["unit": "kWh"], "Bei kWh steht nicht fest"),
        (["unit": "Bm³"], "fehlt der Abrechnungsbrennwert. Er steht auf der Gasrechnung."),
        (["factor": "", "factorText": "Gas"], "„Gas“ ist noch kein Faktor."),
        (
            ["factor": "series:erdgas-gesamt", "factorText": "Erdgas mit Vorkette"],
            "Dieser Faktor enthält die Vorkette."
        ),
        (["factor": "series:strom-mix-de", "factorText": "Strom, deutscher Strommix"], "Der Faktor gehört zu „Strom“"),
        (["quality": "percent", "percent": "0"], "„0“ ist als Spanne nicht möglich."),
        (["quality": "pedigree", "reliability": "2"], "Bitte geben Sie eine Note für „Vollständigkeit“."),
        (["kind": "gift"], "Die Art „gift“ gibt es nicht."),
    ])
    func whatCannotStandIsRefusedInASentenceAndNothingTypedIsLost(_ change: [String: String], _ words: String)
        async throws
    {
        let hub = try await EntryHub.make([])
        let fields = EntryHub.gas(change.merging(["note": "Bleibt & steht"]) { first, _ in first })
        let answer = try await hub.hub.client(as: .member).post(EntryHub.list, fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses(words) == nil)
        #expect(answer.misses("Bleibt &amp; steht") == nil)
        #expect(answer.misses(#"class="error-summary""#) == nil)
        if let amount = change["amount"] { #expect(answer.misses("value=\"\(amount)\"") == nil) }
        #expect(try await hub.entries().isEmpty)
    }

    @Test func negativeAmountsAreToldWhereCreditsBelong() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        let refused = try await client.post(EntryHub.list, EntryHub.gas(["amount": "-5"]))
        #expect(refused.misses("Gutschriften und vermiedene Emissionen werden nie verrechnet") == nil)
        let beside = try await client.post(EntryHub.list, EntryHub.gas(["amount": "-5", "kind": "avoidedEmissions"]))
        #expect(beside.status == .seeOther)
        #expect(try await hub.entries().first?.kind == .avoidedEmissions)
    }

    @Test func cubicMetresBecomeKilowattHoursWithTheBillsFigures() async throws {
        let hub = try await EntryHub.make([])
        let fields = EntryHub.gas([
            "unit": "Bm³", "property-higherHeatingValuePerStandardVolume": "11,302", "property-stateNumber": "0,9637",
            "source-higherHeatingValuePerStandardVolume": "Gasrechnung Januar 2025",
        ])
        #expect(try await hub.hub.client(as: .member).post(EntryHub.list, fields).status == .seeOther)
        let entry = try #require(try await hub.entries().first)
        #expect(entry.properties.map(\.value).sorted() == [0.9637, 11.302])
        // One source named for the first figure holds for the other of the same line.
        #expect(Set(entry.properties.map(\.source)) == ["Gasrechnung Januar 2025"])
    }

    @Test func aPropertyWithoutSourceIsNotUsed() async throws {
        let fields = EntryHub.gas(["property-lowerToHigherRatio": "0,903"])
        let answer = try await EntryHub.make([]).hub.client(as: .member).post(EntryHub.list, fields)
        #expect(answer.misses("Ohne Quelle wird nicht umgerechnet.") == nil)
    }

    @Test func freightIsWorkedOutFromWeightDistanceAndRuns() async throws {
        // 12 t × 340 km × 24 = 97,920 tkm
        let hub = try await EntryHub.make([])
        let fields = EntryHub.gas([
            "category": "upstreamTransport", "way": "fracht", "tonnes": "12", "kilometres": "340", "runs": "24",
            "factor": "series:lkw", "factorText": "Lkw, Durchschnitt",
        ])
        #expect(try await hub.hub.client(as: .member).post(EntryHub.list, fields).status == .seeOther)
        let entry = try #require(try await hub.entries().first)
        #expect(entry.amount == 97_920)
        #expect(entry.unit == .tonneKilometre)
        #expect(entry.derivation == .freight(FreightLeg(tonnes: 12, kilometres: 340, runs: 24)))
    }

    @Test func aRefrigerantBalanceBelowZeroIsRefused() async throws {
        let fields = EntryHub.gas([
            "category": "fugitiveEmissions", "way": "kaeltemittelbilanz", "refilled": "1", "recoveredFromRetired": "5",
            "chargeOfRetired": "2", "factor": "series:kaeltemittel-r134a", "factorText": "Kältemittel R134a",
        ])
        let answer = try await EntryHub.make([]).hub.client(as: .member).post(EntryHub.list, fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("Die Kältemittelbilanz ergibt −2 kg.") == nil)
    }

    @Test func spendNeedsThePriceLevelBetweenBothYears() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        let spend = EntryHub.gas([
            "category": "purchasedGoods", "way": "ausgaben", "unit": "EUR", "priceYear": "2025", "valuation": "basic",
            "factor": "series:einkauf-metall", "factorText": "Einkauf: Metall",
        ])
        let refused = try await client.post(EntryHub.list, spend)
        #expect(refused.misses("fehlt das Verhältnis der Preisniveaus beider Jahre") == nil)
        let full = spend.merging([
            "property-priceIndexRatio": "0,95", "source-priceIndexRatio": "Destatis, Erzeugerpreise",
        ]) { _, new in new }
        #expect(try await client.post(EntryHub.list, full).status == .seeOther)
        #expect(try await hub.entries().first?.method == .spend(SpendBasis(year: 2025, valuation: .basic)))
    }

    @Test func aSuppliersFigureNeedsItsSource() async throws {
        let hub = try await EntryHub.make([])
        let client = hub.hub.client(as: .member)
        let fields = EntryHub.gas([
            "category": "purchasedGoods", "way": "lieferantenwert", "unit": "t", "supplierFigure": "1,85",
            "supplierUnit": "kg",
        ])
        #expect(try await client.post(EntryHub.list, fields).misses("Ohne Quelle lässt er sich nicht prüfen.") == nil)
        let full = fields.merging(["supplierSource": "Umweltproduktdeklaration 3/2025"]) { _, new in new }
        #expect(try await client.post(EntryHub.list, full).status == .seeOther)
        guard case .supplierFigure(let figure) = try await hub.entries().first?.method else {
            Issue.record("no supplier's figure was stored")
            return
        }
        #expect(figure.kilogramsPerUnit == 1.85)
        #expect(figure.unit == .kilogram)
    }

    @Test(arguments: ["meter", "leakSource", "source-density"])
    func noTextIsLongerThanACellOfTheTable(_ field: String) async throws {
        let hub = try await EntryHub.make()
        let long = String(repeating: "ä", count: 201)
        let answer = try await hub.hub.client(as: .member).post(EntryHub.list, EntryHub.gas([field: long]))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.misses("Der Text hat 201 Zeichen. Höchstens 200 sind möglich.") == nil)
        #expect(try await hub.entries().count == 5)
    }

    @Test func theSameReadingTwiceIsAskedAbout() async throws {
        let hub = try await EntryHub.make()
        let client = hub.hub.client(as: .member)
        let again = EntryHub.gas(["meter": "47-11"])
        let asked = try await client.post(EntryHub.list, again)
        #expect(asked.status == .unprocessableContent)
        #expect(asked.misses("steht ganzes Jahr 2025 schon ein Eintrag") == nil)
        #expect(asked.misses(EntryHub.page(1)) == nil)
        let meant = again.merging(["isNoDouble": "1"]) { _, new in new }
        #expect(try await client.post(EntryHub.list, meant).status == .seeOther)
    }

    @Test func aCardChosenWithoutScriptsIsTaken() async throws {
        let hub = try await EntryHub.make([])
        let fields = EntryHub.gas(["factorText": "erdg", "cards": "1"])
        #expect(try await hub.hub.client(as: .member).post(EntryHub.list, fields).status == .seeOther)
        #expect(try await hub.entries().first?.factor == .series("erdgas-hs"))
    }

    @Test func aChangeKeepsTheImportItCameFrom() async throws {
        let hub = try await EntryHub.make()
        let fields = EntryHub.gas(["version": "1", "amount": "2.000", "description": "Erdgas Halle 2"])
        #expect(try await hub.hub.client(as: .member).post(EntryHub.page(1), fields).status == .seeOther)
        let entry = try #require(try await hub.entry(1))
        #expect(entry.amount == 2000)
        #expect(entry.version == 2)
    }
}
