public import DatabasePlatform
import Events
import EventsStorage
public import Kernel
public import RegionalNetwork

/// Ways with all their proofs, also those that other features hold.
public struct CompetencePathReader: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld
    private let lessons: Lessons

    /// What a person has learnt in lessons, which belong to a feature that this one does not know.
    public typealias Lessons = @Sendable (PersonID) async throws -> [CompetencePath.Attendance]

    public init(
        _ database: any SQLDatabase,
        outside: OutsideWorld,
        lessons: @escaping Lessons = { _ in [] }
    ) {
        (self.database, self.outside, self.lessons) = (database, outside, lessons)
    }

    /// Somebody who works for a firm, and their way.
    public struct Walker: Sendable {
        public let person: PersonID
        public let name: String
        public let email: String
        public let firm: FirmID
        public let firmName: String
        public var record: CompetencePathRecord
    }

    /// Whose rows are read; `t` is the table.
    private enum Scope {
        case one(PersonID, FirmID)
        case firm(FirmID)
        /// Whoever agreed to be seen, and whose firm agreed too.
        case listed

        var condition: String {
            switch self {
            case .one: "t.firm_id = $1 AND t.person_id = $2"
            case .firm: "t.firm_id = $1"
            case .listed:
                """
                EXISTS (SELECT 1 FROM competence_visibility v JOIN competence_naming n
                    ON n.firm_id = v.firm_id AND n.person_id = v.person_id
                    WHERE v.firm_id = t.firm_id AND v.person_id = t.person_id AND v.withdrawn_on IS NULL
                    AND n.state = 'accepted' AND n.lets_list = 1)
                """
            }
        }

        var arguments: [SQLValue] {
            switch self {
            case .one(let person, let firm): [.id(firm), .id(person)]
            case .firm(let firm): [.id(firm)]
            case .listed: []
            }
        }
    }

    public func record(of person: PersonID, in firm: FirmID) async throws -> CompetencePathRecord {
        try await walkers(.one(person, firm)).first?.record ?? CompetencePathRecord()
    }

    /// All who work for the firm, by name.
    public func walkers(of firm: FirmID) async throws -> [Walker] { try await walkers(.firm(firm)) }

    /// Who stands in the list of the region: by their own consent and their firm's, with a step that counts today.
    public func listed(on today: LocalDate) async throws -> [Walker] {
        try await walkers(.listed).filter { $0.record.path(on: today).step != .interested }
    }

    private func walkers(_ scope: Scope) async throws -> [Walker] {
        let rows = try await database.rows(
            """
            SELECT t.person_id, t.firm_id, p.name, p.email, f.name AS firm_name FROM membership t
            JOIN person p ON p.id = t.person_id JOIN firm f ON f.id = t.firm_id
            WHERE \(scope.condition) ORDER BY f.name, p.name, t.person_id
            """,
            scope.arguments
        )
        var walkers: [Walker] = []
        var places: [String: Int] = [:]
        for row in rows {
            places[try Self.key(row)] = walkers.count
            walkers.append(
                Walker(
                    person: try row.id("person_id"),
                    name: try row.text("name"),
                    email: try row.text("email"),
                    firm: try row.id("firm_id"),
                    firmName: try row.text("firm_name"),
                    record: CompetencePathRecord()
                )
            )
        }
        guard !walkers.isEmpty else { return [] }
        for (table, condition) in [
            ("competence_interest", ""), ("competence_naming", "AND t.state IN ('offered', 'accepted')"),
            ("competence_project", ""), ("competence_contribution", ""),
            ("competence_visibility", "AND t.withdrawn_on IS NULL"),
        ] {
            let rows = try await database.rows(
                "SELECT t.* FROM \(table) t WHERE \(scope.condition) \(condition)",
                scope.arguments
            )
            for row in rows {
                guard let place = places[try Self.key(row)] else { continue }
                try CompetencePathStore.add(row, of: table, to: &walkers[place].record)
            }
        }
        var onlyNamed = true
        if case .one = scope { onlyNamed = false }
        return try await withOthers(walkers, onlyNamed: onlyNamed)
    }

    private static func key(_ row: SQLRow) throws -> String {
        "\(try row.text("firm_id")) \(try row.text("person_id"))"
    }

    /// Adds what belongs to the person and to no firm: trainings, and offers that the hub released. Of whoever is not
    /// named, the firm reads nothing of it.
    private func withOthers(_ walkers: [Walker], onlyNamed: Bool) async throws -> [Walker] {
        var walkers = walkers
        let events = EventsReader(database)
        for place in walkers.indices where !onlyNamed || walkers[place].record.naming?.state == .accepted {
            let person = walkers[place].person
            walkers[place].record.attended = try await events.attended(by: person).events.compactMap { event in
                event.days.max().map {
                    CompetencePath.Attendance(title: event.title, day: $0, minutes: event.hours.teachingMinutes)
                }
            }
            walkers[place].record.attended += try await lessons(person)
            walkers[place].record.contributions += try await known(of: person)
            walkers[place].record.contributions.sort { ($0.day, $0.title) > ($1.day, $1.title) }
        }
        return walkers
    }

    /// What the hub knows by itself: released offers, answers signed with the person's name, visits that took place.
    private func known(of person: PersonID) async throws -> [CompetencePathContribution] {
        let offers = try await database.rows(
            "SELECT title, changed_at FROM offer WHERE suggested_by_id = $1 AND state = 'released'",
            .id(person)
        ).map { Self.known(.offer, try $0.text("title"), LocalDate(try $0.instant("changed_at"))) }
        let answers = try await database.rows(
            """
            SELECT q.title, a.answered_at FROM network_answer a JOIN network_question q ON q.id = a.question_id
            WHERE a.author_id = $1 AND a.signature IN ('full', 'person') AND a.hidden_reason IS NULL
            """,
            .id(person)
        ).map { Self.known(.answer, try $0.text("title"), LocalDate(try $0.instant("answered_at"))) }
        let visits = try await database.rows(
            """
            SELECT h.title, r.agreed_day FROM hospitation h JOIN hospitation_request r ON r.hospitation_id = h.id
            WHERE h.offered_by_id = $1 AND r.state = 'agreed' AND r.agreed_day <= $2
            """,
            .id(person),
            .date(outside.today())
        ).map { Self.known(.visit, try $0.text("title"), try $0.date("agreed_day")) }
        return offers + answers + visits
    }

    private static func known(
        _ kind: CompetencePathContribution.Kind,
        _ title: String,
        _ day: LocalDate
    ) -> CompetencePathContribution {
        CompetencePathContribution(id: nil, kind: kind, title: title, day: day, state: .confirmed)
    }
}
