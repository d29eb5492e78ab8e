/// Which part of the chain a factor covers (GHG Protocol, Scope 3 Standard, category 3).
public enum FactorBoundary: String, Hashable, Sendable, CaseIterable, Codable {
    /// Released where the energy or substance is used or generated: Scope 1 and 2.
    case direct
    /// Released before that: extraction, transport, grid losses. Scope 3.3 for energy.
    case upstream
    /// Both in one figure that the source does not split.
    case whole
}
