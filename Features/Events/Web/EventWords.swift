import Events
import Kernel

/// Events in words.
extension HubEvent.Kind {
    func label(_ t: Texts) -> String {
        switch self {
        case .workshop: t("event.kind.workshop")
        case .cohort: t("event.kind.cohort")
        case .dialogue: t("event.kind.dialogue")
        case .openDay: t("event.kind.openDay")
        case .siteVisit: t("event.kind.siteVisit")
        }
    }
}

extension HubEvent.Theme {
    func label(_ t: Texts) -> String {
        switch self {
        case .climate: t("event.theme.climate")
        case .energy: t("event.theme.energy")
        case .material: t("event.theme.material")
        case .mobility: t("event.theme.mobility")
        case .reporting: t("event.theme.reporting")
        case .funding: t("event.theme.funding")
        case .workforce: t("event.theme.workforce")
        }
    }
}

extension HubEvent.Status {
    func label(_ t: Texts) -> String {
        switch self {
        case .draft: t("event.status.draft")
        case .published: t("event.status.published")
        case .cancelled: t("event.status.cancelled")
        }
    }
}

extension CountsAs {
    func label(_ t: Texts) -> String {
        switch self {
        case .person: t("event.counts.person")
        case .enterprise: t("event.counts.enterprise")
        case .neither: t("event.counts.neither")
        }
    }
}

extension EventRegistration.State {
    func label(_ t: Texts) -> String {
        switch self {
        case .registered: t("event.state.registered")
        case .waiting: t("event.state.waiting")
        case .cancelled: t("event.state.cancelled")
        }
    }
}

struct EventWords: Sendable {
    let t: Texts
    let rooms: [EventRoom]

    func date(_ date: EventDate) -> String {
        t("event.date", ["day": date.day.german, "from": date.starts.german, "to": date.ends.german])
    }

    /// The date with what it is about and where, when it takes place elsewhere.
    func programme(_ date: EventDate) -> String {
        let details = details(date)
        return details.isEmpty ? self.date(date) : t("event.programme", ["date": self.date(date), "what": details])
    }

    func details(_ date: EventDate) -> String {
        [date.topic, date.place.isEmpty ? "" : t("event.date.place", ["place": date.place])]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The first date, and how many follow.
    func dates(_ event: HubEvent) -> String {
        guard let first = event.dates.first else { return "" }
        let others = event.dates.count - 1
        return date(first) + (others > 0 ? " " + t("event.dates.more", count: others) : "")
    }

    func themes(_ event: HubEvent) -> String {
        HubEvent.Theme.allCases.filter(event.themes.contains).map { $0.label(t) }.joined(separator: ", ")
    }

    /// - Parameter isRegistered: whether the reader has a place and so may see the address of a video call.
    func location(_ event: HubEvent, isRegistered: Bool) -> String {
        switch event.location {
        case .place(let place): return place
        case .online(let address): return t("event.online") + (isRegistered && !address.isEmpty ? ": \(address)" : "")
        case .room(let id):
            guard let room = rooms.first(where: { $0.id == id }) else { return "" }
            return [room.name, room.venue, room.address].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    func free(_ event: HubEvent, _ places: EventPlaces?) -> String {
        let free = (places ?? EventPlaces(taken: 0, waiting: 0)).free(of: event.places)
        if free > 0 { return t("event.free", ["free": "\(free)", "places": "\(event.places)"]) }
        return t("event.full", count: places?.waiting ?? 0)
    }
}
