/// A report as a file says it, and what of the file could not be taken.
public struct ReportReading: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable, Codable, CaseIterable {
        case template, json, inline, package, instance
    }

    public let report: Report
    public let format: Format
    /// Version of the taxonomy or of the template, as the file says; empty where it says none.
    public let version: String
    public let notes: [ReadingNote]

    public init(report: Report, format: Format, version: String, notes: [ReadingNote] = []) {
        (self.report, self.format, self.version, self.notes) = (report, format, version, notes)
    }
}

/// Something in a file that was left out or understood with a guess.
public struct ReadingNote: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// No element of any edition.
        case unknownElement
        case unknownMember
        /// The value cannot be read as what the element is.
        case unreadableValue
        /// The unit is none of the element's.
        case unknownUnit
        /// The same fact again with another value; the first was kept.
        case contradiction
        /// A period that is neither the report's nor the one before.
        case foreignPeriod
        /// A cell or fact whose formula has no stored value.
        case missingFormulaValue
        /// A named range that points nowhere.
        case brokenRange
        /// More rows than are taken.
        case tooManyRows
    }

    public let kind: Kind
    /// The element, cell or range it is about.
    public let place: String
    /// The value as the file has it, at most 80 characters; empty where there is none.
    public let value: String

    public init(kind: Kind, place: String, value: String = "") {
        (self.kind, self.place, self.value) = (kind, place, value)
    }
}
