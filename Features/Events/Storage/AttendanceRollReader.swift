import DatabasePlatform
import Events
import Foundation
import Kernel

/// The list of an event out of its registrations, those who came without one, and the notes.
enum AttendanceRollReader {
    static func roll(of event: HubEventID, _ session: any SQLSession) throws -> AttendanceRoll? {
        guard let event = try EventRow.events("e.id = $1", [.id(event)], in: session).first else { return nil }
        let people = try session.query(
            """
            SELECT id, name, email, person_id, firm_id, firm_name, 0 AS is_walk_in FROM event_registration
            WHERE event_id = $1 AND state = 'registered'
            UNION ALL
            SELECT id, name, email, NULL, NULL, firm_name, 1 FROM event_walk_in WHERE event_id = $1
            """,
            .id(event.id)
        )
        var attendees = try people.map { row in try attendee(row, id: "id", isWalkIn: try row.bool("is_walk_in")) }
        var known = Set(attendees.map(\.id))
        var notes: [AttendanceRoll.Place: AttendanceRoll.Note] = [:]
        for row in try session.query("SELECT * FROM event_attendance WHERE event_id = $1", .id(event.id)) {
            // Whoever gave the place back afterwards was there all the same.
            let person = try attendee(row, id: "attendee_id", isWalkIn: false)
            if known.insert(person.id).inserted { attendees.append(person) }
            notes[.init(date: try row.id("date_id"), attendee: person.id)] = .init(
                mark: AttendanceMark(
                    try row.parsed("state") { AttendanceState(rawValue: $0) },
                    missed: try row.intIfPresent("missed")
                ),
                minutes: try row.int("minutes"),
                by: try row.text("marked_by"),
                at: try row.instant("marked_at")
            )
        }
        attendees.sort { ($0.name.lowercased(), $0.id.text) < ($1.name.lowercased(), $1.id.text) }
        return AttendanceRoll(event: event, attendees: attendees, notes: notes)
    }

    private static func attendee(_ row: SQLRow, id: String, isWalkIn: Bool) throws -> AttendanceRoll.Attendee {
        let firmName = try row.textIfPresent("firm_name")
        return AttendanceRoll.Attendee(
            id: try row.id(id),
            name: try row.text("name"),
            email: try row.textIfPresent("email"),
            person: try row.idIfPresent("person_id"),
            firm: try row.idIfPresent("firm_id"),
            firmName: firmName?.isEmpty == false ? firmName : nil,
            isWalkIn: isWalkIn
        )
    }
}
