public import Foundation
public import Kernel

public enum PasskeyTag {}
public typealias PasskeyID = EntityID<PasskeyTag>

/// „Passkey“: a key on a person's device that signs in instead of password and code.
public struct Passkey: Sendable, Hashable {
    /// How long a ceremony may take.
    public static let challengeLifetime: TimeInterval = 300
    public static let longestName = 60
    public static let mostOfOnePerson = 20

    public let id: PasskeyID
    public let name: String
    public let created: Date
    public let lastUsed: Date?

    public init(id: PasskeyID, name: String, created: Date, lastUsed: Date?) {
        (self.id, self.name, self.created, self.lastUsed) = (id, name, created, lastUsed)
    }
}
