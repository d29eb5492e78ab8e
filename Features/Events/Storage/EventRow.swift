import DatabasePlatform
import Events
import Kernel

/// Rows become events.
enum EventRow {
    /// The events that `condition` finds in `hub_event e`, those with the earliest first day first.
    static func events(_ condition: String, _ arguments: [SQLValue], in session: any SQLSession) throws -> [HubEvent] {
        let dates = try session.query(
            """
            SELECT d.* FROM hub_event_date d JOIN hub_event e ON e.id = d.event_id WHERE \(condition)
            ORDER BY d.event_id, d.position
            """,
            arguments
        )
        let byEvent = Dictionary(grouping: dates) { (try? $0.text("event_id")) ?? "" }
        return try session.query("SELECT e.* FROM hub_event e WHERE \(condition) ORDER BY e.id", arguments)
            .map { try event($0, dates: byEvent[try $0.text("id")] ?? []) }
            .sorted { key($0) < key($1) }
    }

    private static func key(_ event: HubEvent) -> (Int, Int, String) {
        (event.dates.first?.day.dayNumber ?? 0, event.dates.first?.starts.minutes ?? 0, event.id.text)
    }

    private static func event(_ row: SQLRow, dates: [SQLRow]) throws -> HubEvent {
        let location: HubEvent.Location
        if let room: EventRoomID = try row.idIfPresent("room_id") {
            location = .room(room)
        } else if try row.bool("is_online") {
            location = .online(try row.text("place"))
        } else {
            location = .place(try row.text("place"))
        }
        return HubEvent(
            id: try row.id("id"),
            title: try row.text("title"),
            kind: try row.parsed("kind") { HubEvent.Kind(rawValue: $0) },
            themes: Set(try row.text("themes").split(separator: " ").compactMap { HubEvent.Theme(rawValue: "\($0)") }),
            text: try row.text("body"),
            location: location,
            dates: try dates.map(date),
            places: try row.int("places"),
            firmLimit: try row.intIfPresent("firm_limit"),
            countsAs: try row.parsed("counts_as") { CountsAs(rawValue: $0) },
            reason: try row.text("reason"),
            units: try row.int("units"),
            contact: try row.text("contact"),
            materials: try row.text("materials"),
            status: try row.parsed("status") { HubEvent.Status(rawValue: $0) },
            series: try row.idIfPresent("series_id"),
            version: try row.int("version")
        )
    }

    private static func date(_ row: SQLRow) throws -> EventDate {
        EventDate(
            id: try row.id("id"),
            day: try row.date("day"),
            starts: try time(row, "starts"),
            ends: try time(row, "ends"),
            topic: try row.text("topic"),
            place: try row.text("place")
        )
    }

    private static func time(_ row: SQLRow, _ column: String) throws -> LocalTime {
        guard let time = LocalTime(minutes: try row.int(column)) else {
            throw SQLRowError(column: column, found: try row.value(column))
        }
        return time
    }

    static func registration(_ row: SQLRow) throws -> EventRegistration {
        EventRegistration(
            id: try row.id("id"),
            event: try row.id("event_id"),
            name: try row.text("name"),
            email: try row.textIfPresent("email"),
            person: try row.idIfPresent("person_id"),
            firm: try row.idIfPresent("firm_id"),
            firmName: try row.text("firm_name"),
            state: try row.parsed("state") { EventRegistration.State(rawValue: $0) },
            position: try row.int("position"),
            mailTo: try row.text("mail_to"),
            registeredBy: try row.idIfPresent("registered_by_id"),
            createdAt: try row.instant("created_at")
        )
    }
}
