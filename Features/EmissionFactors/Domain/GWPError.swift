/// Why a gas cannot be weighed.
public enum GWPError: Error, Hashable, Sendable {
    /// The table knows no gas and no blend of this name.
    case unknownGas(String)
    /// The assessment report gives no value for this gas; for a blend, the component is named.
    case noValue(gas: String, set: GWPSet)
    /// AR4 says on what an older figure is based; no balance is drawn up with it.
    case notSelectable(GWPSet)
}
