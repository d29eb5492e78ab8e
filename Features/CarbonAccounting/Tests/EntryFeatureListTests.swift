import CarbonAccounting
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EntryFeatureListTests {
    @Test func theFirstSentenceCountsTheLinesAndWhatIsMissing() async throws {
        let answer = try await EntryHub.make().hub.client(as: .member).get(EntryHub.list)
        #expect(answer.status == .ok)
        #expect(answer.misses(#"<strong class="figure">5 Einträge</strong>, <strong class="figure">1</strong>"#) == nil)
    }

    @Test func everyFigureStandsInGermanNotationAndOpensItsTrace() async throws {
        // 12,000 kWh × (0.18 + 0.001 × 29.8) = 12,000 × 0.2098 = 2,517.6 kg; upstream 12,000 × 0.03 = 360 kg
        let answer = try await EntryHub.make().hub.client(as: .owner).get(EntryHub.list)
        #expect(answer.misses("12.000 kWh(Hs)") == nil)
        #expect(answer.misses(#"<a href="\#(EntryHub.page(1, "/rechenweg"))">2.518</a>"#) == nil)
        #expect(answer.misses("dazu 360 in 3.3") == nil)
        #expect(answer.misses("1.250,50 l") == nil)
    }

    @Test func electricityShowsBothMethodsAndNeverTheirSum() async throws {
        // 10,000 kWh × 0.4 = 4,000 kg by location, × 0.5 = 5,000 kg by market
        let answer = try await EntryHub.make().hub.client(as: .owner).get(EntryHub.list)
        #expect(answer.misses(">4.000</a>") == nil)
        #expect(answer.misses("marktbezogen 5.000") == nil)
        #expect(answer.misses("9.000") == "9.000")
    }

    @Test func aLineWithoutAmountIsMarkedAsMissingAndNeverShowsZero() async throws {
        let answer = try await EntryHub.make().hub.client(as: .owner).get(EntryHub.list + "?fehlend=1")
        #expect(answer.misses("Kälteanlage") == nil)
        #expect(answer.misses(#"<span class="mark mark-missing">fehlt</span>"#) == nil)
        #expect(answer.misses("Tankkarten") == "Tankkarten")
        #expect(answer.misses("1 von 5 Einträgen") == nil)
    }

    @Test func wordsCategoryAndSiteNarrowTheList() async throws {
        let client = try await EntryHub.make().hub.client(as: .owner)
        let words = try await client.get(EntryHub.list + "?suche=HALLE%204711")
        #expect(words.misses("1 von 5 Einträgen") == nil)
        #expect(words.misses("Erdgas Halle 2") == nil)
        let category = try await client.get(EntryHub.list + "?kategorie=1.2")
        #expect(category.misses("Tankkarten") == nil)
        #expect(category.misses("1 von 5 Einträgen") == nil)
        let site = try await client.get(EntryHub.list + "?standort=\(EntrySamples.office)")
        #expect(site.misses("Strom Büro") == nil)
        #expect(site.misses("1 von 5 Einträgen") == nil)
        let nothing = try await client.get(EntryHub.list + "?suche=Flugzeug")
        #expect(nothing.misses("Kein Eintrag passt zu dieser Auswahl.") == nil)
    }

    @Test func fiftyLinesStandOnAPage() async throws {
        let many = (1...120).map {
            EntrySamples.entry($0, .mobileCombustion, "Tankbeleg \($0)", Double($0), "", .litre, "diesel")
        }
        let client = try await EntryHub.make(many).hub.client(as: .owner)
        let first = try await client.get(EntryHub.list)
        #expect(first.body.ranges(of: "role=\"rowheader\"").count == 50)
        #expect(first.misses("Seite 1 von 3") == nil)
        let last = try await client.get(EntryHub.list + "?sortierung=ergebnis&richtung=ab&seite=3")
        #expect(last.body.ranges(of: "role=\"rowheader\"").count == 20)
        #expect(last.misses("Tankbeleg 1<") == nil)
        let beyond = try await client.get(EntryHub.list + "?seite=99")
        #expect(beyond.misses("Seite 3 von 3") == nil)
    }

    @Test func changesShowAtOnce() async throws {
        let hub = try await EntryHub.make()
        let client = hub.hub.client(as: .owner)
        #expect(try await client.get(EntryHub.list).misses("5 Einträge") == nil)
        _ = try await client.post(EntryHub.page(2) + "?_method=DELETE", ["version": "1"])
        let after = try await client.get(EntryHub.list)
        #expect(after.misses("4 Einträge") == nil)
        #expect(after.misses("Tankkarten</a>") == "Tankkarten</a>")
    }

    @Test func anEmptyYearSaysHowToBegin() async throws {
        let answer = try await EntryHub.make().hub.client(as: .foreignOwner).get(EntryHub.list)
        #expect(answer.status == .ok)
        #expect(answer.misses("Hier stehen bald Ihre Verbräuche") == nil)
        #expect(answer.misses("Erdgas") == "Erdgas")
    }
}
