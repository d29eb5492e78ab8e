public import Kernel

/// Events made at once: the same event again and again, at the same time by the clocks, also over the clock change.
public enum EventSeries {
    /// How often. Raw values are sent by forms.
    public enum Rhythm: String, Sendable, CaseIterable { case weekly, fortnightly, monthly }

    public static let mostEvents = 52

    /// The days so many repetitions later than the first; in a month without the day, the month's last day.
    public static func days(from first: LocalDate, _ rhythm: Rhythm, count: Int) -> [LocalDate] {
        (0..<max(0, count)).map { step in
            switch rhythm {
            case .weekly: first.adding(days: 7 * step)
            case .fortnightly: first.adding(days: 14 * step)
            case .monthly: first.adding(months: step)
            }
        }
    }

    /// Copies of the event, each with new ids and all its dates moved; the first is the event itself. All share
    /// ``HubEvent/series``.
    public static func events(
        from event: HubEvent,
        _ rhythm: Rhythm,
        count: Int,
        outside: OutsideWorld
    ) -> [HubEvent] {
        (0..<max(1, count)).map { step in
            var dates: [EventDate] = []
            for date in event.dates {
                let day = days(from: date.day, rhythm, count: step + 1)[step]
                dates.append(
                    EventDate(
                        id: EventDateID(from: outside),
                        day: day,
                        starts: date.starts,
                        ends: date.ends,
                        topic: date.topic,
                        place: date.place
                    )
                )
            }
            var copy = event.with(id: step == 0 ? event.id : HubEventID(from: outside))
            (copy.dates, copy.series) = (dates, event.id)
            return copy
        }
    }

    /// Two dates at the same time among events of the same room, or within one event: the later made of both and the
    /// one it meets.
    public static func clash(among events: [HubEvent]) -> (EventDate, EventDate)? {
        let dates = events.flatMap(\.dates)
        for (index, date) in dates.enumerated() {
            if let other = dates[..<index].first(where: date.overlaps) { return (date, other) }
        }
        return nil
    }
}

extension HubEvent {
    /// The same under another id.
    func with(id: HubEventID) -> HubEvent {
        HubEvent(
            id: id,
            title: title,
            kind: kind,
            themes: themes,
            text: text,
            location: location,
            dates: dates,
            places: places,
            firmLimit: firmLimit,
            countsAs: countsAs,
            reason: reason,
            units: units,
            contact: contact,
            materials: materials,
            status: status,
            series: series
        )
    }
}
