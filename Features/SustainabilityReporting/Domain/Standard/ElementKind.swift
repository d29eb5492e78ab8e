/// What an element is answered with. Raw values are those of the edition files.
public enum ElementKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Text with paragraphs; no markup.
    case textBlock
    /// One line of text.
    case string
    case boolean
    /// One member of a list.
    case enumSingle
    /// Any number of members of a list, each once.
    case enumSet
    /// A count or ratio without unit.
    case decimal
    /// A share as a fraction: 0.25 is 25 %.
    case percent
    case monetary
    case energy
    case mass
    case volume
    case area
    case ghgEmissions
    case ghgEmissionsPerMonetary
    case gYear
    case date

    public var isNumeric: Bool {
        switch self {
        case .decimal, .percent, .monetary, .energy, .mass, .volume, .area, .ghgEmissions, .ghgEmissionsPerMonetary:
            true
        case .textBlock, .string, .boolean, .enumSingle, .enumSet, .gYear, .date: false
        }
    }
}
