public import ActionPlanning
import CarbonAccounting
public import CarbonAccountingStorage
import EmissionFactors
public import Kernel

/// Tonnes CO₂ a year of a measure by the factors that funding programmes name, never by those of the balance.
public struct ProgrammeTonnesReader: Sendable {
    /// BAFA, „Informationsblatt CO₂-Faktoren“: the series, and the series of the balance that knows the heating value.
    private static let bafa: [CatalogueMeasure.Effect.Quantity: (series: String, fuel: String?)] = [
        .electricity: ("strom-bafa-effizienz", nil), .districtHeat: ("fernwaerme-bafa", nil),
        .naturalGas: ("erdgas-bafa", "erdgas"), .heatingOil: ("heizoel-leicht-bafa", "heizoel-el"),
    ]
    /// For electricity that takes the place of a fuel.
    private static let switched = "strom-bafa-energietraegerwechsel"

    private let balances: InventoryReader
    private let outside: OutsideWorld

    public init(balances: InventoryReader, outside: OutsideWorld) {
        (self.balances, self.outside) = (balances, outside)
    }

    /// By the name of the factors, `bafa`. Without an entry where an amount, a factor or a heating value is missing: a
    /// part is not the whole.
    public func tonnes(of measure: Measure) async throws -> [String: Double] {
        let savings = measure.savings.filter { !$0.isMoney }
        guard !savings.isEmpty, let year = ReportingYear(outside.today().year) else { return [:] }
        let input = try await balances.input(of: measure.firm, in: year)
        let usesMorePower = savings.contains { $0.quantity == .electricity && ($0.amount ?? 0) < 0 }
        let savesFuel = savings.contains { $0.quantity != .electricity && ($0.amount ?? 0) > 0 }
        let parts = savings.map { Self.tonnes(of: $0, isSwitch: usesMorePower && savesFuel, year.value, input) }
        guard !parts.contains(nil) else { return [:] }
        return ["bafa": parts.reduce(0) { $0 + ($1 ?? 0) }]
    }

    private static func tonnes(
        of saving: Measure.Saving,
        isSwitch: Bool,
        _ year: Int,
        _ input: InventoryInput
    ) -> Double? {
        guard let (usual, fuel) = bafa[saving.quantity], let amount = saving.amount,
            let unit = Unit(symbol: saving.unit)
        else { return nil }
        let series = isSwitch && saving.quantity == .electricity ? switched : usual
        guard let factor = try? input.catalogue.factor(series: series, year: year, purpose: .funding).factor,
            let value = try? factor.emission.co2e(gwp: input.settings.set, table: input.table)
        else { return nil }
        let properties = fuel.flatMap { try? input.catalogue.factor(series: $0, year: year).factor.properties } ?? []
        guard
            let conversion = try? UnitConversion.conversion(from: unit, to: factor.unit, properties: properties)
        else { return nil }
        return conversion.apply(to: amount) * value.kilograms / 1000
    }
}
