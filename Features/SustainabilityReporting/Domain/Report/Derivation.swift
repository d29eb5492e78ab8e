import Foundation

/// One run of ``DerivedFacts``. A stated fact goes before a calculated one where others build on it.
struct Derivation {
    let report: Report
    let edition: ReportEdition
    let standard: ReportStandard
    private(set) var found: [FactKey: ReportFact] = [:]

    init(report: Report, edition: ReportEdition, standard: ReportStandard) {
        (self.report, self.edition, self.standard) = (report, edition, standard)
    }

    mutating func run() {
        energy()
        wasteRows()
        wasteTotals()
        materials()
        // Sums of sums: those that others build on may stand after them.
        let sums = edition.elements.filter {
            !$0.sum.isEmpty && $0.name != "NumberOfEmployees" && $0.dimension != .waste
        }
        for _ in 0..<3 { for element in sums { sum(element) } }
        difference()
        intensities()
        accidents()
    }

    // MARK: Reading

    private func fact(_ key: FactKey) -> ReportFact? { report.facts[key] ?? found[key] }

    private func number(_ key: FactKey) -> (value: Decimal, unit: FactUnit?, decimals: Int?)? {
        guard let fact = fact(key), case .number(let value) = fact.value else { return nil }
        return (value, fact.unit, fact.decimals)
    }

    private func knows(_ name: ElementName) -> ReportElement? { edition.element(name) }

    /// The sum in one unit; nil where none is there, or one has a unit that fits no other.
    private func total(_ keys: [FactKey]) -> (value: Decimal, unit: FactUnit?, decimals: Int?)? {
        let parts = keys.compactMap(number)
        guard let first = parts.first else { return nil }
        let common = parts.allSatisfy { $0.unit == first.unit } ? first.unit : FactUnit.kilograms
        var sum: Decimal = 0
        for part in parts {
            if part.unit == common {
                sum += part.value
            } else if part.unit == .tonnes, common == .kilograms {
                sum += part.value * 1000
            } else {
                return nil
            }
        }
        let places = parts.compactMap { part in
            part.decimals.map { part.unit == .tonnes && common == .kilograms ? $0 - 3 : $0 }
        }
        return (sum, common, places.min())
    }

    private mutating func put(_ key: FactKey, _ value: Decimal, _ unit: FactUnit?, _ decimals: Int?) {
        found[key] = ReportFact(key: key, value: .number(value), unit: unit, decimals: decimals)
    }

    // MARK: Sums

    private mutating func sum(_ element: ReportElement) {
        let parts = element.sum.filter { edition.element($0) != nil }
        guard parts.count == element.sum.count else { return }
        var members: Set<String> = [""]
        if element.dimension != nil { for part in parts { members.formUnion(report.members(of: part)) } }
        for member in members {
            let keys = parts.map { FactKey($0, member) }
            // A total of emissions without one of its scopes would be another figure.
            if element.kind == .ghgEmissions, !keys.allSatisfy({ number($0) != nil }) { continue }
            guard let total = total(keys) else { continue }
            put(FactKey(element.name, member), total.value, total.unit, total.decimals)
        }
    }

    private mutating func energy() {
        let parts: [ElementName] = [
            "EnergyConsumptionFromElectricity", "EnergyConsumptionFromSelfGeneratedElectricity",
            "EnergyConsumptionFromFuels",
        ]
        for part in parts where knows(part) != nil {
            let kinds = ["RenewableEnergyMember", "NonRenewableEnergyMember"].map { FactKey(part, $0) }
            guard let total = total(kinds) else { continue }
            put(FactKey(part), total.value, total.unit, total.decimals)
        }
        guard knows("TotalEnergyConsumption") != nil, let total = total(parts.map { FactKey($0) }) else { return }
        put(FactKey("TotalEnergyConsumption"), total.value, total.unit, total.decimals)
    }

    // MARK: Waste and materials

    private static let wasteRows: [(total: ElementName, parts: [ElementName])] = [
        (
            "TotalWasteRecycledReusedAndDirectedToDisposalMass",
            ["WasteDivertedToRecycleOrReuseMass", "WasteDirectedToDisposalMass"]
        ),
        (
            "TotalWasteRecycledReusedAndDirectedToDisposalVolume",
            ["WasteDivertedToRecycleOrReuseVolume", "WasteDirectedToDisposalVolume"]
        ),
    ]

