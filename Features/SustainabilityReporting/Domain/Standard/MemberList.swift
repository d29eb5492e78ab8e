/// A list that answers are chosen from: legal forms, countries, kinds of waste.
public struct MemberList: Hashable, Sendable, Identifiable {
    /// `waste`
    public let id: String
    /// Prefix of the members' namespace in ``ReportTaxonomy/namespaces``.
    public let prefix: String
    /// Where the names are from, in German.
    public let source: String
    /// In the order they are shown.
    public let members: [ListMember]
    private let index: [String: ListMember]

    public init(id: String, prefix: String, source: String = "", members: [ListMember]) {
        (self.id, self.prefix, self.source, self.members) = (id, prefix, source, members)
        index = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
    }

    public subscript(_ name: String) -> ListMember? { index[name] }
}

public struct ListMember: Hashable, Sendable {
    /// Local name in the taxonomy: `NACE_C25`, `DE`, `AmmoniaNH3Member`.
    public let name: String
    /// What people know it by: `25.62`, `DE`, `15 01 06`, for pollutants the CAS number; empty where there is none.
    public let code: String
    public let german: String
    public let english: String
    /// Kinds of waste: whether the European list marks it with an asterisk.
    public let isHazardous: Bool
    /// Everyday words that it is searched by beside its names: „Restmüll“.
    public let words: [String]

    /// The code as lists print it, with the asterisk of hazardous waste: `15 02 02*`.
    public var printedCode: String { isHazardous ? code + "*" : code }

    public init(
        name: String,
        code: String = "",
        german: String,
        english: String,
        isHazardous: Bool = false,
        words: [String] = []
    ) {
        (self.name, self.code, self.german, self.english) = (name, code, german, english)
        (self.isHazardous, self.words) = (isHazardous, words)
    }
}
