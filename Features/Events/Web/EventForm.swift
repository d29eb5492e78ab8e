import Events
import Kernel
import WebPlatform

/// What the page of an event of the team sends, as typed.
struct EventForm: Sendable {
    /// Where it takes place; raw values are sent.
    enum Setting: String, Sendable, CaseIterable { case room, place, online }

    var title = ""
    var kind = HubEvent.Kind.workshop.rawValue
    var themes: Set<String> = []
    var text = ""
    var setting = Setting.room.rawValue
    var room = ""
    var place = ""
    var dates = ""
    var places = ""
    var firmLimit = ""
    var countsAs = ""
    var reason = ""
    var units = "0"
    var contact = ""
    var materials = ""
    /// Empty for a single event.
    var rhythm = ""
    var count = ""
    /// The version the change starts from; 0 for a new event.
    var version = 0

    init() {}

    init(_ form: Form) {
        (title, kind, themes, text) = (form["title"], form["kind"], Set(form.all("themes")), form["text"])
        (setting, room, place, dates) = (form["setting"], form["room"], form["place"], form["dates"])
        (places, firmLimit, units) = (form["places"], form["firmLimit"], form["units"])
        (countsAs, reason, contact) = (form["countsAs"], form["reason"], form["contact"])
        (materials, rhythm, count) = (form["materials"], form["rhythm"], form["count"])
        version = Int(form["version"]) ?? 0
    }

    init(_ event: HubEvent) {
        (title, kind, text) = (event.title, event.kind.rawValue, event.text)
        themes = Set(event.themes.map(\.rawValue))
        switch event.location {
        case .room(let id): room = id.text
        case .place(let text): (setting, place) = (Setting.place.rawValue, text)
        case .online(let text): (setting, place) = (Setting.online.rawValue, text)
        }
        (dates, places, units) = (DateList.text(event.dates), "\(event.places)", "\(event.units)")
        firmLimit = event.firmLimit.map { "\($0)" } ?? ""
        (countsAs, reason, contact) = (event.countsAs.rawValue, event.reason, event.contact)
        (materials, version) = (event.materials, event.version)
    }

    /// - Parameter stored: nil for a new event.
    func validated(
        _ stored: HubEvent?,
        rooms: [EventRoom],
        outside: OutsideWorld,
        _ t: Texts
    ) -> (value: HubEvent?, errors: FieldErrors) {
        var errors = FieldErrors()
        let title = TypedText.line(title)
        if title.isEmpty { errors.add("title", t("event.title.missing")) }
        limit("title", title, HubEvent.longestTitle, &errors, t)
        let kind = HubEvent.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("event.kind.missing")) }
        let text = GuestList.plainLines(text)
        limit("text", text, HubEvent.longestText, &errors, t)
        let location = location(rooms, &errors, t)
        let dates = dates(outside, &errors, t)
        let places = whole("places", places, 1...HubEvent.mostPlaces, &errors, t)
        if let places, case .room(let id) = location, let room = rooms.first(where: { $0.id == id }),
            places > room.capacity
        {
            let fills: KeyValuePairs = ["room": room.name, "capacity": "\(room.capacity)", "value": "\(places)"]
            errors.add("places", t("event.places.room", fills))
        }
        let firmLimit = firmLimit.isEmpty ? nil : whole("firmLimit", firmLimit, 1...HubEvent.mostPlaces, &errors, t)
        let counts = CountsAs(rawValue: countsAs)
        if counts == nil { errors.add("countsAs", t("event.counts.missing")) }
        let reason = TypedText.line(reason)
        if reason.isEmpty { errors.add("reason", t("event.reason.missing")) }
        limit("reason", reason, 500, &errors, t)
        let units = whole("units", units, 0...HubEvent.mostUnits, &errors, t)
        let contact = TypedText.line(contact)
        limit("contact", contact, 300, &errors, t)
        let materials = GuestList.plainLines(materials)
        limit("materials", materials, HubEvent.longestText, &errors, t)
        guard errors.isEmpty, let kind, let location, let dates, let places, let counts, let units else {
            return (nil, errors)
        }
        let event = HubEvent(
            id: stored?.id ?? HubEventID(from: outside),
            title: title,
            kind: kind,
            themes: Set(themes.compactMap { HubEvent.Theme(rawValue: $0) }),
            text: text,
            location: location,
            dates: dates,
            places: places,
            firmLimit: firmLimit,
            countsAs: counts,
            reason: reason,
            units: units,
            contact: contact,
            materials: materials,
            status: stored?.status ?? .draft,
            series: stored?.series,
            version: version
        )
        return (event, errors)
    }

    /// The rhythm of a series and how often, nil for a single event.
    func series(_ errors: inout FieldErrors, _ t: Texts) -> (EventSeries.Rhythm, Int)? {
        guard let rhythm = EventSeries.Rhythm(rawValue: rhythm) else { return nil }
        return whole("count", count, 2...EventSeries.mostEvents, &errors, t).map { (rhythm, $0) }
    }
}
