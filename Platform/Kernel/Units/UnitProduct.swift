/// What two amounts give when multiplied: tonnes carried over kilometres are tkm.
public struct UnitProduct: Hashable, Sendable {
    public let unit: Unit
    /// Amount in `unit` = first amount × second amount × `factor`.
    public let factor: Double

    /// Mass × length → tkm, persons × length → pkm; in either order, nil for any other pair.
    public init?(_ first: Unit, _ second: Unit) {
        let (carried, distance) = second.dimension == .length ? (first, second) : (second, first)
        guard let kilometres = distance.factor(to: .kilometre) else { return nil }
        if let tonnes = carried.factor(to: .tonne) {
            (unit, factor) = (.tonneKilometre, tonnes * kilometres)
        } else if carried == .person {
            (unit, factor) = (.passengerKilometre, kilometres)
        } else {
            return nil
        }
    }
}
