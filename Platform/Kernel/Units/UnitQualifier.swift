/// What a unit refers to beyond its dimension. Units with different qualifiers are never equal in amount
/// and are converted only with a stated property.
public enum UnitQualifier: Hashable, Sendable {
    /// Heizwert, Hi (formerly Hu): the water in the flue gas stays vapour.
    case lowerHeatingValue
    /// Brennwert, Hs (formerly Ho): the water condenses. Gas is billed on this basis.
    case higherHeatingValue
    /// Gas at 0 °C and 1013.25 mbar (DIN 1343), Nm³.
    case standardVolume
    /// Gas as the meter sees it, at its own pressure and temperature.
    case operatingVolume
    /// The thing that is counted, by its unit symbol: `piece`, `room-night`, `FTE-hour`.
    case counted(String)
}
