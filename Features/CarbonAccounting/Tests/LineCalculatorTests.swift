import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct LineCalculatorTests {
    private func coefficient(
        _ category: EmissionCategory,
        _ unit: Unit,
        _ series: String?,
        method: EntryMethod = .activity,
        properties: [UnitProperty] = [],
        kind: EntryKind = .emission
    ) throws -> LineCoefficient {
        try CarbonSamples.input([]).calculator.coefficient(
            for: LineKey(
                category: category,
                kind: kind,
                year: CarbonSamples.year,
                unit: unit,
                method: method,
                factor: series.map { .series($0) } ?? .none,
                properties: properties
            )
        )
    }

    /// 0.21624 kg direct stays in 1.1; 0.03 kg upstream goes to 3.3 and nowhere else.
    @Test func upstreamIsSplitOffAndCountedOnce() throws {
        let coefficient = try coefficient(.stationaryCombustion, .kilowattHour, "gas")
        #expect(coefficient.outputs.map(\.category) == [.stationaryCombustion, .fuelAndEnergy])
        #expect(close(coefficient.outputs[0].location, 0.21624))
        #expect(close(coefficient.outputs[1].location, 0.03))
        #expect(coefficient.missingUpstream == nil)
    }

    @Test func missingUpstreamIsNamed() throws {
        let coefficient = try coefficient(.stationaryCombustion, .kilowattHour, "gas-alone")
        #expect(coefficient.outputs.count == 1)
        #expect(coefficient.missingUpstream == MissingUpstream(figureID: "gas-alone:2025", reason: .notInSource))
    }

    @Test func wholeChainIsRefusedInScopeOne() {
        #expect(throws: LineProblem.wholeBoundary(factorID: "gas-whole:2025")) {
            _ = try coefficient(.stationaryCombustion, .kilowattHour, "gas-whole")
        }
    }

    /// 0.25 whole − 0.03 upstream = 0.22 direct; the 0.03 go to 3.3; together again 0.25.
    @Test func wholeChainWithKnownUpstreamIsTakenApart() throws {
        let coefficient = try coefficient(.stationaryCombustion, .kilowattHour, "gas-whole-known")
        #expect(close(coefficient.outputs[0].location, 0.22))
        #expect(close(coefficient.outputs[1].location, 0.03))
        #expect(close(coefficient.parts[0].steps.product, 0.22))
    }

    @Test func upstreamFactorIsRefusedInScopeOne() {
        #expect(throws: LineProblem.upstreamFactor(factorID: "gas-upstream:2025")) {
            _ = try coefficient(.stationaryCombustion, .kilowattHour, "gas-upstream")
        }
    }

    /// What burning emits is counted in Scope 1 already.
    @Test(arguments: ["gas", "gas-whole"])
    func onlyTheChainEntersFuelAndEnergy(series: String) throws {
        #expect(throws: LineProblem.notUpstream(factorID: "\(series):2025")) {
            _ = try coefficient(.fuelAndEnergy, .kilowattHour, series)
        }
        let chain = try coefficient(.fuelAndEnergy, .kilowattHour, "gas-upstream")
        #expect(close(chain.outputs[0].location, 0.03))
    }

    @Test func electricityDoesNotBelongIntoScopeOne() {
        #expect(
            throws: LineProblem.activityMismatch(
                factorID: "grid:2025",
                activity: .electricity,
                category: .stationaryCombustion
            )
        ) { _ = try coefficient(.stationaryCombustion, .kilowattHour, "grid") }
    }

    @Test func whatIsMissingIsNamed() {
        #expect(throws: LineProblem.factorMissing) { _ = try coefficient(.waste, .kilogram, nil) }
        #expect(throws: LineProblem.lookup(.unknownSeries("nope"))) { _ = try coefficient(.waste, .kilogram, "nope") }
        #expect(throws: LineProblem.creditFactor(factorID: "recycling:2025")) {
            _ = try coefficient(.waste, .kilogram, "recycling")
        }
        #expect(throws: LineProblem.conversion(.incompatible(from: .kilowattHour, to: .tonneKilometre))) {
            _ = try coefficient(.upstreamTransport, .kilowattHour, "lorry")
        }
    }

    /// 119 € with tax ÷ 1.19 = 100 €; × 0.95 to prices of 2023 = 95 €; × 0.8 to basic prices = 76 €; × 1 kg/€ = 76 kg.
    @Test func moneyIsBroughtToThePricesOfTheFactor() throws {
        let basis = SpendBasis(year: 2025, valuation: .purchaserWithVAT)
        let coefficient = try coefficient(
            .purchasedGoods,
            .euro,
            "metal",
            method: .spend(basis),
            properties: [
                UnitProperty(kind: .vatRate, value: 0.19, source: "UStG § 12"),
                UnitProperty(kind: .priceIndexRatio, value: 0.95, source: "Destatis"),
                UnitProperty(kind: .basicToPurchaserRatio, value: 0.8, source: "Destatis"),
            ]
        )
        #expect(close((coefficient.outputs[0].location ?? 0) * 119, 76))
        #expect(coefficient.substitutions.contains(.earlierYear(2)))
    }

    @Test func moneyNeedsASpendFactorAndTheOtherWayRound() {
        #expect(throws: LineProblem.spendMismatch(factorID: "rope:2025")) {
            _ = try coefficient(
                .purchasedGoods,
                .euro,
                "rope",
                method: .spend(SpendBasis(year: 2025, valuation: .purchaser))
            )
        }
        #expect(throws: LineProblem.spendMismatch(factorID: "metal:2023")) {
            _ = try coefficient(.purchasedGoods, .euro, "metal")
        }
    }

    /// R-22 is ruled by the Montreal Protocol: 1960 kg CO₂e stand outside the scopes.
    @Test func gasesOutsideTheKyotoBasketStandApart() throws {
        let coefficient = try coefficient(.fugitiveEmissions, .kilogram, "r22")
        #expect(coefficient.outputs[0].location == 0)
        #expect(coefficient.outputs[0].outsideBasket == 1960)
    }

    @Test func biogenicCarbonDioxideStandsApart() throws {
        let coefficient = try coefficient(.stationaryCombustion, .kilowattHour, "wood")
        #expect(close(coefficient.outputs[0].location, 0.01))
        #expect(close(coefficient.outputs[0].biogenicCO2, 0.35))
    }

    /// A total says nothing of biogenic CO₂; gases name the fossil one, so there is none; wood states it.
    @Test func unknownBiogenicCarbonDioxideIsNamedAndNotZero() throws {
        let whole = try coefficient(.stationaryCombustion, .kilowattHour, "gas-whole-known")
        #expect(whole.parts[0].biogenicCO2 == nil)
        let lines = CarbonSamples.inventory([
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas-whole-known"),
            CarbonSamples.entry(2, .stationaryCombustion, 1000, .kilowattHour, "gas"),
            CarbonSamples.entry(3, .stationaryCombustion, 1000, .kilowattHour, "wood"),
        ])
        #expect(lines.lines.map(\.lacksBiogenicCO2) == [true, false, false])
        #expect(ReleaseCheck(lines).remarks.contains(.biogenicUnknown(lines: [CarbonSamples.id(1)])))
    }

    @Test func supplierFigureReplacesTheFactor() throws {
        let figure = SupplierFigure(kilogramsPerUnit: 2, unit: .kilogram, source: "EPD 12")
        let coefficient = try coefficient(.purchasedGoods, .tonne, nil, method: .supplierFigure(figure))
        #expect(coefficient.outputs[0].location == 2000)
        let wrong = SupplierFigure(kilogramsPerUnit: -2, unit: .kilogram, source: "EPD 12")
        #expect(throws: LineProblem.supplierFigureInvalid(-2)) {
            _ = try self.coefficient(.purchasedGoods, .tonne, nil, method: .supplierFigure(wrong))
        }
    }

    @Test func substitutesAreMarked() throws {
        let coefficient = try coefficient(.commuting, .passengerKilometre, "car")
        #expect(coefficient.substitutions == [.otherSet(.ar5)])
    }
}
