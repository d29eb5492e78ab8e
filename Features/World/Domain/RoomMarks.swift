public import Foundation

/// Whom moderators have muted or sent away. Kept by the person or browser and not by the connection, so that coming again
/// changes nothing; all public rooms share theirs.
public struct RoomMarks: Sendable, Hashable {
    /// So long nobody comes back who was sent away.
    public static let removal: TimeInterval = 600

    private var muted: Set<String> = []
    private var removed: [String: Date] = [:]

    public init() {}

    func isMuted(_ key: String) -> Bool { muted.contains(key) }

    mutating func mute(_ key: String, _ isMuted: Bool) {
        if isMuted { muted.insert(key) } else { muted.remove(key) }
    }

    mutating func remove(_ key: String, at now: Date) {
        removed = removed.filter { $0.value > now }
        removed[key] = now.addingTimeInterval(Self.removal)
    }

    func isRemoved(_ key: String, at now: Date) -> Bool { removed[key].map { $0 > now } ?? false }
}
