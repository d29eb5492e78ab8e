public import Foundation
public import Kernel

/// What a person may do in the hub itself, apart from any firm, as stored.
public enum HubOffice: String, Sendable, Codable, CaseIterable {
    /// „Coach“: may be granted access by firms.
    case coach
    /// „Redaktion“: looks after what is written in the hub.
    case contentEditor
    /// „Verwaltung“: looks after people and the installation.
    case administrator
}

/// That a person holds an office: since when, and by whom.
public struct HubAppointment: Sendable, Hashable {
    public let office: HubOffice
    /// Nil where it was given on the command line, or by somebody who is no longer here.
    public let grantedBy: String?
    public let since: Date

    public init(office: HubOffice, grantedBy: String?, since: Date) {
        (self.office, self.grantedBy, self.since) = (office, grantedBy, since)
    }
}

/// A person as the administration sees them: who they are, never what their firms enter.
public struct HubPerson: Sendable, Hashable {
    public let id: PersonID
    public let name: String
    public let email: String
    public let since: Date
    /// How many firms the person belongs to.
    public let firms: Int
    public let offices: Set<HubOffice>

    public init(id: PersonID, name: String, email: String, since: Date, firms: Int, offices: Set<HubOffice>) {
        (self.id, self.name, self.email, self.since) = (id, name, email, since)
        (self.firms, self.offices) = (firms, offices)
    }
}

/// A firm as the administration sees it: that it is there and who could be asked, none of its figures.
public struct HubFirm: Sendable, Hashable {
    public let id: FirmID
    public let name: String
    public let since: Date
    public let members: Int
    /// Zero when everybody who led the account is gone; then the administration may appoint somebody.
    public let owners: Int
    /// Whether the firm lets the hub look in at present.
    public let hasSupport: Bool

    public init(id: FirmID, name: String, since: Date, members: Int, owners: Int, hasSupport: Bool) {
        (self.id, self.name, self.since) = (id, name, since)
        (self.members, self.owners, self.hasSupport) = (members, owners, hasSupport)
    }
}
