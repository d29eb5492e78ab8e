import EmissionFactors
import Kernel

extension InventoryInput {
    /// Raised whenever the calculation itself changes, so that stored results are worked out anew.
    public static let calculationVersion = 2

    /// One text for all that the result depends on, independent of order; its hash is the key of stored results.
    ///
    /// Entries, contracts and custom factors enter by id and version or value, sites by share. The catalogue enters by
    /// its edition, which never changes once published.
    public var canonicalText: String {
        var rows = ["calculation \(Self.calculationVersion)", "year \(year)", "edition \(catalogue.edition.id)"]
        rows.append("set \(settings.set.rawValue)")
        rows += settings.gridSeries.map { "grid \($0.key.rawValue) \($0.value)" }.sorted()
        rows += settings.residualSeries.map { "residual \($0.key.rawValue) \($0.value)" }.sorted()
        rows += settings.locationMayStandIn.map { "standin \($0.rawValue)" }.sorted()
        rows += siteShares.map { "site \($0.key) \($0.value)" }.sorted()
        rows += scopeThree.map { "scope3 \($0.key.rawValue) \(Self.text($0.value))" }.sorted()
        rows += contracts.map { "contract \($0.id) \($0.version)" }.sorted()
        rows += customFactors.map { "factor \(Self.text($0))" }.sorted()
        rows += entries.filter { $0.year == year }.map { "entry \($0.id) \($0.version)" }.sorted()
        return rows.joined(separator: "\n")
    }

    private static func text(_ status: ScopeThreeStatus) -> String {
        switch status {
        case .relevant: "relevant"
        case .notYetCollected: "open"
        case .excluded(let reason): "excluded \(reason.replacing("\n", with: " "))"
        }
    }

    /// All that a custom factor can change in a result.
    private static func text(_ factor: EmissionFactor) -> String {
        let emission =
            switch factor.emission {
            case .gases(let gases):
                gases.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
            case .carbonDioxideOnly(let kilograms): "co2=\(kilograms)"
            case .equivalent(let kilograms, let basis): "co2e=\(kilograms)@\(basis?.rawValue ?? "")"
            }
        let properties = factor.properties.map { "\($0.kind.rawValue)=\($0.value)" }.joined(separator: ",")
        return [
            factor.id, "\(factor.validThrough ?? 0)", factor.unit.symbol, emission, "\(factor.biogenicCO2 ?? 0)",
            factor.boundary.rawValue, factor.scope2Method?.rawValue ?? "", factor.upstreamSeries ?? "", properties,
            "\(factor.uncertainty?.percent ?? -1)", "\(factor.isCredit)", factor.activity.rawValue, factor.name,
        ].joined(separator: "|")
    }
}
