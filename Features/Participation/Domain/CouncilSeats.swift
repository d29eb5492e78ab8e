public import Foundation
public import Kernel

/// A seat as its holder uses it: of a confirmed council, and held by nobody who leads the firm's account.
public struct HeldSeat: Sendable, Hashable {
    public let council: CouncilID
    public let name: String
    public let isChair: Bool

    public init(council: CouncilID, name: String, isChair: Bool) {
        (self.council, self.name, self.isChair) = (council, name, isChair)
    }
}

/// A seat as the other members see it.
public struct CouncilSeatHolder: Sendable, Hashable {
    public let person: PersonID
    public let name: String
    public let email: String
    public let isChair: Bool
    public let since: Date
    /// Rests while the person leads the account of the firm: management is no part of the council.
    public let rests: Bool

    public init(person: PersonID, name: String, email: String, isChair: Bool, since: Date, rests: Bool) {
        (self.person, self.name, self.email) = (person, name, email)
        (self.isChair, self.since, self.rests) = (isChair, since, rests)
    }
}

extension [CouncilSeatHolder] {
    /// Those who can enter the area.
    public var active: [CouncilSeatHolder] { filter { !$0.rests } }

    /// Whether somebody chairs who can enter. If not, every member may take the chair.
    public var hasChair: Bool { active.contains { $0.isChair } }

    /// Whether the council goes on with a chair when `person` no longer has it.
    public func keepsChair(without person: PersonID) -> Bool {
        active.contains { $0.isChair && $0.person != person }
    }
}

public enum CouncilInvitationTag {}
public typealias CouncilInvitationID = EntityID<CouncilInvitationTag>

/// An invitation by mail; only the person with this mail address can take it, once.
public struct CouncilInvitation: Sendable, Hashable {
    public static let validDays = 14
    /// More are not open at the same time.
    public static let mostOpen = 30

    public let id: CouncilInvitationID
    public let council: CouncilID
    public let councilName: String
    public let email: String
    public let expires: Date

    public init(id: CouncilInvitationID, council: CouncilID, councilName: String, email: String, expires: Date) {
        (self.id, self.council, self.councilName) = (id, council, councilName)
        (self.email, self.expires) = (email, expires)
    }
}
