/// The families in which gases are reported. The first seven are the Kyoto basket (GHG Protocol, Required Gases 2013).
public enum GasGroup: String, Hashable, Sendable, CaseIterable, Codable {
    case co2, ch4, n2o, hfc, pfc, sf6, nf3
    /// CFCs, HCFCs and halons: ruled by the Montreal Protocol and reported outside the scopes.
    case montreal
    /// Hydrofluoroolefins, hydrocarbons, fluorinated ethers and the like: outside the basket as well.
    case other

    /// Whether the scopes of an inventory contain it.
    public var isInKyotoBasket: Bool { self != .montreal && self != .other }
}
