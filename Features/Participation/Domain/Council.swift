public import Foundation
public import Kernel

/// The elected representation of a firm's employees. It belongs to its members, never to the firm: no page, export or
/// search of the firm reads it.
public struct Council: Sendable, Hashable {
    public let id: CouncilID
    /// Nil until the hub has found the firm among its firms, and once the firm has left the hub.
    public let firm: FirmID?
    public let kind: CouncilKind
    public let name: String
    public let state: CouncilState
    /// As the founder named it; with a known firm its name.
    public let firmName: String
    /// As the founder named it; empty where a known firm was chosen.
    public let firmPostcode: String

    public init(
        id: CouncilID,
        firm: FirmID?,
        kind: CouncilKind,
        name: String,
        state: CouncilState,
        firmName: String,
        firmPostcode: String
    ) {
        (self.id, self.firm, self.kind, self.name, self.state) = (id, firm, kind, name, state)
        (self.firmName, self.firmPostcode) = (firmName, firmPostcode)
    }
}

/// What somebody says who founds a council.
public struct CouncilFounding: Sendable, Hashable {
    public enum House: Sendable, Hashable {
        /// A firm of the hub to which the founder belongs.
        case known(FirmID, name: String)
        /// The hub looks for it when it confirms.
        case named(String, postcode: String)
    }

    public let kind: CouncilKind
    public let name: String
    public let house: House
    /// „Vorsitz“, „stellvertretender Vorsitz“, as the founder says.
    public let function: String
    /// How the hub can verify it; may be empty.
    public let explanation: String

    public init(kind: CouncilKind, name: String, house: House, function: String, explanation: String) {
        (self.kind, self.name, self.house) = (kind, name, house)
        (self.function, self.explanation) = (function, explanation)
    }
}

/// A founding as the hub's administrators see it: who asks and for whom, and nothing of what the council does later.
public struct CouncilRequest: Sendable, Hashable {
    public let council: Council
    public let founder: PersonID?
    public let founderName: String
    public let founderEmail: String
    public let function: String
    public let explanation: String
    public let foundedAt: Date
    public let decidedAt: Date?
    /// Why it was declined.
    public let reason: String

    public init(
        council: Council,
        founder: PersonID?,
        founderName: String,
        founderEmail: String,
        function: String,
        explanation: String,
        foundedAt: Date,
        decidedAt: Date?,
        reason: String
    ) {
        (self.council, self.founder) = (council, founder)
        (self.founderName, self.founderEmail) = (founderName, founderEmail)
        (self.function, self.explanation) = (function, explanation)
        (self.foundedAt, self.decidedAt, self.reason) = (foundedAt, decidedAt, reason)
    }
}
