public import Foundation

/// What people write for this feature, read and checked at start.
public struct AppointmentsContent: Sendable {
    /// - Parameter folder: `Features/Appointments/Content`
    /// - Throws: all faults at once, with file and line.
    public init(folder: URL) throws {}
}
