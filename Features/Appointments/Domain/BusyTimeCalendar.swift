public import Foundation

/// A calendar kept elsewhere that says when an advisor is taken. Of what stands in it, only the times are kept.
public struct BusyTimeCalendar: Sendable, Hashable {
    /// Raw values are stored.
    public enum Source: String, Sendable, CaseIterable {
        /// Fetched again and again.
        case address
        /// As it was handed in once.
        case file
    }

    /// How far ahead times are read.
    public static let weeks = 26

    public let source: Source
    /// The name of the server or of the file.
    public let name: String
    public let readAt: Date
    /// The same as ``readAt``, or later when the last try failed.
    public let triedAt: Date
    /// Why the last try failed, as a sentence; nil: it did not.
    public let fault: String?

    public init(source: Source, name: String, readAt: Date, triedAt: Date, fault: String? = nil) {
        (self.source, self.name) = (source, name)
        (self.readAt, self.triedAt, self.fault) = (readAt, triedAt, fault)
    }

    /// What is read at a time: from the day before, so that what goes on counts too.
    public static func span(at now: Date) -> DateInterval {
        DateInterval(start: now - 86_400, duration: Double(1 + weeks * 7) * 86_400)
    }
}
