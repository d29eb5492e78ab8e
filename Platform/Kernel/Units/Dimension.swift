/// What a unit measures. Amounts of different dimensions meet only through a stated `UnitProperty`.
public enum Dimension: String, Sendable, CaseIterable, Codable {
    /// Base kWh.
    case energy
    /// Base kg.
    case mass
    /// Base m³.
    case volume
    /// Base km.
    case length
    /// Base m².
    case area
    /// Mass carried over a distance, base tkm.
    case freight
    /// Persons carried over a distance, base pkm.
    case passengerDistance
    /// Distance driven by vehicles, base vkm.
    case vehicleDistance
    /// Base EUR; price year and kind of price stand in `SpendBasis`.
    case currency
    /// Things counted one by one; what is counted stands in the unit's qualifier.
    case count
    /// Base h.
    case time
}
