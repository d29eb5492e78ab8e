import CarbonAccounting
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct TraceFeatureTests {
    @Test func theWholeWayStandsThereToBeRecomputed() async throws {
        // 12,000 kWh(Hs) × 0.2098 kg CO₂e/kWh(Hs) = 2,517.6 kg; 0.2098 = 0.18 × 1 + 0.001 × 29.8
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.page(1, "/rechenweg"))
        for words in [
            "12.000 kWh(Hs)", "× 0,2098 kg CO₂e/kWh(Hs)", "= 2.517,6 kg CO₂e", "29,8", "= 360 kg CO₂e",
            "Faktoren zum Üben", "Umweltbundesamt, 2026", "Tabelle 1", "Datenlizenz Deutschland Namensnennung 2.0",
            "22.11.2026", "± 5",
            "Ersatzwert: Der Faktor stammt", "Zähler 4711", "AR6",
        ] {
            #expect(answer.misses(words) == nil)
        }
    }

    @Test func bothMethodsOfScopeTwoStandSideBySide() async throws {
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.page(3, "/rechenweg"))
        #expect(answer.misses("2.1 Strom, standortbezogen") == nil)
        #expect(answer.misses("= 4.000 kg CO₂e") == nil)
        #expect(answer.misses("2.1 Strom, marktbezogen") == nil)
        #expect(answer.misses("= 5.000 kg CO₂e") == nil)
        #expect(answer.misses("= 500 kg CO₂e") == nil)
    }

    @Test func aLineWithoutFigureSaysWhatIsMissing() async throws {
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.page(4, "/rechenweg"))
        #expect(answer.misses("Für diesen Eintrag gibt es noch kein Ergebnis.") == nil)
        #expect(answer.misses("Die Menge fehlt.") == nil)
    }

    @Test func theFiguresBehindAnAmountComeFirst() async throws {
        var line = EntrySamples.entry(9, .businessTravel, "Messe", nil, "", .passengerKilometre, "bahn")
        // 225 km × 4 × 2 = 1,800 pkm × 0.03 = 54 kg
        line = try line.deriving(.trip(Trip(kilometres: 225, persons: 4, ways: 2)))
        let answer = try await EntryHub.make([line]).hub.client(as: .member).get(EntryHub.page(9, "/rechenweg"))
        #expect(answer.misses("225 km × 4 Personen × 2 Wege = 1.800 pkm") == nil)
        #expect(answer.misses("= 54 kg CO₂e") == nil)
    }
}
