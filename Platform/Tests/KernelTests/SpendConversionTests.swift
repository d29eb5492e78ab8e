import Testing

@testable import Kernel

@Suite struct SpendConversionTests {
    private let gross2025 = SpendBasis(year: 2025, valuation: .purchaserWithVAT)
    private let net2025 = SpendBasis(year: 2025, valuation: .purchaser)
    private let basic2019 = SpendBasis(year: 2019, valuation: .basic)

    private func property(_ kind: UnitPropertyKind, _ value: Double) -> UnitProperty {
        UnitProperty(kind: kind, value: value, source: "Destatis")
    }

    /// 11,900 € gross ÷ 1.19 = 10,000 € net × 0.8 = 8,000 € in prices of 2019 × 0.9 = 7,200 € in basic prices.
    @Test func aGrossInvoiceReachesTheBasisOfAnInputOutputFactor() throws {
        let conversion = try SpendConversion.conversion(
            from: .thousandEuro,
            on: gross2025,
            to: .euro,
            on: basic2019,
            properties: [
                property(.basicToPurchaserRatio, 0.9), property(.priceIndexRatio, 0.8), property(.vatRate, 0.19),
            ]
        )
        #expect(abs(conversion.apply(to: 11.9) - 7200) < 1e-9)
        #expect(
            conversion.steps.map(\.property?.kind) == [nil, .vatRate, .priceIndexRatio, .basicToPurchaserRatio]
        )
        #expect(conversion.from == .thousandEuro && conversion.to == .euro)
    }

    @Test func theSameBasisTakesNoStep() throws {
        let conversion = try SpendConversion.conversion(
            from: .euro,
            on: net2025,
            to: .euro,
            on: net2025,
            properties: []
        )
        #expect(conversion.factor == 1 && conversion.steps.isEmpty)
    }

    @Test func everyWayTurnsBack() throws {
        let properties = [
            property(.vatRate, 0.07), property(.priceIndexRatio, 1), property(.basicToPurchaserRatio, 0.8),
        ]
        for from in PriceValuation.allCases {
            for to in PriceValuation.allCases {
                let (one, other) = (SpendBasis(year: 2024, valuation: from), SpendBasis(year: 2023, valuation: to))
                let there = try SpendConversion.conversion(
                    from: .euro,
                    on: one,
                    to: .euro,
                    on: other,
                    properties: properties
                )
                let back = try SpendConversion.conversion(
                    from: .euro,
                    on: other,
                    to: .euro,
                    on: one,
                    properties: properties
                )
                #expect(abs(there.factor * back.factor - 1) < 1e-12)
                #expect(
                    there.steps.compactMap(\.property?.kind) == SpendConversion.requiredProperties(from: one, to: other)
                )
            }
        }
    }

    @Test func whatIsMissingIsNamedInTheOrderOfUse() {
        #expect(
            SpendConversion.requiredProperties(from: gross2025, to: basic2019) == [
                .vatRate, .priceIndexRatio, .basicToPurchaserRatio,
            ]
        )
        #expect(throws: ConversionError.missingProperty(.vatRate, from: .euro, to: .euro)) {
            try SpendConversion.conversion(from: .euro, on: gross2025, to: .euro, on: basic2019, properties: [])
        }
        #expect(throws: ConversionError.missingProperty(.priceIndexRatio, from: .euro, to: .euro)) {
            try SpendConversion.conversion(from: .euro, on: net2025, to: .euro, on: basic2019, properties: [])
        }
    }

    @Test func vatInPercentIsRefused() {
        #expect(throws: ConversionError.invalidProperty(.vatRate, value: 19)) {
            try SpendConversion.conversion(
                from: .euro,
                on: gross2025,
                to: .euro,
                on: net2025,
                properties: [property(.vatRate, 19)]
            )
        }
    }

    @Test func onlyMoneyHasAPrice() {
        #expect(throws: ConversionError.incompatible(from: .kilogram, to: .kilogram)) {
            try SpendConversion.conversion(
                from: .kilogram,
                on: net2025,
                to: .kilogram,
                on: net2025,
                properties: []
            )
        }
    }
}
