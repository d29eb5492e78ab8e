public import Appointments
public import DatabasePlatform
public import Kernel

/// When an advisor can be booked. Every query names the advisor.
public struct OfficeHoursStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func hours(of advisor: AdvisorID) async throws -> [OfficeHours] {
        try await database.read { try Self.hours(of: advisor, in: $0) }
    }

    public func add(_ hours: OfficeHours, to advisor: AdvisorID) async throws {
        let kinds = hours.kinds.map(\.rawValue).sorted().joined(separator: " ")
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO office_hours (id, advisor_id, weekday, from_minute, to_minute, valid_from, valid_through,
                    every_weeks, kinds, slot_minutes, buffer_minutes, travel_minutes)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """,
                .id(hours.id),
                .id(advisor),
                .int(hours.weekday.rawValue),
                .int(hours.from.minutes),
                .int(hours.to.minutes),
                .date(hours.validFrom),
                .date(hours.validThrough),
                .int(hours.everyWeeks),
                .text(kinds),
                .int(hours.slotMinutes),
                .int(hours.bufferMinutes),
                .int(hours.travelMinutes)
            )
        }
    }

    public func remove(_ id: OfficeHoursID, of advisor: AdvisorID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM office_hours WHERE id = $1 AND advisor_id = $2 RETURNING id",
                .id(id),
                .id(advisor)
            ).isEmpty
        }
    }

    public func daysOff(of advisor: AdvisorID) async throws -> [DayOff] {
        try await database.read { try Self.daysOff(of: advisor, in: $0) }
    }

    public func add(_ off: DayOff, to advisor: AdvisorID) async throws {
        _ = try await database.write { session in
            try session.query(
                "INSERT INTO day_off (id, advisor_id, first_day, last_day) VALUES ($1, $2, $3, $4)",
                .id(off.id),
                .id(advisor),
                .date(off.days.first),
                .date(off.days.last)
            )
        }
    }

    public func remove(_ id: DayOffID, of advisor: AdvisorID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM day_off WHERE id = $1 AND advisor_id = $2 RETURNING id",
                .id(id),
                .id(advisor)
            ).isEmpty
        }
    }

    static func hours(of advisor: AdvisorID, in session: any SQLSession) throws -> [OfficeHours] {
        try session.query(
            "SELECT * FROM office_hours WHERE advisor_id = $1 ORDER BY weekday, from_minute, id",
            .id(advisor)
        ).map(Self.hours)
    }

    static func allHours(in session: any SQLSession) throws -> [AdvisorID: [OfficeHours]] {
        var hours: [AdvisorID: [OfficeHours]] = [:]
        for row in try session.query("SELECT * FROM office_hours ORDER BY advisor_id, weekday, from_minute, id") {
            hours[try row.id("advisor_id"), default: []].append(try Self.hours(row))
        }
        return hours
    }

    static func daysOff(of advisor: AdvisorID, in session: any SQLSession) throws -> [DayOff] {
        try session.query(
            "SELECT * FROM day_off WHERE advisor_id = $1 ORDER BY first_day, id",
            .id(advisor)
        ).map(Self.dayOff)
    }

    static func allDaysOff(in session: any SQLSession) throws -> [AdvisorID: [DayOff]] {
        var days: [AdvisorID: [DayOff]] = [:]
        for row in try session.query("SELECT * FROM day_off ORDER BY advisor_id, first_day, id") {
            days[try row.id("advisor_id"), default: []].append(try dayOff(row))
        }
        return days
    }

    private static func dayOff(_ row: SQLRow) throws -> DayOff {
        let (first, last) = (try row.date("first_day"), try row.date("last_day"))
        guard let days = DatePeriod(first: first, last: last) else {
            throw SQLRowError(column: "last_day", found: .date(last))
        }
        return DayOff(id: try row.id("id"), days: days)
    }

    private static func hours(_ row: SQLRow) throws -> OfficeHours {
        let kinds = Set(try row.text("kinds").split(separator: " ").compactMap { MeetingKind(rawValue: String($0)) })
        let through = try row.textIfPresent("valid_through").flatMap { LocalDate(iso: $0) }
        guard let weekday = Weekday(rawValue: try row.int("weekday")),
            let from = LocalTime(minutes: try row.int("from_minute")),
            let to = LocalTime(minutes: try row.int("to_minute")),
            let hours = OfficeHours(
                id: try row.id("id"),
                weekday: weekday,
                from: from,
                to: to,
                validFrom: try row.date("valid_from"),
                validThrough: through,
                everyWeeks: try row.int("every_weeks"),
                kinds: kinds,
                slotMinutes: try row.int("slot_minutes"),
                bufferMinutes: try row.int("buffer_minutes"),
                travelMinutes: try row.int("travel_minutes")
            )
        else { throw SQLRowError(column: "slot_minutes", found: .int(try row.int("slot_minutes"))) }
        return hours
    }
}
