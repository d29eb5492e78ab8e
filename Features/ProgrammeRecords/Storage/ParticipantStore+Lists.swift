import DatabasePlatform
import Kernel
public import ProgrammeRecords

/// Which records a list shows; nil leaves a dimension open.
public struct ParticipantFilter: Sendable, Hashable {
    public var sex: ParticipantAttributes.Sex?
    public var ageGroup: ParticipantAttributes.AgeGroup?
    public var employment: ParticipantAttributes.Employment?
    public var education: ParticipantAttributes.Education?
    /// Those that count, or those that do not.
    public var counts: Bool?

    public init(counts: Bool? = nil) { self.counts = counts }
}

extension ParticipantStore {
    public static let pageSize = 100

    /// By surname; with how many there are in all. Whom a page shows is found out of indexes alone, and only they are read.
    public func list(_ filter: ParticipantFilter, page: Int) async throws -> (rows: [Participant], total: Int) {
        let (counted, from, condition, values) = Self.chosen(filter)
        let total = try await database.rows("SELECT COUNT(*) AS n FROM \(counted)\(condition)", values)
        let offset = max(0, min(page, 100_000) - 1) * Self.pageSize
        let rows = try await database.rows(
            ParticipantRow.joined
                + """
                 WHERE p.id IN (SELECT p.id FROM \(from)\(condition)
                    ORDER BY p.surname, p.first_name, p.id LIMIT \(Self.pageSize) OFFSET \(offset))
                ORDER BY p.surname, p.first_name, p.id
                """,
            values
        )
        return (try rows.map(ParticipantRow.participant), try total.first?.int("n") ?? 0)
    }

    /// What is counted, what is listed, and the condition of both; attributes are asked only where the filter names one.
    private static func chosen(
        _ filter: ParticipantFilter
    ) -> (counted: String, from: String, condition: String, values: [SQLValue]) {
        let attributes: [(String, String?)] = [
            ("sex", filter.sex?.rawValue), ("age_group", filter.ageGroup?.rawValue),
            ("employment", filter.employment?.rawValue), ("education", filter.education?.rawValue),
        ]
        var (conditions, values) = ([String](), [SQLValue]())
        func equal(_ column: String, _ value: SQLValue) {
            values.append(value)
            conditions.append("\(column) = $\(values.count)")
        }
        let isPlain = attributes.allSatisfy { $0.1 == nil }
        if let counts = filter.counts { equal(isPlain ? "p.counts" : "a.counts", .bool(counts)) }
        for case (let column, let value?) in attributes { equal("a.\(column)", .text(value)) }
        let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        if isPlain { return ("participant p", "participant p", condition, values) }
        let from = """
            participant_attributes a JOIN participant_link l ON l.attributes_id = a.id
            JOIN participant p ON p.id = l.participant_id
            """
        return ("participant_attributes a", from, condition, values)
    }

    public func counted() async throws -> Int {
        try await database.rows("SELECT COUNT(*) AS n FROM participant_attributes WHERE counts = 1").first?.int("n")
            ?? 0
    }

    /// At most 81 lines, however many people there are.
    public func counts() async throws -> [ParticipantIndicators.Cell] {
        try await database.rows(
            """
            SELECT sex, age_group, employment, education, COUNT(*) AS n FROM participant_attributes
            WHERE counts = 1 GROUP BY sex, age_group, employment, education
            """
        ).map { row in
            ParticipantIndicators.Cell(
                sex: try row.parsed("sex") { .init(rawValue: $0) },
                ageGroup: try row.parsed("age_group") { .init(rawValue: $0) },
                employment: try row.parsed("employment") { .init(rawValue: $0) },
                education: try row.parsed("education") { .init(rawValue: $0) },
                count: try row.int("n")
            )
        }
    }

    public static let mostDue = 50

    /// Who has left, and whose result or whose state six months later is not entered yet; the earliest day first, at most
    /// ``mostDue`` and one more.
    public func awaiting() async throws -> [Participant] {
        try await database.rows(
            ParticipantRow.joined
                + """
                 WHERE p.id IN (SELECT id FROM participant
                    WHERE left_on IS NOT NULL AND (followed_up_on IS NULL OR result IS NULL)
                    ORDER BY left_on, id LIMIT \(Self.mostDue + 1))
                ORDER BY p.left_on, p.id
                """
        ).map(ParticipantRow.participant)
    }

    public func incomplete() async throws -> Int {
        try await database.rows("SELECT COUNT(*) AS n FROM participant_attributes WHERE counts = 0").first?.int("n")
            ?? 0
    }
}
