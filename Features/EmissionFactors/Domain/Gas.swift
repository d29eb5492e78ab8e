/// The gases that combustion factors name. Refrigerants and other substances are named by their key in
/// ``GWPTable``; both are plain keys in ``FactorEmission/gases(_:)``.
public enum Gas: String, Hashable, Sendable, CaseIterable, Codable {
    /// Fossil carbon dioxide; biogenic carbon dioxide is kept apart in ``EmissionFactor/biogenicCO2``.
    case co2
    /// Methane of fossil origin: its decay adds carbon dioxide, so it weighs more than ``ch4Biogenic``.
    case ch4Fossil
    case ch4Biogenic
    /// Nitrous oxide.
    case n2o
    case sf6
    case nf3

    /// The key in factor files and in ``FactorEmission/gases(_:)``.
    public var key: String { rawValue }
}
