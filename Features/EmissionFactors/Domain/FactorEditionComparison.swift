/// What a new edition changes, factor by factor; the firm decides whether to take it over.
public struct FactorEditionComparison: Sendable {
    public let old: FactorEdition
    public let new: FactorEdition
    /// Only in the new edition, in its order.
    public let added: [EmissionFactor]
    /// Only in the old edition, in its order.
    public let removed: [EmissionFactor]
    /// In both and different, in the new edition's order.
    public let changed: [FactorChange]

    public init(old: FactorCatalogue, new: FactorCatalogue) {
        (self.old, self.new) = (old.edition, new.edition)
        added = new.factors.filter { old.factor(id: $0.id) == nil }
        removed = old.factors.filter { new.factor(id: $0.id) == nil }
        changed = new.factors.compactMap { factor in
            old.factor(id: factor.id).flatMap { FactorChange(old: $0, new: factor) }
        }
    }

    /// The change of one factor, nil where it is new, gone or the same.
    public func change(id: String) -> FactorChange? { changed.first { $0.id == id } }
}
