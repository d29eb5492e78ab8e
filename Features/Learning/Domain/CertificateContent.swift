public import Kernel

/// What a certificate says of the lessons behind it, as they were when it was given. Stored as JSON.
public struct CertificateContent: Hashable, Sendable, Codable {
    public struct Entry: Hashable, Sendable, Codable {
        public let title: String
        public let competence: String
        /// `http://data.europa.eu/esco/skill/…`
        public let escoAddress: String
        public let escoLabel: String
        /// Of learning, above 0.
        public let minutes: Int
        /// When it was done, `2026-05-15`.
        public let day: String

        public init(
            title: String,
            competence: String,
            escoAddress: String,
            escoLabel: String,
            minutes: Int,
            day: String
        ) {
            (self.title, self.competence) = (title, competence)
            (self.escoAddress, self.escoLabel) = (escoAddress, escoLabel)
            (self.minutes, self.day) = (minutes, day)
        }
    }

    /// A teaching unit („UE“) has so many minutes.
    public static let minutesOfUnit = 45

    public let title: String
    public let entries: [Entry]

    public init(title: String, entries: [Entry]) { (self.title, self.entries) = (title, entries) }

    /// Nil unless every lesson was done.
    ///
    /// - Parameter done: the day and the minutes of each finished lesson.
    public init?(title: String, lessons: [Lesson], done: [LessonAddress: (day: LocalDate, minutes: Int)]) {
        guard !lessons.isEmpty else { return nil }
        var entries: [Entry] = []
        for lesson in lessons {
            guard let finished = done[lesson.address] else { return nil }
            entries.append(
                Entry(
                    title: lesson.title,
                    competence: lesson.competence,
                    escoAddress: lesson.esco.uri,
                    escoLabel: lesson.esco.label,
                    minutes: finished.minutes,
                    day: finished.day.iso
                )
            )
        }
        self.init(title: title, entries: entries)
    }

    public var minutes: Int { entries.reduce(0) { $0 + $1.minutes } }
}
