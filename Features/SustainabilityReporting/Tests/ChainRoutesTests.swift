import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct ChainRoutesTests {
    @Test func aFirmOfSixtyIsToldWhatItsCustomersMayRequire() async throws {
        let hub = try await CheckHub.make()
        let page = CheckHub.words(try await hub.hub.client(as: .member).get(hub.base + "/lieferkette").body)
        #expect(page.contains("dürfen berichtspflichtige Kunden für Geschäftsjahre ab 2027 verlangen"))
        #expect(page.contains("Ihr Bericht nennt 60 Beschäftigte: Es gilt die Spalte für mehr als 10 Beschäftigte."))
        #expect(page.contains("darf verlangt werden"))
        #expect(page.contains("freiwillig: dürfen Sie geben, müssen Sie nicht"))
        #expect(page.contains("nicht geprüft"))
        #expect(page.contains("Keine Rechtsberatung."))
    }

    @Test func theExtractHoldsNothingElse() async throws {
        let hub = try await CheckHub.make()
        let client = hub.hub.client(as: .member)
        let page = CheckHub.words(try await client.get(hub.base + "/lieferkette/auszug").body)
        #expect(page.contains("820 MWh"))
        #expect(page.contains("Entwurf, nicht freigegeben"))
        #expect(!page.contains("Bezogenes Wasser"))
        let data = try await client.get(hub.base + "/export/auszug.json")
        #expect(data.headers[.contentType] == "application/json")
        let reading = try XBRLJSONReader().read(data.bytes, standard: CheckHub.content.standard)
        #expect(reading.report.fact("TotalEnergyConsumption")?.value == .number(820))
        // Water is of B6, on which nothing is known for firms of this size.
        #expect(reading.report.fact("TotalAmountOfWaterWithdrawnFromAllSites") == nil)
        let stored = try #require(try await hub.store.report(hub.report, of: TestHub.firm))
        #expect(stored.report.fact("TotalAmountOfWaterWithdrawnFromAllSites") != nil)
    }

    @Test func tenPeopleHaveAShorterListAndAThousandAndOneNone() async throws {
        let small = try await CheckHub.make(figure("NumberOfEmployees", 10, "", "pure"))
        let client = small.hub.client(as: .member)
        let page = CheckHub.words(try await client.get(small.base + "/lieferkette").body)
        #expect(page.contains("Es gilt die Spalte für höchstens 10 Beschäftigte."))
        #expect(!CheckHub.words(try await client.get(small.base + "/lieferkette/auszug").body).contains("820 MWh"))
        let large = try await CheckHub.make(figure("NumberOfEmployees", 1_001, "", "pure"))
        let other = large.hub.client(as: .member)
        let words = CheckHub.words(try await other.get(large.base + "/lieferkette").body)
        #expect(words.contains("Für Betriebe mit mehr als 1.000 Beschäftigten gilt keine Obergrenze."))
        #expect(!words.contains("darf verlangt werden"))
        #expect(try await other.get(large.base + "/export/auszug.json").status == .notFound)
    }

    @Test func missingHeadcountIsSaid() async throws {
        let hub = try await CheckHub.make()
        try await hub.remove(FactKey("NumberOfEmployees"))
        let page = CheckHub.words(try await hub.hub.client(as: .member).get(hub.base + "/lieferkette").body)
        #expect(page.contains("hängt von der Zahl Ihrer Beschäftigten ab; sie fehlt noch."))
    }

    @Test func othersSeeNothingOfIt() async throws {
        let hub = try await CheckHub.make()
        let foreign = hub.hub.client(as: .foreignOwner)
        for path in ["/lieferkette", "/lieferkette/auszug", "/export/auszug.json"] {
            #expect(try await foreign.get(hub.base + path).status == .notFound)
            #expect(try await foreign.get("/bericht/unfug" + path).status == .notFound)
        }
    }
}
