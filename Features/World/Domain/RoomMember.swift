public import Foundation
public import Kernel

/// Whether somebody has an account, and moderates public rooms. Raw values are part of the protocol.
public enum PresenceRole: String, Sendable, CaseIterable {
    case guest, person, coach
}

/// Whether somebody walks through the world or reads its pages. Raw values are part of the protocol.
public enum PresenceWay: String, Sendable, CaseIterable {
    case world, pages
}

/// Somebody who is in a room now.
public struct RoomMember: Sendable, Hashable {
    /// Names the connection for the others, as long as it lasts.
    public let id: UInt16
    /// The person, or a guest's browser; never told to anybody.
    public let key: String
    public let person: PersonID?
    /// One line of 1 to 40 characters, as they call themselves.
    public let name: String
    /// 0 … 11
    public let look: Int
    public let role: PresenceRole
    public let way: PresenceWay
    /// May mute, remove, close and lower hands here.
    public let isModerator: Bool
    /// Whoever shows it within a minute after a loss takes the place again.
    public let resume: String
    public internal(set) var isMuted = false
    public internal(set) var handSince: Date?
    public internal(set) var media = RoomMedia()

    public init(
        id: UInt16,
        key: String,
        person: PersonID?,
        name: String,
        look: Int,
        role: PresenceRole,
        way: PresenceWay,
        isModerator: Bool,
        resume: String
    ) {
        (self.id, self.key, self.person, self.name, self.look) = (id, key, person, name, look)
        (self.role, self.way, self.isModerator, self.resume) = (role, way, isModerator, resume)
    }

    /// The name as it may be shown; nil when it is empty, longer than 40 characters or no single line.
    public static func name(_ text: String) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let isLine = trimmed.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        return (1...40).contains(trimmed.count) && trimmed.utf8.count <= 160 && isLine ? trimmed : nil
    }
}

/// What somebody sends to the others beside words.
public struct RoomMedia: Sendable, Hashable {
    public let audio: Bool
    public let video: Bool
    public let screen: Bool

    public init(audio: Bool = false, video: Bool = false, screen: Bool = false) {
        (self.audio, self.video, self.screen) = (audio, video, screen)
    }
}

/// A line of the talk.
public struct SpokenLine: Sendable, Hashable {
    public let who: UInt16
    public let name: String
    /// As typed; whoever shows it escapes it.
    public let text: String
    public let at: Date
    /// The speaker's own name for it, by which they know that it has arrived.
    public let id: String

    public init(who: UInt16, name: String, text: String, at: Date, id: String) {
        (self.who, self.name, self.text, self.at, self.id) = (who, name, text, at, id)
    }
}

/// What a meeting looks at together.
public struct RoomWall: Sendable, Hashable {
    public let document: String
    /// From 1.
    public let page: Int

    public init(document: String, page: Int) { (self.document, self.page) = (document, page) }
}
