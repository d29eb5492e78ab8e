public import DatabasePlatform
public import Events
public import Foundation
public import Kernel

/// Notes on the list of an event.
public struct AttendanceStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func roll(of event: HubEventID) async throws -> AttendanceRoll? {
        try await database.read { session in try AttendanceRollReader.roll(of: event, session) }
    }

    /// One line of the list as the page sends it.
    public struct Change: Sendable {
        public let attendee: AttendeeID
        /// What the page showed; nil where nothing was noted.
        public let shown: AttendanceMark?
        public let mark: AttendanceMark

        public init(attendee: AttendeeID, shown: AttendanceMark?, mark: AttendanceMark) {
            (self.attendee, self.shown, self.mark) = (attendee, shown, mark)
        }
    }

    public enum Saving: Sendable, Hashable {
        case saved
        case gone
        /// The event does not take place.
        case cancelled
        /// Somebody else has noted something else meanwhile about these; nothing was saved.
        case conflict([String])
    }

    /// Notes everything of one date, or nothing. What is corrected goes into the log.
    public func save(
        _ changes: [Change],
        on date: EventDateID,
        of event: HubEventID,
        by person: PersonID?,
        name: String
    ) async throws -> Saving {
        let now = outside.now()
        let changes = changes.filter { $0.shown != $0.mark }
        let ids = changes.map { _ in HubEventID(from: outside) }
        return try await database.write { session in
            guard let roll = try AttendanceRollReader.roll(of: event, session),
                let day = roll.event.dates.first(where: { $0.id == date })
            else { return .gone }
            guard !roll.isCancelled else { return .cancelled }
            var conflicts: [String] = []
            var lines: [(Change, AttendanceRoll.Attendee, AttendanceMark?)] = []
            for change in changes {
                guard let attendee = roll.attendees.first(where: { $0.id == change.attendee }) else { continue }
                let stored = roll.notes[.init(date: date, attendee: attendee.id)]?.mark
                if stored == change.mark { continue }
                if stored != change.shown { conflicts.append(attendee.name) }
                lines.append((change, attendee, stored))
            }
            guard conflicts.isEmpty else { return .conflict(conflicts) }
            for (index, (change, attendee, stored)) in lines.enumerated() {
                try Self.write(
                    change.mark,
                    change.mark.minutes(of: day.minutes),
                    of: attendee,
                    (event, date),
                    .text(name),
                    .id(person),
                    .instant(now),
                    session
                )
                guard let stored else { continue }
                _ = try session.query(
                    """
                    INSERT INTO event_attendance_change (id, event_id, date_id, attendee_id, before_state,
                        before_missed, after_state, after_missed, changed_by, changed_by_id, changed_at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                    """,
                    .id(ids[index]),
                    .id(event),
                    .id(date),
                    .id(attendee.id),
                    .text(stored.state.rawValue),
                    .int(stored.missed),
                    .text(change.mark.state.rawValue),
                    .int(change.mark.missed),
                    .text(name),
                    .id(person),
                    .instant(now)
                )
            }
            return .saved
        }
    }

    static func write(
        _ mark: AttendanceMark,
        _ minutes: Int,
        of attendee: AttendanceRoll.Attendee,
        _ place: (event: HubEventID, date: EventDateID),
        _ name: SQLValue,
        _ person: SQLValue,
        _ now: SQLValue,
        _ session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            INSERT INTO event_attendance (date_id, attendee_id, event_id, name, email, person_id, firm_id, firm_name,
                state, missed, minutes, marked_by, marked_by_id, marked_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (date_id, attendee_id) DO UPDATE SET state = excluded.state, missed = excluded.missed,
                minutes = excluded.minutes, marked_by = excluded.marked_by, marked_by_id = excluded.marked_by_id,
                marked_at = excluded.marked_at
            """,
            .id(place.date),
            .id(attendee.id),
            .id(place.event),
            .text(attendee.name),
            .text(attendee.email),
            .id(attendee.person),
            .id(attendee.firm),
            .text(attendee.firmName),
            .text(mark.state.rawValue),
            .int(mark.missed),
            .int(minutes),
            name,
            person,
            now
        )
    }

    public enum WalkIn: Sendable, Hashable {
        case added
        /// Somebody of that address is on the list, or of that name and firm without an address.
        case already(String)
        /// There is no such event or it does not take place.
        case closed
    }

    /// Somebody who came without a place.
    public func addWalkIn(
        name: String,
        email: String?,
        firmName: String?,
        to event: HubEventID,
        by person: PersonID,
        author: String
    ) async throws -> WalkIn {
        let (id, now) = (AttendeeID(from: outside), outside.now())
        return try await database.write { session in
            guard let roll = try AttendanceRollReader.roll(of: event, session), !roll.isCancelled else {
                return .closed
            }
            let known = roll.attendees.first { attendee in
                if let email { return attendee.email?.lowercased() == email }
                return attendee.email == nil && (attendee.name, attendee.firmName) == (name, firmName)
            }
            if let known { return .already(known.name) }
            _ = try session.query(
                """
                INSERT INTO event_walk_in (id, event_id, name, email, firm_name, added_by, added_by_id, added_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(id),
                .id(event),
                .text(name),
                .text(email),
                .text(firmName),
                .text(author),
                .id(person),
                .instant(now)
            )
            return .added
        }
    }

    /// Corrections of one date, the newest first.
    public struct Correction: Sendable, Hashable {
        public let name: String
        public let before: AttendanceMark
        public let after: AttendanceMark
        public let by: String
        public let at: Date
    }

    public func corrections(on date: EventDateID) async throws -> [Correction] {
        try await database.rows(
            """
            SELECT a.name, c.* FROM event_attendance_change c
            JOIN event_attendance a ON a.date_id = c.date_id AND a.attendee_id = c.attendee_id
            WHERE c.date_id = $1 ORDER BY c.changed_at DESC, c.id DESC
            """,
            .id(date)
        ).map { row in
            Correction(
                name: try row.text("name"),
                before: AttendanceMark(
                    try row.parsed("before_state") { AttendanceState(rawValue: $0) },
                    missed: try row.intIfPresent("before_missed")
                ),
                after: AttendanceMark(
                    try row.parsed("after_state") { AttendanceState(rawValue: $0) },
                    missed: try row.intIfPresent("after_missed")
                ),
                by: try row.text("changed_by"),
                at: try row.instant("changed_at")
            )
        }
    }
}
