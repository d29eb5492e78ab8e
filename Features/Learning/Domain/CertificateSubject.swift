/// What a certificate is about: a whole course, or a learning path.
public enum CertificateSubject: Hashable, Sendable, CustomStringConvertible {
    case course(CourseID)
    case path(LearningPathID)

    /// Nil unless it is shaped like ``description``.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let id = CourseID(parts[1]) else { return nil }
        switch parts[0] {
        case "kurs": self = .course(id)
        case "weg": self = .path(LearningPathID(parts[1])!)
        default: return nil
        }
    }

    /// As addresses and the database name it: `kurs-klimabilanz`, `weg-leitung`.
    public var description: String {
        switch self {
        case .course(let id): "kurs-\(id)"
        case .path(let id): "weg-\(id)"
        }
    }
}
