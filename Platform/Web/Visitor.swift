public import HTML
public import Kernel

/// What a person may do in a firm. Raw values are stored.
public enum Role: String, Sendable, Codable, CaseIterable {
    /// „Inhaberin oder Inhaber des Kontos“: may invite, release, reopen and delete.
    case owner
    /// „Mitglied“: may read and enter everything of the firm.
    case member
    /// „Coach“: like a member while the firm's grant runs, reading only afterwards until its end date.
    case coach
    /// „Hilfe durch den Hub“: an administrator who may look, because the firm allowed it.
    case support
}

/// What a person may do in the hub itself, apart from any firm. Raw values are stored.
public enum HubRole: String, Sendable, Codable, CaseIterable {
    /// „Coach“: may be granted access by firms.
    case coach
    /// „Redaktion“: looks after what is written in the hub.
    case contentEditor
    /// „Verwaltung“: looks after people and the installation; sees no firm's figures without that firm's grant.
    case administrator
}

/// A signed-in person.
public struct Person: Sendable, Hashable {
    public let id: PersonID
    public let name: String
    public let email: String

    public init(id: PersonID, name: String, email: String) {
        (self.id, self.name, self.email) = (id, name, email)
    }
}

/// A person acting for the firm in which the session works.
public struct Member: Sendable, Hashable {
    public let person: Person
    public let firm: FirmID
    public let firmName: String
    public let role: Role
    /// The last day on which a person may still read but no longer change; nil for whoever may change.
    public let readsThrough: LocalDate?

    public init(person: Person, firm: FirmID, firmName: String, role: Role, readsThrough: LocalDate? = nil) {
        (self.person, self.firm, self.firmName, self.role) = (person, firm, firmName, role)
        self.readsThrough = readsThrough
    }

    public var mayChange: Bool { readsThrough == nil }
}

/// A seat in a works council or a „Mitarbeitervertretung“ that the hub has confirmed.
public struct CouncilSeat: Sendable, Hashable {
    public let council: CouncilID
    public let name: String
    public let isChair: Bool

    public init(council: CouncilID, name: String, isChair: Bool) {
        (self.council, self.name, self.isChair) = (council, name, isChair)
    }
}

/// A person acting for a works council. Management is no part of it, whatever its role in the firm.
public struct CouncilMember: Sendable, Hashable {
    public let person: Person
    /// At least one.
    public let seats: [CouncilSeat]

    public init(person: Person, seats: [CouncilSeat]) { (self.person, self.seats) = (person, seats) }

    /// The seat in this council; nil where the person has none, which is answered as if it did not exist.
    public func seat(_ council: CouncilID) -> CouncilSeat? { seats.first { $0.council == council } }
}

/// A firm a person may work for, as the top bar offers it.
public struct FirmChoice: Sendable, Hashable {
    public let id: FirmID
    public let name: String

    public init(id: FirmID, name: String) { (self.id, self.name) = (id, name) }
}

/// Who sends a request: nobody known, a person, or a person acting for a firm.
public struct Visitor: Sendable {
    public let person: Person?
    public let member: Member?
    /// All firms the person belongs to, the present one among them.
    public let firms: [FirmChoice]
    public let hubRoles: Set<HubRole>
    public let seats: [CouncilSeat]
    /// Proof for forms that they come from our own pages.
    public let formToken: String
    /// The random name of this browser's visit, as its cookie holds it; empty in requests without any.
    public let visit: String
    /// The firm whose identity provider began the session, which reaches that firm and nothing beyond it; nil for whoever
    /// showed who they are by themselves.
    public var confinedTo: FirmID? = nil
    /// What others have noted at the page asked for; shown below it.
    public var margin: Node? = nil
    /// Set for a program that shows a token, which is no person.
    public var tokenHolder: TokenHolder? = nil

    public init(
        person: Person?,
        member: Member?,
        firms: [FirmChoice] = [],
        hubRoles: Set<HubRole> = [],
        seats: [CouncilSeat] = [],
        formToken: String,
        visit: String
    ) {
        (self.person, self.member, self.firms) = (person, member, firms)
        (self.hubRoles, self.seats) = (hubRoles, seats)
        (self.formToken, self.visit) = (formToken, visit)
    }

    /// For pages open to everyone on which a known person gains something beyond one firm.
    public func requireOwnSignIn() throws(AccessError) { if confinedTo != nil { throw .confined } }

    public static let unknown = Visitor(person: nil, member: nil, formToken: "", visit: "")
}

extension Visitor {
    /// Whether pages for this audience are offered; who is let in is decided by ``Audience`` alone.
    func belongs(to audience: AudienceName) -> Bool {
        switch audience {
        case .everyone: true
        case .signedIn: person != nil
        case .member: member != nil
        case .owner: member?.role == .owner
        case .councilMember: !seats.isEmpty
        case .coach: hubRoles.contains(.coach)
        case .hubTeam: hubRoles.contains(.coach) || hubRoles.contains(.administrator)
        case .contentEditor: hubRoles.contains(.contentEditor)
        case .administrator: hubRoles.contains(.administrator)
        case .token: false
        }
    }
}
