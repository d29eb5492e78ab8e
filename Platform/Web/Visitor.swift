public import Kernel

/// What a person may do in a firm. Raw values are stored.
public enum Role: String, Sendable, Codable, CaseIterable {
    /// „Inhaberin oder Inhaber des Kontos“: may invite, release, reopen and delete.
    case owner
    /// „Mitglied“: may read and enter everything of the firm.
    case member
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

    public init(person: Person, firm: FirmID, firmName: String, role: Role) {
        (self.person, self.firm, self.firmName, self.role) = (person, firm, firmName, role)
    }
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
    /// Proof for forms that they come from our own pages.
    public let formToken: String
    /// The random name of this browser's visit, as its cookie holds it; empty in requests without any.
    public let visit: String

    public init(person: Person?, member: Member?, firms: [FirmChoice] = [], formToken: String, visit: String) {
        (self.person, self.member, self.firms) = (person, member, firms)
        (self.formToken, self.visit) = (formToken, visit)
    }

    public static let unknown = Visitor(person: nil, member: nil, formToken: "", visit: "")
}
