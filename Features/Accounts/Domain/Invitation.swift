public import Foundation
public import Kernel

public enum InvitationTag {}
public typealias InvitationID = EntityID<InvitationTag>

/// An invitation to a firm that went by mail to one address and is bound to it.
public struct Invitation: Sendable, Hashable {
    public static let validDays = 14
    /// Enough for any team, and too few to send mail to the world.
    public static let mostOpen = 50
    /// Between two mails to one address.
    public static let pauseSeconds: TimeInterval = 60

    public let id: InvitationID
    public let firm: FirmID
    public let firmName: String
    public let email: EmailAddress
    public let role: MembershipRole
    public let expires: Date

    public init(
        id: InvitationID,
        firm: FirmID,
        firmName: String,
        email: EmailAddress,
        role: MembershipRole,
        expires: Date
    ) {
        (self.id, self.firm, self.firmName) = (id, firm, firmName)
        (self.email, self.role, self.expires) = (email, role, expires)
    }
}
