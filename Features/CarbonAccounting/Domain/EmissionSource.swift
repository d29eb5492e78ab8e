import EmissionFactors
import Kernel

/// What a line is about, for pictures and hot spots: the energy carrier or purchase behind its own figure.
public struct EmissionSource: Hashable, Sendable, Codable {
    /// Raw values are stored.
    public enum Kind: String, Hashable, Sendable, Codable { case factor, supplier, contract, rest }

    public let kind: Kind
    /// Series of the factor, id of the contract, or the category of a rest.
    public let id: String
    /// Name as in the catalogue or contract; empty where the page has to find words.
    public let name: String

    public init(kind: Kind, id: String, name: String) { (self.kind, self.id, self.name) = (kind, id, name) }

    static func rest(of category: EmissionCategory) -> EmissionSource {
        EmissionSource(kind: .rest, id: category.rawValue, name: "")
    }
}

extension InventoryLine {
    public var source: EmissionSource {
        switch coefficient.parts.first?.steps.last {
        case .factor(let factor, _): EmissionSource(kind: .factor, id: factor.series, name: factor.name)
        case .directPart(let whole, _, _): EmissionSource(kind: .factor, id: whole.series, name: whole.name)
        case .contract(let contract, _): EmissionSource(kind: .contract, id: contract.id.text, name: contract.name)
        case .supplier(let figure): EmissionSource(kind: .supplier, id: figure.source, name: figure.source)
        default: .rest(of: entry.category)
        }
    }
}
