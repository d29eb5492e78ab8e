public import Kernel

public enum CaseLinkTag {}
public typealias CaseLinkID = EntityID<CaseLinkTag>

/// What of the firm's own work in the hub a case is about.
public struct CaseLink: Sendable, Hashable {
    public static let longestLabel = 200

    /// Raw values are stored.
    public enum Kind: String, Sendable, CaseIterable { case assessment, measure, experiment, page }

    public let id: CaseLinkID
    public let kind: Kind
    /// A path of the hub, from its first slash on.
    public let address: String
    public let label: String

    public init(id: CaseLinkID, kind: Kind, address: String, label: String) {
        (self.id, self.kind, self.address, self.label) = (id, kind, address, label)
    }

    /// Whether an address leads to a page of the hub and nowhere else.
    public static func isLocal(_ address: String) -> Bool {
        address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("\\") && address.utf8.count <= 500
            && address.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 32 && $0.value != 127 }
    }
}
