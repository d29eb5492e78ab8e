public import Kernel

/// One published state of the catalogue. It never changes; corrections come with the next edition.
public struct FactorEdition: Identifiable, Hashable, Sendable {
    /// `2026.1`
    public let id: String
    public let published: LocalDate
    /// The edition that this one replaces; nil for the first.
    public let previous: String?
    /// What changed, in German.
    public let note: String

    public init(id: String, published: LocalDate, previous: String? = nil, note: String = "") {
        (self.id, self.published, self.previous, self.note) = (id, published, previous, note)
    }
}
