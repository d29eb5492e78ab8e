/// Whether a year may still be changed. Raw values are stored.
public enum ReportingYearStatus: String, Sendable, Hashable, Codable {
    case open, released
}
