import Foundation
import HTTPTypes
import SustainabilityReporting
import TestSupport
import Testing

@Suite struct CheckRoutesTests {
    @Test func aSoundReportHasNoErrors() async throws {
        let hub = try await CheckHub.make()
        let page = try await hub.check()
        #expect(page.contains("Der Bericht ist ohne Fehler und kann freigegeben werden."))
        #expect(page.contains("Bericht freigeben"))
        #expect(!page.contains("Diese Punkte verhindern die Freigabe."))
    }

    private static let defects: [(ReportFact, String)] = [
        (
            figure("TotalGrossLocationBasedScope1AndScope2GHGEmissions", 282, "", "tCO2e"),
            "Die Summe lautet 282 t CO₂e, die Teile ergeben 228 t CO₂e"
        ),
        (
            figure("TotalEnergyConsumption", 700, "", "MWh"),
            "Die Energieträger ergeben 820 MWh (Bezogener Strom 400 MWh, Selbst erzeugter Strom 20 MWh, "
                + "Brenn- und Kraftstoffe 400 MWh), der Gesamtverbrauch nennt nur 700 MWh."
        ),
        (
            figure("NumberOfFemaleEmployees", 15),
            "Die Summe lautet 60, die Teile ergeben 61 (Männer 46, Frauen 15)."
        ),
        (
            figure("TotalNonHazardousWasteGeneratedMass", 40, "", "t"),
            "Als Summe stehen 40 t, die Zeilen mit nicht gefährlichen Abfällen ergeben 42 t."
        ),
        (
            figure(
                "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased",
                Decimal(string: "0.0271")!,
                "",
                "tCO2e/EUR"
            ),
            "Als Wert stehen 0,0271 t CO₂e/€, Emissionen geteilt durch Umsatz ergeben 0,0000271429 t CO₂e/€."
        ),
        (
            figure("WaterDischargeFromUndertakingProductionProcesses", 950, "", "m3"),
            "950 m³ sind mehr als das Ganze: Bezogenes Wasser beträgt 900 m³."
        ),
        (
            figure("PercentageOfEmployeesCoveredByCollectiveBargainingAgreements", 80),
            "8.000,0 % sind mehr als das Ganze. Tragen Sie einen Anteil bis 100,0 % ein."
        ),
        (
            figure("TotalAmountOfWaterWithdrawnFromAllSites", -900, "", "m3"),
            "Der Wert −900 m³ liegt unter null. Tragen Sie den Betrag ohne Vorzeichen ein."
        ),
        (
            figure("TotalAmountOfWaterWithdrawnFromAllSites", 900, "", "kg"),
            "Die Einheit von 900 kg ist hier nicht vorgesehen, erlaubt sind „m3“. Rechnen Sie den Wert um."
        ),
        (
            figure("RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod", 0),
            "Die Quote lautet 0, doch die Zahl der Unfälle passt nicht dazu."
        ),
        (
            answer("GPSLocationOfSite", .text("Hagen"), "1"),
            "„Hagen“ sind keine Koordinaten. Tragen Sie Breite und Länge in Grad ein, zum Beispiel 51.3671, 7.4633."
        ),
        (
            answer("UndertakingAppliesCircularEconomyPrinciples", .flag(false)),
            "Hier steht „Verschnitt geht sortenrein an das Stahlwerk zurück.“, obwohl die Antwort bei Betrieb "
                + "wirtschaftet im Kreislauf dazu nicht passt."
        ),
        (
            answer("BasisForReporting", .member("ConsolidatedMember")),
            "Der Bericht gilt für eine Gruppe, eine Tochterfirma ist nicht genannt."
        ),
        (
            answer("SiteLocatedInABiodiversitySensitiveArea", .flag(false), "7"),
            "Standort „7“ kommt in der Liste der Standorte (B1) nicht vor."
        ),
        (
            answer("PubliclyAvailableDisclosure", .flag(true)),
            "Die Angabe fehlt, obwohl bei Schadstoffe sind schon veröffentlicht ja steht. Ergänzen Sie sie."
        ),
    ]

    @Test(arguments: 0..<15) func eachDefectIsSaidInGerman(_ number: Int) async throws {
        let (fact, sentence) = Self.defects[number]
        let hub = try await CheckHub.make(fact)
        let page = try await hub.check()
        #expect(page.contains(sentence), "\(page)")
        #expect(page.contains("Diese Punkte verhindern die Freigabe."))
        #expect(!page.contains("Bericht freigeben"))
        #expect(!page.contains("⟦"))
    }

    @Test func whatIsMissingNamesItsParagraphAndLeadsToItsQuestion() async throws {
        let hub = try await CheckHub.make()
        // 60 people: the rate is asked for from 50 on.
        try await hub.remove(FactKey("EmployeeTurnoverRate"))
        let page = try await hub.check()
        #expect(page.contains("Fluktuation B8, Absatz 40 Diese Pflichtangabe fehlt."))
        let html = try await hub.hub.client(as: .owner).get(hub.base + "/pruefung").body
        #expect(html.contains("href=\"\(hub.base)/fragen/"))
        // 49 people need not say it.
        try await hub.write([
            figure("NumberOfEmployees", 49), figure("NumberOfPermanentContractEmployees", 44),
            figure("NumberOfMaleEmployees", 35),
        ])
        #expect(!(try await hub.check()).contains("Fluktuation B8"))
    }

    @Test func thePayGapMayBeLeftOutBelow150People() async throws {
        let hub = try await CheckHub.make(
            figure("NumberOfEmployees", 150),
            figure("NumberOfPermanentContractEmployees", 145),
            figure("NumberOfMaleEmployees", 136)
        )
        #expect(try await hub.check().contains("Für Ihren Betrieb ist sie Pflicht."))
    }

    @Test func aSecondReportIsComparedWithTheFirst() async throws {
        let hub = try await CheckHub.make(figure("TotalAmountOfWaterWithdrawnFromAllSites", 900_000, "", "m3"))
        _ = try await CheckHub.create(2024, in: hub.store)
        let page = try await hub.check()
        #expect(page.contains("900.000 m³ nach 900 m³ im Vorjahr: Das sieht nach einer falschen Einheit aus."))
    }

    @Test func theFormsOfOthersAreRefused() async throws {
        let hub = try await CheckHub.make()
        #expect(try await hub.hub.client(as: .owner).forge(hub.base + "/freigabe", ["name": "P"]).status == .forbidden)
    }

    @Test func othersSeeNothing() async throws {
        let hub = try await CheckHub.make()
        #expect(try await hub.hub.client(as: .foreignOwner).get(hub.base + "/pruefung").status == .notFound)
        #expect(try await hub.hub.client(as: .anonymous).get(hub.base + "/pruefung").status != .ok)
        #expect(try await hub.hub.client(as: .owner).get("/bericht/unsinn/pruefung").status == .notFound)
        #expect(try await hub.check(.member).contains("Freigeben kann, wer den Betrieb im Hub verwaltet."))
    }
}
