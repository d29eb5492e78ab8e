import EmissionFactors
import Kernel
import Testing

@Suite struct FactorReaderTests {
    @Test(arguments: [
        ("\"unit\":\"kWh\"", "\"unit\":\"Eimer\"", ContentFault.Kind.unknownUnit("Eimer")),
        ("\"region\":\"DE\"", "\"region\":\"Deutschland\"", .invalidValue(field: "region", value: "Deutschland")),
        ("\"year\":2024", "\"year\":24", .invalidValue(field: "year", value: "24.0")),
        ("\"year\":2024", "\"year\":\"2024\"", .wrongType(field: "year")),
        ("\"year\":2024", "\"year\":2024,\"validThrough\":2020", .invalidValue(field: "validThrough", value: "2020")),
        ("\"strom-mix-de\"", "\"Strom Mix\"", .invalidValue(field: "series", value: "Strom Mix")),
        ("\"place\"", "\"figure\":\"Erdgas Hi\",\"place\"", .invalidValue(field: "figure", value: "Erdgas Hi")),
        ("\"electricity\"", "\"power\"", .invalidValue(field: "activity", value: "power")),
        ("\"equivalent\":0.361", "\"equivalent\":-0.361", .negativeValue(field: "equivalent", value: -0.361)),
        ("\"equivalent\":0.361", "\"credit\":true,\"equivalent\":0.361", .positiveCredit(value: 0.361)),
        ("\"basis\":\"ar5\"", "\"basis\":\"ar9\"", .invalidValue(field: "basis", value: "ar9")),
        ("\"equivalent\":0.361,\"basis\":\"ar5\",", "", .emissionForms(count: 0)),
        ("\"equivalent\":0.361", "\"equivalent\":0.361,\"co2only\":0.353", .emissionForms(count: 2)),
        ("\"source\":\"uba\"", "\"source\":\"bafa\"", .unknownSource("bafa")),
        ("\"place\":\"Tab. 2\"", "\"place\":\"\"", .invalidValue(field: "place", value: "")),
        ("\"confidence\":\"A\"", "\"confidence\":\"1\"", .invalidValue(field: "confidence", value: "1")),
        ("[\"inventory\"]", "[\"Inventar\"]", .invalidValue(field: "purposes", value: "Inventar")),
        ("[\"inventory\"]", "[]", .wrongType(field: "purposes")),
        ("\"place\"", "\"biogenicCO2\":-1,\"place\"", .negativeValue(field: "biogenicCO2", value: -1)),
        ("\"place\"", "\"ratio\":1,\"place\"", .unknownKey("ratio")),
        ("\"place\"", "\"year\":2023,\"place\"", .duplicateKey("year")),
        ("\"place\"", "\"categories\":[\"3.16\"],\"place\"", .invalidValue(field: "categories", value: "3.16")),
        ("\"place\"", "\"synonyms\":[\"Netz\",\"Netz\"],\"place\"", .invalidValue(field: "synonyms", value: "Netz")),
        ("\"direct\"", "\"whole\"", .invalidValue(field: "upstreamSeries", value: "strom-vorkette")),
        (
            "\"place\"", "\"uncertainty\":{\"percent\":-5,\"basis\":\"Publikation\"},\"place\"",
            .negativeValue(field: "percent", value: -5)
        ),
        ("\"place\"", "\"uncertainty\":{\"percent\":5},\"place\"", .missingField("basis")),
        (
            "\"place\"", "\"properties\":[{\"kind\":\"density\",\"value\":845,\"source\":\"EBeV\"}],\"place\"",
            .invalidValue(field: "density", value: "845.0")
        ),
    ])
    func eachFaultIsNamedWithItsLine(text: String, replacement: String, kind: ContentFault.Kind) {
        #expect(ContentSample.first(replacing: text, with: replacement).faults == [.row(7, kind)])
    }

    @Test(arguments: [
        "series", "year", "name", "activity", "region", "unit", "boundary", "purposes", "source", "place", "confidence",
        "status",
    ])
    func everyRequiredFieldIsMissedByName(field: String) {
        let sample = ContentSample.first(replacing: "\"\(field)\":", with: "\"x\(field)\":")
        #expect(Set(sample.faults) == [.row(7, .missingField(field)), .row(7, .unknownKey("x\(field)"))])
    }

    @Test func anUnknownGasAndAGasNamedTwiceAreFaults() {
        var sample = ContentSample()
        sample.second = sample.second.replacing("\"ch4Fossil\":0.1", with: "\"xenon\":0.1,\"CO2\":1")
        #expect(Set(sample.faults) == [.row(8, .unknownGas("xenon")), .row(8, .duplicateKey("CO2"))])
    }

    @Test func gasesGetTheKeyOfTheTable() throws {
        var sample = ContentSample()
        sample.second = sample.second.replacing("\"ch4Fossil\"", with: "\"CH4 fossil\"")
        let factor = try #require(try sample.load().newest.factor(id: "strom-vorkette:2024"))
        #expect(factor.emission == .gases(["co2": 50, "ch4Fossil": 0.1]))
    }

    @Test func theTwoScopeTwoMethodsAreForPurchasedEnergyOnly() {
        var sample = ContentSample.first(replacing: "\"place\"", with: "\"scope2Method\":\"market\",\"place\"")
        #expect(sample.faults.isEmpty)
        sample.first = sample.first.replacing("\"electricity\"", with: "\"waste\"")
        #expect(sample.faults.contains(.row(7, .invalidValue(field: "scope2Method", value: "market"))))
    }

    @Test func aCreditMayBeNegative() throws {
        let sample = ContentSample.first(
            replacing: "\"equivalent\":0.361",
            with: "\"credit\":true,\"equivalent\":-0.361"
        )
        let factor = try #require(try sample.load().newest.factor(id: "strom-mix-de:2024"))
        #expect(factor.isCredit)
        #expect(factor.emission == .equivalent(-0.361, basis: .ar5))
    }

    @Test func aSourceThatDoesNotNameItsSetIsTakenAsSuch() throws {
        let sample = ContentSample.first(replacing: "\"basis\":\"ar5\"", with: "\"basis\":null")
        let factor = try #require(try sample.load().newest.factor(id: "strom-mix-de:2024"))
        #expect(factor.emission == .equivalent(0.361, basis: nil))
    }
}
