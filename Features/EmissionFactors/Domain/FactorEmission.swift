/// What is released per unit of an activity, as the source states it. Never negative except in a credit.
public enum FactorEmission: Hashable, Sendable {
    /// kg of each gas per unit, by its key in ``GWPTable`` (``Gas`` or a substance such as `r410a`).
    case gases([String: Double])
    /// kg of fossil CO₂ per unit; the source is silent about other gases.
    case carbonDioxideOnly(Double)
    /// kg CO₂e per unit, weighed by the publisher with `basis`; nil where the source does not name its set.
    case equivalent(Double, basis: GWPSet?)
}
