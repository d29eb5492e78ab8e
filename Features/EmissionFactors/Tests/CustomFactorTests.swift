import EmissionFactors
import Kernel
import Testing

@Suite struct CustomFactorTests {
    private let table = FactorSamples.table

    private var factor: CustomFactor {
        CustomFactor(
            id: EntityID("01935000-0000-7000-8000-000000000001")!,
            name: "Ökostrom Stadtwerk Hagen",
            activity: .electricity,
            unit: .kilowattHour,
            emission: .equivalent(0.021, basis: .ar6),
            boundary: .direct,
            scope2Method: .market,
            validFrom: 2025,
            sourceText: "Stromkennzeichnung 2025 des Lieferanten",
            evidence: "Stromkennzeichnung.pdf",
            enteredBy: "Jana Krüger",
            enteredOn: LocalDate(year: 2026, month: 2, day: 3)!
        )
    }

    @Test func becomesAFactorLikeAnyOther() throws {
        let result = try factor.emissionFactor(gwp: table)
        #expect(result.id == "own-01935000-0000-7000-8000-000000000001:2025")
        #expect(result.isUserDefined)
        #expect(result.purposes == [.inventory])
        #expect(result.source.title == "Stromkennzeichnung 2025 des Lieferanten")
        #expect(result.evidence?.enteredBy == "Jana Krüger")
        #expect(try result.emission.co2e(gwp: .ar6, table: table).basis == .published(.ar6))
    }

    @Test func holdsUntilReplacedWhereNoEndIsGiven() throws {
        let result = try factor.emissionFactor(gwp: table)
        let catalogue = FactorSamples.catalogue([]).adding([result])
        #expect(try catalogue.factor(series: factor.series, year: 2031).fit == .exact)
        #expect(try catalogue.factor(series: factor.series, year: 2024).fit == .later(years: 1))
    }

    @Test func gasesGetTheKeyOfTheTable() throws {
        var factor = factor
        factor.emission = .gases(["CO2": 0.2, "HFC-32": 0.001])
        #expect(try factor.emissionFactor(gwp: table).emission == .gases(["co2": 0.2, "r32": 0.001]))
    }

    @Test func theSampleHasNoFault() {
        #expect(factor.faults(gwp: table).isEmpty)
    }

    @Test func whatIsMissingIsNamedAllAtOnce() {
        var factor = factor
        factor.name = " "
        factor.sourceText = ""
        factor.evidence = "\n"
        factor.enteredBy = ""
        let faults: [CustomFactorFault] = [.nameMissing, .sourceMissing, .evidenceMissing, .personMissing]
        #expect(throws: CustomFactorRejection(faults: faults)) { try factor.emissionFactor(gwp: table) }
    }

    @Test(arguments: [
        (FactorEmission.equivalent(-1, basis: nil), CustomFactorFault.invalidEmission(gas: nil, value: -1)),
        (.carbonDioxideOnly(.infinity), .invalidEmission(gas: nil, value: .infinity)),
        (.equivalent(361_000, basis: nil), .implausibleEmission(gas: nil, value: 361_000)),
        (.gases([:]), .emissionMissing),
        (.gases(["xenon": 1]), .unknownGas("xenon")), (.gases(["co2": -1]), .invalidEmission(gas: "co2", value: -1)),
    ])
    func impossibleValuesAreRefused(emission: FactorEmission, fault: CustomFactorFault) {
        var factor = factor
        factor.emission = emission
        #expect(factor.faults(gwp: table) == [fault])
    }

    @Test func notANumberIsNoValue() {
        var factor = factor
        factor.emission = .equivalent(.nan, basis: nil)
        factor.biogenicCO2 = .nan
        factor.uncertainty = FactorUncertainty(percent: .nan, basis: "")
        #expect(factor.faults(gwp: table).count == 3)
    }

    @Test func validityRunsForward() {
        var factor = factor
        factor.validThrough = 2024
        #expect(factor.faults(gwp: table) == [.validityReversed(from: 2025, through: 2024)])
        factor.validFrom = 25
        factor.validThrough = nil
        #expect(factor.faults(gwp: table) == [.invalidYear(25)])
    }

    @Test func electricityNeedsAMethodUnlessItIsTheChain() {
        var factor = factor
        factor.scope2Method = nil
        #expect(factor.faults(gwp: table) == [.scope2MethodMissing])
        factor.boundary = .upstream
        #expect(factor.faults(gwp: table).isEmpty)
        factor.activity = .districtHeat
        factor.boundary = .direct
        #expect(factor.faults(gwp: table).isEmpty)
    }

    @Test func fieldsThatDoNotFitTheActivityAreRefused() {
        var factor = factor
        factor.activity = .waste
        factor.boundary = .whole
        factor.upstreamSeries = "strom-mix-de-vorkette"
        factor.region = "Hagen"
        factor.categories = ["3.99"]
        factor.properties = [UnitProperty(kind: .density, value: 845, source: "Lieferschein")]
        #expect(
            factor.faults(gwp: table) == [
                .invalidRegion("Hagen"), .scope2MethodNotApplicable(.waste), .upstreamNotApplicable(.whole),
                .invalidProperty(.density, value: 845), .unknownCategory("3.99"),
            ]
        )
    }
}
