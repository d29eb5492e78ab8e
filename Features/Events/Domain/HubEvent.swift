public import Kernel

public enum HubEventTag {}
public typealias HubEventID = EntityID<HubEventTag>

/// „Veranstaltung“ of the hub: one or several days with one list of people.
public struct HubEvent: Sendable, Hashable {
    /// Raw values are stored. A cohort is a fixed group with a programme over several dates.
    public enum Kind: String, Sendable, CaseIterable { case workshop, cohort, dialogue, openDay, siteVisit }
    /// Raw values are stored.
    public enum Theme: String, Sendable, CaseIterable {
        case climate, energy, material, mobility, reporting, funding, workforce
    }
    /// Raw values are stored.
    public enum Status: String, Sendable, CaseIterable { case draft, published, cancelled }

    public enum Location: Sendable, Hashable {
        case room(EventRoomID)
        /// Anywhere else, in words.
        case place(String)
        /// By video; the address is shown to registered people only.
        case online(String)
    }

    public static let longestTitle = 160
    public static let longestText = 8_000
    public static let mostDates = 40
    public static let mostPlaces = 2_000
    public static let mostUnits = 400

    public let id: HubEventID
    public var title: String
    public var kind: Kind
    public var themes: Set<Theme>
    public var text: String
    public var location: Location
    /// At least one, in order.
    public var dates: [EventDate]
    /// 1 to ``mostPlaces``.
    public var places: Int
    /// How many people of one firm at most; nil for no limit.
    public var firmLimit: Int?
    public var countsAs: CountsAs
    /// Why it counts so; not empty.
    public var reason: String
    /// „Unterrichtseinheiten“ of 45 minutes for the whole event, 0 to ``mostUnits``.
    public var units: Int
    /// Whom to ask.
    public var contact: String
    /// Links and text for those who have a place.
    public var materials: String
    public var status: Status
    /// Events made at once share it; nil for a single one.
    public var series: HubEventID?
    /// Counts changes, from 1.
    public var version: Int

    public init(
        id: HubEventID,
        title: String,
        kind: Kind,
        themes: Set<Theme> = [],
        text: String = "",
        location: Location,
        dates: [EventDate],
        places: Int,
        firmLimit: Int? = nil,
        countsAs: CountsAs,
        reason: String,
        units: Int = 0,
        contact: String = "",
        materials: String = "",
        status: Status = .draft,
        series: HubEventID? = nil,
        version: Int = 1
    ) {
        (self.id, self.title, self.kind, self.themes, self.text) = (id, title, kind, themes, text)
        (self.location, self.dates, self.places, self.firmLimit) = (location, dates, places, firmLimit)
        (self.countsAs, self.reason, self.units, self.contact) = (countsAs, reason, units, contact)
        (self.materials, self.status, self.series, self.version) = (materials, status, series, version)
    }

    /// One may register until the first day begins.
    public func isOpen(on today: LocalDate, at time: LocalTime) -> Bool {
        guard status == .published, let first = dates.first else { return false }
        return (today, time.minutes) < (first.day, first.starts.minutes)
    }

    public func isOver(on today: LocalDate) -> Bool { dates.allSatisfy { $0.day < today } }
}
