import CarbonAccounting
import HTTPTypes
import TestSupport
import Testing

@testable import CarbonAccountingWeb

@Suite struct ResultRoutesTests {
    private func house() async throws -> CarbonHub {
        let house = try await CarbonHub.make()
        _ = try await house.addLine(nil, amount: 100_000)
        return house
    }

    @Test func everyCategoryAndHotSpotOpensItsEntries() async throws {
        let page = try await house().hub.client(as: .member).get("/klimabilanz/2025")
        #expect(page.status == .ok)
        let link = "<a href=\"/klimabilanz/2025/eintraege?kategorie=2.1\">"
        #expect(page.lacks(link + "2.1 Strom</a>") == nil)
        #expect(page.lacks("<p class=\"ranked-title\">" + link) == nil)
        // Category 3.3 is formed from the entries of scope 1 and 2.
        #expect(page.lacks("<a href=\"/klimabilanz/2025/eintraege\">3.3 Vorketten der Energie</a>") == nil)
    }

    @Test func phonesGetTheirOwnPictures() async throws {
        let client = try await house().hub.client(as: .member)
        #expect(try await client.get("/klimabilanz/2025").lacks("kategorien.json?breite=schmal") == nil)
        #expect(try await client.get("/klimabilanz/2025/bericht").lacks("kategorien.svg?breite=schmal") == nil)
        let narrow = try await client.get("/klimabilanz/2025/bilder/kategorien.json?breite=schmal")
        #expect(narrow.lacks("\"inside\":true") == nil)
        #expect(try await client.get("/klimabilanz/2025/bilder/kategorien.json").lacks("\"inside\":true") != nil)
    }

    @Test func intensitiesAreInTonnes() async throws {
        let page = try await house().hub.client(as: .member).get("/klimabilanz/2025")
        #expect(page.lacks("Je Beschäftigten, je Mio. € Umsatz, je eigener Einheit") == nil)
        #expect(page.lacks("kg CO₂e</span>") != nil)
    }
}
