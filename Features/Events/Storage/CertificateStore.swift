public import DatabasePlatform
public import Events
public import Kernel

/// Numbers of certificates, and what they prove.
public struct CertificateStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// A number for one of an event, the same whenever asked.
    public struct Issued: Sendable, Hashable {
        public let number: CertificateNumber
        public let day: LocalDate
    }

    /// Gives numbers to those of the people who were there and have none. Nobody else gets one.
    public func issue(
        _ attendees: [AttendeeID],
        of event: HubEventID
    ) async throws -> [AttendeeID: Issued] {
        let today = outside.today()
        let drawn = attendees.map { ($0, CertificateNumber(year: today.year, random: outside.randomBytes(8))) }
        return try await database.write { session in
            guard let roll = try AttendanceRollReader.roll(of: event, session) else { return [:] }
            for (attendee, number) in drawn where roll.isProven(attendee) {
                _ = try session.query(
                    """
                    INSERT INTO event_certificate (number, event_id, attendee_id, issued_on)
                    VALUES ($1, $2, $3, $4) ON CONFLICT (event_id, attendee_id) DO NOTHING
                    """,
                    .text(number.text),
                    .id(event),
                    .id(attendee),
                    .date(today)
                )
            }
            let rows = try session.query("SELECT * FROM event_certificate WHERE event_id = $1", .id(event))
            var result: [AttendeeID: Issued] = [:]
            for row in rows {
                let attendee: AttendeeID = try row.id("attendee_id")
                guard attendees.contains(attendee), roll.isProven(attendee) else { continue }
                result[attendee] = Issued(
                    number: try row.parsed("number") { CertificateNumber($0) },
                    day: try row.date("issued_on")
                )
            }
            return result
        }
    }

    /// Events at which a person was there, the latest first.
    public struct Own: Sendable, Hashable {
        public let event: HubEventID
        public let attendee: AttendeeID
    }

    public func own(of person: PersonID) async throws -> [Own] {
        try await database.rows(
            """
            SELECT event_id, attendee_id, max(marked_at) AS last FROM event_attendance
            WHERE person_id = $1 AND state IN ('present', 'late') GROUP BY event_id, attendee_id ORDER BY last DESC
            """,
            .id(person)
        ).map { Own(event: try $0.id("event_id"), attendee: try $0.id("attendee_id")) }
    }

    /// What a number says to whoever checks it: no more than initials, title and days.
    public struct Check: Sendable, Hashable {
        public let initials: String
        public let title: String
        public let days: [LocalDate]
    }

    /// Nil for a number that was never given, and for one whose attendance was taken back.
    public func check(_ number: CertificateNumber) async throws -> Check? {
        try await database.read { session in
            guard
                let row = try session.query(
                    "SELECT event_id, attendee_id FROM event_certificate WHERE number = $1",
                    .text(number.text)
                ).first
            else { return nil }
            guard let roll = try AttendanceRollReader.roll(of: try row.id("event_id"), session) else { return nil }
            let id: AttendeeID = try row.id("attendee_id")
            guard let attendee = roll.attendees.first(where: { $0.id == id }), roll.isProven(id) else { return nil }
            return Check(
                initials: certificateInitials(attendee.name),
                title: roll.event.title,
                days: roll.event.dates.filter { day in
                    roll.notes[.init(date: day.id, attendee: id)]?.mark.state.provesPresence == true
                }.map(\.day)
            )
        }
    }
}
