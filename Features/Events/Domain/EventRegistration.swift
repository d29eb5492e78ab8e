public import Foundation
public import Kernel

public enum EventRegistrationTag {}
public typealias EventRegistrationID = EntityID<EventRegistrationTag>

/// That somebody wants to come.
public struct EventRegistration: Sendable, Hashable {
    /// Raw values are stored.
    public enum State: String, Sendable, CaseIterable { case registered, waiting, cancelled }

    /// How many a member registers at once.
    public static let mostAtOnce = 30
    public static let longestName = 120

    public let id: EventRegistrationID
    public let event: HubEventID
    public let name: String
    /// Lower case; nil for a colleague whose address nobody gave.
    public let email: String?
    /// Nil for whoever has no account, as far as is known.
    public let person: PersonID?
    public let firm: FirmID?
    /// Empty for whoever comes for themselves.
    public let firmName: String
    public let state: State
    /// Order of arrival, from 1.
    public let position: Int
    /// Where mails about it go: ``email``, or the address of whoever registered them.
    public let mailTo: String
    public let registeredBy: PersonID?
    public let createdAt: Date

    public init(
        id: EventRegistrationID,
        event: HubEventID,
        name: String,
        email: String?,
        person: PersonID?,
        firm: FirmID?,
        firmName: String,
        state: State,
        position: Int,
        mailTo: String,
        registeredBy: PersonID?,
        createdAt: Date
    ) {
        (self.id, self.event, self.name, self.email, self.person) = (id, event, name, email, person)
        (self.firm, self.firmName, self.state, self.position) = (firm, firmName, state, position)
        (self.mailTo, self.registeredBy, self.createdAt) = (mailTo, registeredBy, createdAt)
    }
}

/// How full an event is.
public struct EventPlaces: Sendable, Hashable {
    /// How many have a place.
    public let taken: Int
    public let waiting: Int

    public init(taken: Int, waiting: Int) { (self.taken, self.waiting) = (taken, waiting) }

    /// Places left, never below 0: a smaller room may hold fewer than have registered.
    public func free(of places: Int) -> Int { max(0, places - taken) }
}
