public import Foundation

/// Whom moderators have muted or sent away. Kept by the person or browser and not by the connection, so that coming again
/// changes nothing; all public rooms share theirs. Every mark has an end, after which it is forgotten.
public struct RoomMarks: Sendable, Hashable {
    /// So long nobody comes back who was sent away.
    public static let removal: TimeInterval = 600
    /// So long somebody stays muted whom nobody lets speak again before: a day's work, and not for good.
    public static let silence: TimeInterval = 12 * 3_600

    private var muted: [String: Date] = [:]
    private var removed: [String: Date] = [:]

    public init() {}

    func isMuted(_ key: String, at now: Date) -> Bool { muted[key].map { $0 > now } ?? false }

    mutating func mute(_ key: String, _ isMuted: Bool, at now: Date) {
        muted[key] = isMuted ? now.addingTimeInterval(Self.silence) : nil
    }

    /// Whoever was sent away may come back now, or somebody else remembers it from now on.
    public mutating func readmit(_ key: String) { removed[key] = nil }

    mutating func remove(_ key: String, at now: Date) { removed[key] = now.addingTimeInterval(Self.removal) }

    func isRemoved(_ key: String, at now: Date) -> Bool { removed[key].map { $0 > now } ?? false }

    /// Without those that have ended.
    public mutating func forget(at now: Date) {
        if muted.contains(where: { $0.value <= now }) { muted = muted.filter { $0.value > now } }
        if removed.contains(where: { $0.value <= now }) { removed = removed.filter { $0.value > now } }
    }

    /// Nobody is marked any more.
    public func isEmpty(at now: Date) -> Bool {
        !muted.values.contains { $0 > now } && !removed.values.contains { $0 > now }
    }
}
