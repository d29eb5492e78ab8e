public import Foundation
public import Kernel

public enum SessionTag {}
public typealias SessionID = EntityID<SessionTag>

/// A sign-in of one's own on some device, as the list of them shows it.
public struct OwnSession: Sendable, Hashable {
    public let id: SessionID
    public let device: DeviceSummary
    public let begun: Date
    /// To the hour.
    public let lastUsed: Date
    /// The one in which the list is read.
    public let isPresent: Bool

    public init(id: SessionID, device: DeviceSummary, begun: Date, lastUsed: Date, isPresent: Bool) {
        (self.id, self.device, self.begun, self.lastUsed) = (id, device, begun, lastUsed)
        self.isPresent = isPresent
    }
}
