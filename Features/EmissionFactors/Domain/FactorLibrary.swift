/// Everything that the content directory holds: the table of warming potentials and the catalogues of all editions.
public struct FactorLibrary: Sendable {
    public let gwp: GWPTable
    /// From the first edition to the newest; never empty.
    public let catalogues: [FactorCatalogue]

    init(gwp: GWPTable, catalogues: [FactorCatalogue]) {
        precondition(!catalogues.isEmpty, "the loader refuses content without an edition")
        (self.gwp, self.catalogues) = (gwp, catalogues)
    }

    public var newest: FactorCatalogue { catalogues[catalogues.count - 1] }

    public func catalogue(edition id: String) -> FactorCatalogue? { catalogues.first { $0.edition.id == id } }
}
