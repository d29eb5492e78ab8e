import DatabasePlatform
public import Events
public import Kernel

extension EventsReader {
    /// Whole „Unterrichtseinheiten“ of 45 minutes a person was there for, see ``attended(by:)``.
    public func attendedUnits(of person: PersonID) async throws -> Int { try await attended(by: person).units }

    /// The events that declare units and that a person attended: by the account, or by the address of the account once
    /// it is verified, for whoever was registered by others. Events that do not take place count nothing.
    public func attended(by person: PersonID) async throws -> AttendedUnits {
        let rows = try await database.rows(
            """
            SELECT e.id, e.title, e.units, a.attendee_id, a.minutes, d.day,
                (SELECT CAST(SUM(t.ends - t.starts) AS BIGINT) FROM hub_event_date t WHERE t.event_id = e.id) AS offered
            FROM event_attendance a
            JOIN hub_event e ON e.id = a.event_id JOIN hub_event_date d ON d.id = a.date_id
            WHERE a.state IN ('present', 'late') AND a.minutes > 0 AND e.status <> 'cancelled' AND e.units > 0
            AND (a.person_id = $1 OR a.person_id IS NULL AND a.email IN (
                SELECT LOWER(p.email) FROM person p WHERE p.id = $1 AND p.email_verified_at IS NOT NULL))
            ORDER BY d.day, d.starts, e.id
            """,
            .id(person)
        )
        // The same event twice, once by account and once by address, is one person: each day counts once.
        var (order, days, minutes): ([String], [String: [LocalDate]], [String: Int]) = ([], [:], [:])
        var events: [String: SQLRow] = [:]
        for row in rows {
            let (id, day) = (try row.text("id"), try row.date("day"))
            if events[id] == nil {
                order.append(id)
                events[id] = row
            }
            if try row.text("attendee_id") != events[id]?.text("attendee_id"), days[id]?.contains(day) == true {
                continue
            }
            if days[id]?.last != day { days[id, default: []].append(day) }
            minutes[id, default: 0] += try row.int("minutes")
        }
        return AttendedUnits(
            events: try order.compactMap { id in
                guard let row = events[id] else { return nil }
                return AttendedUnits.Event(
                    id: try row.id("id"),
                    title: try row.text("title"),
                    days: days[id] ?? [],
                    hours: AttendanceHours(
                        attended: minutes[id] ?? 0,
                        offered: try row.int("offered"),
                        units: try row.int("units")
                    )
                )
            }
        )
    }
}
