import SustainabilityReporting
import Testing

@Suite struct ListSearchTests {
    @Test(arguments: [
        ("15 01 06", "15 01 06"), ("150106", "15 01 06"), ("15 01 06*", "15 01 06"), ("15", "15"),
        ("gemischte Verpackungen", "15 01 06"), ("Restmüll", "20 03 01"), ("restmuell", "20 03 01"),
        ("Pappe", "15 01 01"), ("Kühlschmierstoff", "12 01 09"), ("ALTÖL", "12 01 07"), ("Speisereste", "20 01 08"),
        ("Inkontinenz", "18 01 04"), ("Altreifen", "16 01 03"), ("verschmutzte Putzlappen", "15 02 02"),
    ])
    func wasteIsFoundByCodeAndWord(_ typed: String, _ code: String) throws {
        #expect(try found("waste", typed).first?.code == code)
    }

    @Test func underAGroupStandsWhatBelongsToIt() throws {
        let codes = try found("waste", "15 02").map(\.code)
        #expect(codes == ["15 02", "15 02 02", "15 02 03"])
    }

    @Test(arguments: [
        ("Ammoniak", "AmmoniaNH3Member"), ("NH3", "AmmoniaNH3Member"), ("7664-41-7", "AmmoniaNH3Member"),
        ("Feinstaub", "ParticulateMatterPMMember"), ("CO2", "CarbonDioxideCO2Member"),
        ("Lachgas", "NitrousOxideN2OMember"),
        ("1,2-Dichlorethan", "EDC12DichloroethaneMember"), ("mercury", "MercuryAndCompoundsHgMember"),
        ("Stickoxide", "NitrogenOxidesNOxNO2Member"), ("Lösemittel", "NonMethaneVolatileOrganicCompoundsNMVOCMember"),
    ])
    func pollutantsAreFoundByNameFormulaAndNumber(_ typed: String, _ name: String) throws {
        #expect(try found("pollutants", typed).first?.name == name)
    }

    @Test(arguments: [
        ("25.62", "NACE_C2562"), ("2562", "NACE_C2562"), ("C25.62", "NACE_C2562"), ("C", "NACE_C"),
        ("Pflegeheime", "NACE_R8710"), ("Metallbau", "NACE_C2511"),
    ])
    func industriesAreFoundWithAndWithoutTheSection(_ typed: String, _ name: String) throws {
        #expect(try found("nace", typed).first?.name == name)
    }

    @Test(arguments: [
        ("de", "DE"), ("Österreich", "AT"), ("oesterr", "AT"), ("Niederlande", "NL"), ("Germany", "DE"), ("USA", "US"),
        ("Holland", "NL"),
    ])
    func countriesAreFoundByCodeAndName(_ typed: String, _ name: String) throws {
        #expect(try found("countries", typed).first?.name == name)
    }

    @Test(arguments: ["", "  ", "x", "***", "quarkundso"])
    func whatIsNothingFindsNothing(_ typed: String) throws {
        #expect(try found("waste", typed).isEmpty)
    }

    @Test(arguments: ["Abfälle", String(repeating: "Abfälle ", count: 5_000)])
    func noMoreThanTheLimitAreFound(_ typed: String) throws {
        #expect(try ReportLists.search("waste").members(matching: typed, limit: 7).count == 7)
    }

    private func found(_ list: String, _ typed: String) throws -> [ListMember] {
        try ReportLists.search(list).members(matching: typed)
    }
}
