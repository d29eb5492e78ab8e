public import Foundation

/// What people write for this feature, read and checked at start.
public struct CoachingContent: Sendable {
    /// - Parameter folder: `Features/Coaching/Content`
    /// - Throws: all faults at once, with file and line.
    public init(folder: URL) throws {}
}
