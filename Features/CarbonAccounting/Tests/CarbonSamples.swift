import CarbonAccounting
import EmissionFactors
import Kernel

/// Invented factors and lines with round numbers, for sums on paper.
enum CarbonSamples {
    static let year = ReportingYear(2025)!
    static let hall = SiteID("0190a000-0000-7000-8000-000000000001")!
    static let office = SiteID("0190a000-0000-7000-8000-000000000002")!

    static func id<Entity>(_ number: Int) -> EntityID<Entity> {
        let digits = String(number)
        return EntityID("0190b000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
    }

    static let source = FactorSource(
        id: "test",
        title: "Sample",
        publisher: "Sample",
        year: 2025,
        licence: "CC0-1.0",
        dateRead: LocalDate(year: 2026, month: 11, day: 22)!
    )

    static func factor(
        _ series: String,
        _ activity: FactorActivity,
        _ unit: Unit,
        _ emission: FactorEmission,
        boundary: FactorBoundary = .direct,
        year: Int = 2025,
        method: Scope2Method? = nil,
        upstream: String? = nil,
        percent: Double? = nil,
        biogenic: Double? = nil,
        status: FactorStatus = .final,
        isCredit: Bool = false
    ) -> EmissionFactor {
        EmissionFactor(
            series: series,
            year: year,
            name: series,
            activity: activity,
            unit: unit,
            emission: emission,
            biogenicCO2: biogenic,
            boundary: boundary,
            scope2Method: method,
            upstreamSeries: upstream,
            source: source,
            place: "1",
            uncertainty: percent.map { FactorUncertainty(percent: $0, basis: "sample") },
            status: status,
            isCredit: isCredit
        )
    }

    /// A figure that the firm brought itself, in kg CO₂e per kWh.
    static func ownFactor(
        _ series: String,
        _ activity: FactorActivity,
        _ kilograms: Double,
        method: Scope2Method? = nil
    ) -> EmissionFactor {
        EmissionFactor(
            series: series,
            year: 2025,
            name: series,
            activity: activity,
            unit: .kilowattHour,
            emission: .equivalent(kilograms, basis: .ar6),
            boundary: .direct,
            scope2Method: method,
            source: source,
            place: "1",
            evidence: FactorEvidence(
                reference: "letter.pdf",
                enteredBy: "Sample",
                enteredOn: LocalDate(year: 2026, month: 1, day: 2)!
            )
        )
    }

    static let factors: [EmissionFactor] = [
        // GAS-01: the example's gases per kWh.
        factor(
            "gas",
            .stationaryFuel,
            .kilowattHour,
            .gases(["co2": 0.18, "ch4Fossil": 0.0003, "n2o": 0.0001]),
            upstream: "gas-upstream"
        ),
        factor(
            "gas-upstream",
            .stationaryFuel,
            .kilowattHour,
            .equivalent(0.03, basis: .ar6),
            boundary: .upstream,
            percent: 20
        ),
        factor("gas-alone", .stationaryFuel, .kilowattHour, .gases(["co2": 0.18, "ch4Fossil": 0.0003, "n2o": 0.0001])),
        factor("gas-whole", .stationaryFuel, .kilowattHour, .equivalent(0.25, basis: .ar6), boundary: .whole),
        factor(
            "gas-whole-known",
            .stationaryFuel,
            .kilowattHour,
            .equivalent(0.25, basis: .ar6),
            boundary: .whole,
            upstream: "gas-upstream"
        ),
        factor("grid", .electricity, .kilowattHour, .equivalent(0.4, basis: .ar6), method: .location, percent: 5),
        factor(
            "grid-up",
            .electricity,
            .kilowattHour,
            .equivalent(0.4, basis: .ar6),
            method: .location,
            upstream: "grid-upstream"
        ),
        factor("grid-upstream", .electricity, .kilowattHour, .equivalent(0.05, basis: .ar6), boundary: .upstream),
        factor("residual", .electricity, .kilowattHour, .equivalent(0.52, basis: .ar6), method: .market),
        factor("heat", .districtHeat, .kilowattHour, .equivalent(0.3, basis: nil), method: .location),
        factor("r134a", .refrigerant, .kilogram, .gases(["r134a": 1])),
        factor("r22", .refrigerant, .kilogram, .gases(["r22": 1])),
        factor("car", .commuting, .passengerKilometre, .equivalent(0.164, basis: .ar5), boundary: .whole),
        factor("lorry", .freight, .tonneKilometre, .equivalent(0.1, basis: .ar6), boundary: .whole, percent: 20),
        factor("rope", .material, .kilogram, .equivalent(1.5, basis: .ar6), boundary: .whole),
        factor("metal", .spend, .euro, .equivalent(1, basis: .ar6), boundary: .whole, year: 2023, percent: 50),
        factor("wood", .stationaryFuel, .kilowattHour, .equivalent(0.01, basis: .ar6), biogenic: 0.35),
        factor("recycling", .waste, .kilogram, .equivalent(-0.5, basis: .ar6), boundary: .whole, isCredit: true),
    ]

    static let catalogue = FactorCatalogue(
        edition: FactorEdition(id: "test.1", published: LocalDate(year: 2025, month: 1, day: 1)!),
        factors: factors
    )

    /// AR5 and AR6 as shipped.
    static let table: GWPTable = {
        func gas(_ id: String, _ group: GasGroup, _ values: [GWPSet: Double]) -> GWPSubstance {
            GWPSubstance(
                id: id,
                label: id,
                formula: id,
                group: group,
                values: values.mapValues { GWPValue(value: $0, source: source, place: "1") }
            )
        }
        return GWPTable(
            substances: [
                gas("co2", .co2, [.ar4: 1, .ar5: 1, .ar6: 1]),
                gas("ch4Fossil", .ch4, [.ar5: 30, .ar6: 29.8]),
                gas("n2o", .n2o, [.ar5: 265, .ar6: 273]),
                gas("r134a", .hfc, [.ar5: 1300, .ar6: 1530]),
                gas("r22", .montreal, [.ar5: 1760, .ar6: 1960]),
            ],
            blends: []
        )
    }()

    static func settings(_ set: GWPSet = .ar6, residual: Bool = true) -> CalculationSettings {
        CalculationSettings(
            set: set,
            gridSeries: [.purchasedElectricity: "grid"],
            residualSeries: residual ? [.purchasedElectricity: "residual"] : [:]
        )
    }

    static func entry(
        _ number: Int,
        _ category: EmissionCategory,
        _ amount: Double?,
        _ unit: Unit,
        _ series: String?,
        site: SiteID = hall
    ) -> ActivityEntry {
        ActivityEntry(
            id: id(number),
            year: year,
            site: site,
            category: category,
            amount: amount,
            unit: unit,
            factor: series.map { .series($0) } ?? .none
        )
    }

    static func entry(
        _ category: EmissionCategory,
        _ amount: Double?,
        _ unit: Unit,
        _ series: String?
    ) -> ActivityEntry {
        entry(1, category, amount, unit, series)
    }

    static func input(
        _ entries: [ActivityEntry],
        contracts: [EnergyContract] = [],
        settings: CalculationSettings = settings(),
        catalogue: FactorCatalogue = catalogue,
        shares: [SiteID: Double] = [hall: 1, office: 1],
        scopeThree: [EmissionCategory: ScopeThreeStatus] = [:]
    ) -> InventoryInput {
        InventoryInput(
            year: year,
            entries: entries,
            contracts: contracts,
            catalogue: catalogue,
            table: table,
            settings: settings,
            siteShares: shares,
            scopeThree: scopeThree
        )
    }

    static func inventory(_ entries: [ActivityEntry]) -> Inventory {
        InventoryCalculation.inventory(of: input(entries))
    }

    static func contract(
        _ kind: EnergyContract.Kind,
        kilograms: Double? = 0,
        share: Double = 1,
        period: DatePeriod = year.period,
        criteria: ScopeTwoQuality = .fulfilled
    ) -> EnergyContract {
        EnergyContract(
            id: id(900),
            name: "Sample",
            kind: kind,
            kilogramsPerKilowattHour: kilograms,
            source: "Sample 2025",
            period: period,
            share: share,
            criteria: criteria
        )
    }
}

/// Equal up to the last digits of a Double.
func close(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * max(1, abs(expected))
}