    private mutating func wasteRows() {
        for row in Self.wasteRows where knows(row.total) != nil {
            let members = Set(row.parts.flatMap { report.members(of: $0) })
            for member in members {
                guard let total = total(row.parts.map { FactKey($0, member) }) else { continue }
                put(FactKey(row.total, member), total.value, total.unit, total.decimals)
            }
        }
    }

    private mutating func wasteTotals() {
        guard let list = standard.list("waste") else { return }
        for (row, measure) in zip(Self.wasteRows, ["Mass", "Volume"]) {
            let keys = Set(report.facts.keys).union(found.keys).filter { $0.element == row.total && !$0.member.isEmpty }
            for (isHazardous, word) in [(true, "Hazardous"), (false, "NonHazardous")] {
                let name = ElementName("Total\(word)WasteGenerated\(measure)")
                let rows = keys.filter { list[$0.member]?.isHazardous == isHazardous }.sorted()
                guard knows(name) != nil, let total = total(rows) else { continue }
                put(FactKey(name), total.value, total.unit, total.decimals)
            }
        }
    }

    private mutating func materials() {
        for (part, sum) in [
            ("WeightOfMaterialUsed", "TotalMassOfMaterialUsed"), ("VolumeOfMaterialUsed", "TotalVolumeOfMaterialUsed"),
        ] as [(ElementName, ElementName)] where knows(sum) != nil {
            guard let total = total(report.members(of: part).map { FactKey(part, $0) }) else { continue }
            put(FactKey(sum), total.value, total.unit, total.decimals)
        }
    }

    // MARK: Differences and ratios

    private mutating func difference() {
        guard knows("TotalWaterConsumption") != nil,
            let taken = number(FactKey("TotalAmountOfWaterWithdrawnFromAllSites")),
            let given = number(FactKey("WaterDischargeFromUndertakingProductionProcesses")), taken.unit == given.unit
        else { return }
        let places = [taken.decimals, given.decimals].compactMap { $0 }.min()
        put(FactKey("TotalWaterConsumption"), taken.value - given.value, taken.unit, places)
    }

    private static let intensities: [(ElementName, of: ElementName)] = [
        (
            "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased",
            of: "TotalGrossLocationBasedScope1AndScope2GHGEmissions"
        ),
        (
            "Scope1AndScope2GreenhouseGasEmissionsIntensityValueMarketBased",
            of: "TotalGrossMarketBasedScope1AndScope2GHGEmissions"
        ),
        ("TotalLocationBasedGreenhouseGasEmissionsIntensityValue", of: "TotalGrossLocationBasedGHGEmissions"),
        ("TotalMarketBasedGreenhouseGasEmissionsIntensityValue", of: "TotalGrossMarketBasedGHGEmissions"),
    ]

    private mutating func intensities() {
        guard let turnover = number(FactKey("Turnover")), turnover.value > 0 else { return }
        for (name, emissions) in Self.intensities where knows(name) != nil {
            guard let amount = number(FactKey(emissions)) else { continue }
            let unit = FactUnit(rawValue: "tCO2e/\(report.currency)")
            put(FactKey(name), Self.rounded(amount.value / turnover.value, places: 10), unit, 10)
        }
    }

    private mutating func accidents() {
        let rate: ElementName = "RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod"
        guard knows(rate) != nil, let employees = number(FactKey("NumberOfEmployees")), employees.value > 0,
            let accidents = number(FactKey("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod"))
        else { return }
        let hours = employees.value * DerivedFacts.hoursPerEmployee
        let value = Self.rounded(accidents.value / hours * DerivedFacts.hoursOfRate, places: 2)
        put(FactKey(rate), value, accidents.unit, 2)
    }

    /// Half away from zero.
    static func rounded(_ value: Decimal, places: Int) -> Decimal {
        var (value, result) = (value, Decimal())
        NSDecimalRound(&result, &value, places, .plain)
        return result
    }
}
