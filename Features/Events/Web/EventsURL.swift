import Events
import Kernel

/// Addresses of this feature.
enum EventsURL {
    static let events = "/veranstaltungen"
    static let mine = "/meine-veranstaltungen"
    static let team = "/team/veranstaltungen"
    static let newEvent = "/team/veranstaltungen/neu"
    static let rooms = "/team/raeume"
    static let signIn = "/anmelden"

    static func event(_ id: HubEventID) -> String { "\(events)/\(id)" }
    static func calendar(_ id: HubEventID) -> String { "\(events)/\(id)/kalender.ics" }
    static func registration(_ id: HubEventID) -> String { "\(events)/\(id)/anmeldung" }
    static func group(_ id: HubEventID) -> String { "\(events)/\(id)/gruppe" }
    static func withdrawal(_ token: String) -> String { "\(events)/absage/\(token)" }
    static func withdrawal(_ id: EventRegistrationID) -> String { "\(mine)/\(id)/absage" }
    static func teamEvent(_ id: HubEventID) -> String { "\(team)/\(id)" }
    static func editing(_ id: HubEventID) -> String { "\(team)/\(id)/bearbeiten" }
    static func publication(_ id: HubEventID) -> String { "\(team)/\(id)/veroeffentlichung" }
    static func cancellation(_ id: HubEventID) -> String { "\(team)/\(id)/absage" }
    static func withdrawal(_ id: EventRegistrationID, of event: HubEventID) -> String {
        "\(team)/\(event)/anmeldungen/\(id)/absage"
    }
    static func room(_ id: EventRoomID) -> String { "\(rooms)/\(id)" }
}
