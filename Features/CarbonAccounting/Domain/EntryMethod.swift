public import Kernel

/// How the amount of a line was measured: by activity, by money, or with a figure of the supplier.
/// The three calculation methods of the Value Chain Standard's technical guidance, in falling need of a factor.
public enum EntryMethod: Hashable, Sendable, Codable {
    case activity
    /// Year and kind of the prices in which the amount is stated.
    case spend(SpendBasis)
    case supplierFigure(SupplierFigure)
}
