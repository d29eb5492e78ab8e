public import Foundation
public import Kernel

/// What a person may do in a firm, as stored.
public enum MembershipRole: String, Sendable, Codable, CaseIterable {
    case owner, member
}

/// Someone who works in a firm's account, as the team list shows it.
public struct TeamMember: Sendable, Hashable {
    public let person: PersonID
    public let name: String
    public let email: String
    public let role: MembershipRole
    public let since: Date

    public init(person: PersonID, name: String, email: String, role: MembershipRole, since: Date) {
        (self.person, self.name, self.email, self.role, self.since) = (person, name, email, role, since)
    }
}

public enum JoinLinkTag {}

/// A link by which one further person joins a firm; it works once and ends after its time.
public struct JoinLink: Sendable, Hashable {
    public static let validDays = 14

    public let id: EntityID<JoinLinkTag>
    public let firm: FirmID
    public let firmName: String
    public let role: MembershipRole
    public let expires: Date

    public init(id: EntityID<JoinLinkTag>, firm: FirmID, firmName: String, role: MembershipRole, expires: Date) {
        (self.id, self.firm, self.firmName, self.role, self.expires) = (id, firm, firmName, role, expires)
    }
}

/// How long a sign-in lasts without signing out.
public enum SessionLifetime {
    public static let seconds: TimeInterval = 14 * 86_400
}
