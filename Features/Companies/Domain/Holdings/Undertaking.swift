public import Kernel

public enum UndertakingTag {}
public typealias UndertakingID = EntityID<UndertakingTag>

/// Another enterprise or body that the firm holds shares of, or that holds shares of the firm.
public struct Undertaking: Identifiable, Hashable, Sendable {
    /// What the SME definition wants to know of an owner (Recommendation 2003/361/EC, Annex, Article 3).
    /// Raw values are stored.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case enterprise
        /// Public body: with 25 % or more of the firm it makes the firm large (Article 3(4)).
        case publicBody
        /// Investor of Article 3(2), second subparagraph (venture capital, university, small municipality …): no
        /// partner up to 50 %.
        case exemptInvestor
    }

    public let id: UndertakingID
    public let firm: FirmID
    public var name: String
    public var kind: Kind
    /// Counts the changes; a writer names the one it has read.
    public var version: Int

    public init(id: UndertakingID, firm: FirmID, name: String, kind: Kind = .enterprise, version: Int = 1) {
        (self.id, self.firm, self.name, self.kind, self.version) = (id, firm, name, kind, version)
    }
}
