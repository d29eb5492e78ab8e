public import WebPlatform

/// What the world asks of meetings; filled where the features are put together.
public struct MeetingsDoor: Sendable {
    public struct Meeting: Sendable, Hashable {
        public let title: String
        public let href: String

        public init(title: String, href: String) { (self.title, self.href) = (title, href) }
    }

    /// Open ones that the visitor may enter.
    public let meetings: @Sendable (Visitor) async throws -> [Meeting]

    public init(meetings: @escaping @Sendable (Visitor) async throws -> [Meeting]) { self.meetings = meetings }

    public static let none = MeetingsDoor(meetings: { _ in [] })
}
