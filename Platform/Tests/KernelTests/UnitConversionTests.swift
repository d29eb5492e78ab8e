import Testing

@testable import Kernel

@Suite struct UnitConversionTests {
    private func property(_ kind: UnitPropertyKind, _ value: Double) -> UnitProperty {
        UnitProperty(kind: kind, value: value, source: "test")
    }

    private func convert(
        _ from: Unit,
        _ to: Unit,
        _ properties: KeyValuePairs<UnitPropertyKind, Double> = [:]
    ) throws(ConversionError) -> Conversion {
        try UnitConversion.conversion(from: from, to: to, properties: properties.map { property($0.key, $0.value) })
    }

    // MARK: Sizes

    /// UNIT-01 (GhgAccounting, UnitConverterTests): 1000 m³ = 1,000,000 l without any property.
    @Test func cubicMetresBecomeLitres() throws {
        let conversion = try convert(.cubicMetre, .litre)
        #expect(conversion.apply(to: 1000) == 1_000_000)
        #expect(conversion.steps == [ConversionStep(from: .cubicMetre, to: .litre, factor: 1000)])
    }

    /// UNIT-01, second half: m³ of gas to kWh "needs calorific value".
    @Test func cubicMetresOfGasDoNotBecomeEnergyByThemselves() {
        #expect(
            throws: ConversionError.missingProperty(
                .higherHeatingValuePerStandardVolume,
                from: .standardCubicMetre,
                to: .kilowattHourHigher
            )
        ) { try convert(.cubicMetre, .kilowattHour) }
    }

    @Test func theSameUnitTakesNoStep() throws {
        let conversion = try convert(.kilowattHour, .kilowattHour)
        #expect(conversion.factor == 1 && conversion.steps.isEmpty)
    }

    // MARK: Hi and Hs

    /// EBeV 2030, Annex 2 part 4: 1 MWh(Hs) of natural gas = 3.2508 GJ; 3.2508 ÷ 3.6 = 0.903 = Hi/Hs.
    @Test func oneMegawattHourOfGasByHsIsSoManyGigajoulesByHi() throws {
        let conversion = try convert(
            #require(Unit.parse("MWh Hs")),
            #require(Unit.parse("GJ Hi")),
            [.lowerToHigherRatio: 0.903]
        )
        #expect(abs(conversion.factor - 3.2508) < 1e-12)
        #expect(conversion.steps.map(\.from.symbol) == ["MWh(Hs)", "MWh(Hi)"])
        #expect(conversion.steps.map(\.property?.kind) == [.lowerToHigherRatio, nil])
    }

    /// DE-01 (EBeV 2030): 0.0558 t/GJ; Hi: 55.8 kg × 0.0036 GJ = 0.20088 kg/kWh; Hs: × 0.903 = 0.18139 kg/kWh.
    @Test func theFactorOfGasDependsOnTheHeatingValue() throws {
        let gigajoule = try #require(Unit.parse("GJ Hi"))
        let lower = try convert(.kilowattHourLower, gigajoule)
        #expect(abs(lower.apply(to: 55.8) - 0.20088) < 1e-5)
        let higher = try convert(.kilowattHourHigher, gigajoule, [.lowerToHigherRatio: 0.903])
        #expect(abs(higher.apply(to: 55.8) - 0.18139) < 1e-5)
    }

    /// DE-05 (IW report, p. 32): 0.2029 kg/kWh(Hi) × 0.903 = 0.18322 kg/kWh(Hs).
    @Test func aFactorByHiBecomesOneByHs() throws {
        let conversion = try convert(.kilowattHourHigher, .kilowattHourLower, [.lowerToHigherRatio: 0.903])
        #expect(abs(conversion.apply(to: 0.2029) - 0.18322) < 1e-5)
    }

    @Test func theRatioDividesOnTheWayBack() throws {
        let there = try convert(.kilowattHourHigher, .kilowattHourLower, [.lowerToHigherRatio: 0.903])
        let back = try convert(.kilowattHourLower, .kilowattHourHigher, [.lowerToHigherRatio: 0.903])
        #expect(abs(there.factor * back.factor - 1) < 1e-12)
    }

    @Test func hiAndHsDoNotMeetWithoutTheirRatio() {
        #expect(
            throws: ConversionError.missingProperty(
                .lowerToHigherRatio,
                from: .kilowattHourHigher,
                to: .kilowattHourLower
            )
        ) { try convert(.kilowattHourHigher, .kilowattHourLower) }
    }

    @Test func plainEnergyNeverStandsForAHeatingValue() {
        for (from, to) in [
            (Unit.kilowattHour, Unit.kilowattHourLower), (.kilowattHour, .kilowattHourHigher),
            (.kilowattHourHigher, .kilowattHour), (.megawattHour, .kilowattHourLower),
        ] {
            #expect(throws: ConversionError.ambiguousHeatingValue(from: from, to: to)) {
                try convert(from, to, [.lowerToHigherRatio: 0.903])
            }
        }
    }

    /// With every property at hand, 1 l of oil is 10.046 kWh(Hi) or 10.7 kWh(Hs): "kWh" does not say which.
    @Test func plainEnergyOfAFuelStaysAmbiguousWithAllProperties() {
        #expect(throws: ConversionError.ambiguousHeatingValue(from: .litre, to: .kilowattHour)) {
            try convert(.litre, .kilowattHour, [.lowerHeatingValuePerVolume: 10.046, .lowerToHigherRatio: 0.94])
        }
        #expect(throws: ConversionError.ambiguousHeatingValue(from: .kilowattHour, to: .litre)) {
            try convert(.kilowattHour, .litre)
        }
    }

    // MARK: Gas

    /// Gas bill: 1000 m³ × 0.9542 × 11.5 kWh/Nm³ = 10,973.3 kWh(Hs); × 0.903 = 9,908.8899 kWh(Hi).
    @Test func meteredGasBecomesEnergyByTheBill() throws {
        let conversion = try convert(
            .operatingCubicMetre,
            .kilowattHourLower,
            [.stateNumber: 0.9542, .higherHeatingValuePerStandardVolume: 11.5, .lowerToHigherRatio: 0.903]
        )
        #expect(abs(conversion.apply(to: 1000) - 9908.8899) < 1e-9)
        #expect(conversion.steps.map(\.from.symbol) == ["Bm³", "Nm³", "kWh(Hs)"])
        #expect(
            conversion.steps.compactMap(\.property?.kind) == [
                .stateNumber, .higherHeatingValuePerStandardVolume, .lowerToHigherRatio,
            ]
        )
        #expect(conversion.steps.map(\.factor) == [0.9542, 11.5, 0.903])
    }

    @Test func plainCubicMetresOfGasTakeTheSameWay() throws {
        let conversion = try convert(
            .cubicMetre,
            try #require(Unit.parse("MWh Hs")),
            [.stateNumber: 0.9542, .higherHeatingValuePerStandardVolume: 11.5]
        )
        #expect(abs(conversion.apply(to: 1000) - 10.9733) < 1e-12)
        #expect(conversion.steps.map(\.to.symbol) == ["Nm³", "kWh(Hs)", "MWh(Hs)"])
    }

    /// The bill's heating value goes before what a catalogue knows about the fuel, though that way is shorter.
    @Test func theBillGoesBeforeTheCatalogue() throws {
        let conversion = try convert(
            .cubicMetre,
            .kilowattHourLower,
            [
                .density: 0.000_796, .lowerHeatingValuePerMass: 12.674, .stateNumber: 0.95,
                .higherHeatingValuePerStandardVolume: 11.5, .lowerToHigherRatio: 0.903,
            ]
        )
        #expect(conversion.steps.map(\.to.symbol) == ["Nm³", "kWh(Hs)", "kWh(Hi)"])
    }

    /// A heating value per kg alone makes no liquid: gas asks for what stands on its bill, not for a density.
    @Test func gasWithAHeatingValuePerKilogramStaysGas() {
        #expect(
            throws: ConversionError.missingProperty(
                .higherHeatingValuePerStandardVolume,
                from: .standardCubicMetre,
                to: .kilowattHourHigher
            )
        ) {
            try convert(
                .cubicMetre,
                .kilowattHourLower,
                [.lowerHeatingValuePerMass: 12.674, .lowerToHigherRatio: 0.903]
            )
        }
    }

    @Test func gasWithoutStateNumberIsRefused() {
        #expect(
            throws: ConversionError.missingProperty(.stateNumber, from: .cubicMetre, to: .standardCubicMetre)
        ) { try convert(.cubicMetre, .kilowattHourHigher, [.higherHeatingValuePerStandardVolume: 11.5]) }
    }

    @Test func standardAndOperatingVolumeMeetByTheStateNumberOnly() throws {
        let conversion = try convert(.standardCubicMetre, .operatingCubicMetre, [.stateNumber: 0.95])
        #expect(abs(conversion.apply(to: 95) - 100) < 1e-12)
        #expect(
            throws: ConversionError.missingProperty(.stateNumber, from: .operatingCubicMetre, to: .standardCubicMetre)
        ) { try convert(.operatingCubicMetre, .standardCubicMetre) }
        #expect(throws: ConversionError.incompatible(from: .cubicMetre, to: .operatingCubicMetre)) {
            try convert(.cubicMetre, .operatingCubicMetre, [.stateNumber: 0.95])
        }
    }

    // MARK: Liquids and solids

    /// Heating oil: 0.845 kg/l × 42.8 GJ/t ÷ 3.6 = 10.046 kWh/l (EBeV 2030).
    @Test func heatingOilByDensityAndHeatingValue() throws {
        let conversion = try convert(
            .litre,
            .kilowattHourLower,
            [.density: 0.845, .lowerHeatingValuePerMass: 42.8 / 3.6]
        )
        #expect(abs(conversion.factor - 10.046) < 0.000_2)
        #expect(conversion.steps.map(\.to) == [.kilogram, .kilowattHourLower])
    }

    @Test func theShorterWayWins() throws {
        let conversion = try convert(
            .litre,
            .kilowattHourLower,
            [.density: 0.845, .lowerHeatingValuePerMass: 11.889, .lowerHeatingValuePerVolume: 10.046]
        )
        #expect(conversion.factor == 10.046)
        #expect(conversion.steps.count == 1)
    }

    /// DESNZ-05 (2024 full set v1.1, "Fuel properties"): diesel 0.833519 kg/l × 11.866 kWh/kg = 9.891 kWh(Hi)/l and,
    /// by net ÷ gross = 42.719 ÷ 45.399, 10.511 kWh(Hs)/l.
    @Test func dieselMeetsBothHeatingValuesOfDesnz() throws {
        let net = try convert(.litre, .kilowattHourLower, [.density: 0.833519, .lowerHeatingValuePerMass: 11.866])
        #expect(abs(net.factor - 9.891) < 0.001)
        let gross = try convert(
            .litre,
            .kilowattHourHigher,
            [.density: 0.833519, .lowerHeatingValuePerMass: 11.866, .lowerToHigherRatio: 42.719 / 45.399]
        )
        #expect(abs(gross.factor - 10.511) < 0.001)
    }

    /// DESNZ-05: natural gas 12.674 net and 14.042 gross kWh/kg (45.627 and 50.552 GJ/t), wood pellets 4.8 and 5.193
    /// (17.28 and 18.694 GJ/t).
    @Test(arguments: [(45.627, 50.552, 12.674, 14.042), (17.28, 18.694, 4.8, 5.193)])
    func gasAndPelletsMeetBothHeatingValuesOfDesnz(net: Double, gross: Double, hi: Double, hs: Double) throws {
        let properties: KeyValuePairs<UnitPropertyKind, Double> = [
            .lowerHeatingValuePerMass: net / 3.6, .lowerToHigherRatio: net / gross,
        ]
        #expect(abs(try convert(.kilogram, .kilowattHourLower, properties).factor - hi) < 0.001)
        #expect(abs(try convert(.kilogram, .kilowattHourHigher, properties).factor - hs) < 0.001)
    }

    /// 10 loose m³ × 250 kg = 2,500 kg of chips × 3.8 kWh/kg = 9,500 kWh(Hi).
    @Test func looseWoodBecomesEnergyByWeight() throws {
        let conversion = try convert(
            .looseCubicMetre,
            .kilowattHourLower,
            [.massPerPiece: 250, .lowerHeatingValuePerMass: 3.8]
        )
        #expect(abs(conversion.apply(to: 10) - 9500) < 1e-9)
    }

    @Test func litresWithoutAnyPropertyAskForTheHeatingValueOfALiquid() {
        #expect(
            throws: ConversionError.missingProperty(.lowerHeatingValuePerVolume, from: .litre, to: .kilowattHourLower)
        ) { try convert(.litre, .kilowattHourLower) }
    }

    @Test func litresWithHeatingValueByMassAskForTheDensity() {
        #expect(throws: ConversionError.missingProperty(.density, from: .litre, to: .kilogram)) {
            try convert(.litre, .kilogram)
        }
    }

    // MARK: Things and distances

    /// ALLOC-01 (rope): 1 m × 0.5 kg/m = 0.5 kg × 1.5 kg CO₂e/kg = 0.75 kg CO₂e.
    @Test func ropeByTheMetreIsWeighed() throws {
        let conversion = try convert(.metre, .kilogram, [.massPerLength: 0.5])
        #expect(abs(conversion.apply(to: 1) * 1.5 - 0.75) < 1e-9)
    }

    @Test func piecesAreWeighed() throws {
        let conversion = try convert(.piece, .tonne, [.massPerPiece: 12])
        #expect(abs(conversion.apply(to: 500) - 6) < 1e-12)
        #expect(throws: ConversionError.incompatible(from: .roomNight, to: .kilogram)) {
            try convert(.roomNight, .kilogram, [.massPerPiece: 12])
        }
    }

    /// 12,000 km by car with 1.5 persons = 18,000 pkm.
    @Test func personsAndVehiclesMeetByOccupancy() throws {
        #expect(try convert(.vehicleKilometre, .passengerKilometre, [.occupancy: 1.5]).apply(to: 12_000) == 18_000)
        #expect(try convert(.passengerKilometre, .vehicleKilometre, [.occupancy: 1.5]).apply(to: 18_000) == 12_000)
        #expect(
            throws: ConversionError.missingProperty(.occupancy, from: .vehicleKilometre, to: .passengerKilometre)
        ) { try convert(.kilometre, .passengerKilometre) }
    }

    @Test func aDistanceIsThatOfOneVehicle() throws {
        let conversion = try convert(.metre, .vehicleKilometre)
        #expect(conversion.apply(to: 5000) == 5)
        #expect(conversion.steps.map(\.to) == [.kilometre, .vehicleKilometre])
        #expect(throws: ConversionError.incompatible(from: .vehicleKilometre, to: .kilometre)) {
            try convert(.vehicleKilometre, .kilometre)
        }
    }

    /// 30 min = 0.5 h = 0.5 FTE-h.
    @Test func hoursMayBeWorked() throws {
        #expect(try convert(.minute, .fullTimeHour).apply(to: 30) == 0.5)
        #expect(throws: ConversionError.incompatible(from: .hour, to: .roomNight)) { try convert(.hour, .roomNight) }
    }

    // MARK: Refusals

    @Test(arguments: [
        (Unit.kilowattHour, Unit.tonneKilometre), (.kilogram, .euro), (.kilometre, .litre), (.cubicMetre, .squareMetre),
        (.tonne, .tonneKilometre), (.kilometre, .tonneKilometre), (.piece, .kilowattHourLower), (.euro, .kilogram),
        (.roomNight, .fullTimeHour), (.day, .workingDay),
    ])
    func whatNothingJoinsIsIncompatible(from: Unit, to: Unit) {
        #expect(throws: ConversionError.incompatible(from: from, to: to)) { try convert(from, to) }
    }

    @Test func anImpossiblePropertyIsRefusedEvenWhereItIsNotUsed() {
        #expect(throws: ConversionError.invalidProperty(.density, value: 845)) {
            try convert(.litre, .cubicMetre, [.density: 845])
        }
        #expect(throws: ConversionError.invalidProperty(.lowerToHigherRatio, value: 1.108)) {
            try convert(.kilowattHourHigher, .kilowattHourLower, [.lowerToHigherRatio: 1.108])
        }
        #expect(throws: ConversionError.self) { try convert(.litre, .kilogram, [.density: .nan]) }
        #expect(throws: ConversionError.invalidProperty(.stateNumber, value: 0)) {
            try convert(.cubicMetre, .kilowattHourHigher, [.stateNumber: 0])
        }
    }

    @Test func theFirstOfTwoPropertiesCounts() throws {
        #expect(try convert(.litre, .kilogram, [.density: 0.832, .density: 0.845]).factor == 0.832)
    }

    @Test func everythingThatIsMissingCanBeAskedFor() throws {
        let missing = try UnitConversion.missingProperties(from: .cubicMetre, to: .kilowattHourLower, properties: [])
        #expect(missing == [.higherHeatingValuePerStandardVolume, .stateNumber, .lowerToHigherRatio])
        let rest = try UnitConversion.missingProperties(
            from: .cubicMetre,
            to: .kilowattHourLower,
            properties: [property(.stateNumber, 0.95), property(.higherHeatingValuePerStandardVolume, 11.5)]
        )
        #expect(rest == [.lowerToHigherRatio])
        #expect(try UnitConversion.missingProperties(from: .tonne, to: .kilogram, properties: []).isEmpty)
        #expect(throws: ConversionError.incompatible(from: .kilowattHour, to: .tonneKilometre)) {
            try UnitConversion.missingProperties(from: .kilowattHour, to: .tonneKilometre, properties: [])
        }
    }

    // MARK: All pairs

    /// Whatever is convertible is so both ways, the steps join, and there and back is 1.
    @Test func everyConversionJoinsItsStepsAndTurnsBack() throws {
        let properties = [
            property(.higherHeatingValuePerStandardVolume, 11.5), property(.stateNumber, 0.95),
            property(.lowerToHigherRatio, 0.9), property(.density, 0.84), property(.lowerHeatingValuePerMass, 11.9),
            property(.lowerHeatingValuePerVolume, 10), property(.occupancy, 1.5), property(.massPerPiece, 12),
            property(.massPerLength, 0.5),
        ]
        let oneWay: Set<Dimension> = [.length, .time]
        for from in Unit.all {
            for to in Unit.all {
                let there = try? UnitConversion.conversion(from: from, to: to, properties: properties)
                guard let there else { continue }
                #expect(there.steps.first?.from ?? from == from && there.steps.last?.to ?? to == to)
                for (step, next) in zip(there.steps, there.steps.dropFirst()) { #expect(step.to == next.from) }
                if oneWay.contains(from.dimension) || oneWay.contains(to.dimension) { continue }
                let back = try UnitConversion.conversion(from: to, to: from, properties: properties)
                #expect(abs(there.factor * back.factor - 1) < 1e-12, "\(from) → \(to)")
            }
        }
    }
}
