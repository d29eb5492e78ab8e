public import EmissionFactors

/// On what a figure in kg CO₂e rests. Raw values are stored.
public enum EmissionBasis: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// The source gives gases; they were weighed with the set chosen for the balance.
    case gases
    /// The source gives carbon dioxide alone; methane and nitrous oxide are missing.
    case carbonDioxideOnly
    /// The source gives CO₂e, weighed by itself.
    case publishedAR4, publishedAR5, publishedAR6, publishedUnknown
    /// A figure of a supplier or contract.
    case supplier

    init(_ basis: EquivalentValue.Basis) {
        switch basis {
        case .computed: self = .gases
        case .carbonDioxideOnly: self = .carbonDioxideOnly
        case .published(.ar4): self = .publishedAR4
        case .published(.ar5): self = .publishedAR5
        case .published(.ar6): self = .publishedAR6
        case .published(nil): self = .publishedUnknown
        }
    }

    /// Whether the figure may stand in a balance under `set` without a mark.
    public func agrees(with set: GWPSet) -> Bool {
        switch self {
        case .gases: true
        case .publishedAR4: set == .ar4
        case .publishedAR5: set == .ar5
        case .publishedAR6: set == .ar6
        case .carbonDioxideOnly, .publishedUnknown, .supplier: false
        }
    }
}
