public import Kernel

/// Something of the firm that an answer may point to: a row, a measure, a piece of evidence.
public struct ReferenceChoice: Hashable, Sendable {
    public let id: String
    public let name: String

    public init(id: String, name: String) { (self.id, self.name) = (id, name) }
}

/// Gives what a firm has of a kind; nil where the hub cannot tell, so that it is written down in words.
public typealias ReferenceSource = @Sendable (FirmID) async throws -> [ReferenceChoice]

/// What the references of one page may point to, by the catalogue's name of the target.
struct ReferenceChoices: Sendable {
    private let byTarget: [String: [ReferenceChoice]]

    init(_ byTarget: [String: [ReferenceChoice]] = [:]) { self.byTarget = byTarget }

    /// Nil where nothing is there to choose from: then words are taken.
    func choices(_ target: String) -> [ReferenceChoice]? {
        byTarget[target].flatMap { $0.isEmpty ? nil : $0 }
    }
}
