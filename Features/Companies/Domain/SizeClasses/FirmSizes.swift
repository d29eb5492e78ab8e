/// A firm's size in one year under both definitions, side by side.
public struct FirmSizes: Sendable {
    /// For funding: with the figures of related enterprises.
    public let smeDefinition: SizeAssessment
    /// For reporting: the firm's own figures.
    public let vsme: SizeAssessment
    /// Who was counted in and how far.
    public let relations: EnterpriseRelations

    public init(
        figures: FirmFigures,
        relations: EnterpriseRelations,
        related: [UndertakingID: UndertakingFigures] = [:]
    ) {
        let total = relations.total(
            own: figures.sizeFigures(for: .smeDefinition),
            figures: related.mapValues(\.sizeFigures)
        )
        smeDefinition = SizeAssessment(
            total,
            by: .smeDefinition,
            isOwnedByPublicBody: relations.isOwnedByPublicBody
        )
        vsme = SizeAssessment(figures.sizeFigures(for: .vsme), by: .vsme)
        self.relations = relations
    }

    /// Both are certain and differ, which deserves a word.
    public var differ: Bool {
        guard let funding = smeDefinition.sizeClass, let reporting = vsme.sizeClass else { return false }
        return funding != reporting
    }
}
