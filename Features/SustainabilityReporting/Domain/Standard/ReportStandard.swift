/// Everything the hub knows of the Voluntary Standard: its editions and the lists that answers are chosen from.
public struct ReportStandard: Hashable, Sendable {
    /// The oldest first.
    public let editions: [ReportEdition]
    private let lists: [String: MemberList]

    public init(editions: [ReportEdition], lists: [MemberList]) {
        self.editions = editions
        self.lists = Dictionary(lists.map { ($0.id, $0) }) { first, _ in first }
    }

    public func edition(_ id: ReportEdition.ID) -> ReportEdition? { editions.first { $0.id == id } }

    /// The one that new reports are drawn up by.
    public var newest: ReportEdition? { editions.last { $0.isDefault } ?? editions.last }

    public func list(_ id: String) -> MemberList? { lists[id] }

    /// The list behind a dimension; nil for rows that the firm names and for those with fixed members.
    public func list(of dimension: ElementDimension) -> MemberList? {
        switch dimension {
        case .pollutant: lists["pollutants"]
        case .waste: lists["waste"]
        case .country: lists["countries"]
        case .energyBreakdown, .reportingScopes, .site, .subsidiary, .material: nil
        }
    }
}
