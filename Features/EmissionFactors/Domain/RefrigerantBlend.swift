/// A refrigerant made of several gases. Its warming potential is the mass-weighted sum of theirs
/// (Regulation (EU) No 517/2014, Annex IV).
public struct RefrigerantBlend: Identifiable, Hashable, Sendable {
    /// The key in factor files: `r410a`.
    public let id: String
    /// As shown: `R-410A`.
    public let label: String
    /// Mass share of each component by its key, adding up to 1.
    public let shares: [String: Double]

    public init(id: String, label: String, shares: [String: Double]) {
        (self.id, self.label, self.shares) = (id, label, shares)
    }
}
