import Events
import Kernel

/// What the list of events is narrowed to; unknown values narrow nothing.
struct EventFilter: Sendable {
    var theme: HubEvent.Theme?
    var kind: HubEvent.Kind?
    /// `2026-06`
    var month: String?
    var onlyFree = false

    init(_ query: (String) -> String?) {
        theme = query("thema").flatMap { HubEvent.Theme(rawValue: $0) }
        kind = query("art").flatMap { HubEvent.Kind(rawValue: $0) }
        month = query("monat").flatMap { LocalDate(iso: $0 + "-01") == nil ? nil : $0 }
        onlyFree = query("frei") == "1"
    }

    init() {}

    func takes(_ event: HubEvent, _ places: EventPlaces?, from today: LocalDate) -> Bool {
        if let theme, !event.themes.contains(theme) { return false }
        if let kind, event.kind != kind { return false }
        if let month, !event.dates.contains(where: { $0.day >= today && $0.day.iso.hasPrefix(month) }) { return false }
        guard onlyFree else { return true }
        return event.status == .published && (places?.taken ?? 0) < event.places
    }
}
