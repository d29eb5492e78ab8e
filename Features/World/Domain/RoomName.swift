public import Kernel

/// Where people talk with each other; one connection is in one room at a time.
public enum RoomName: Hashable, Sendable {
    /// The landscape between the places.
    case hub
    case place(PlaceID)
    /// Private, by invitation: the id of a meeting, 36 characters of a UUID.
    case meeting(String)
    /// Of those who work for a firm.
    case firm(FirmID)

    /// Reads `hub`, `ort:<place>`, `treffen:<id>` and `betrieb`; nil for anything else.
    ///
    /// - Parameter firm: the firm in which whoever asks works; without one there is no room `betrieb`.
    public init?(_ text: String, firm: FirmID?) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.dropFirst().first) {
        case ("hub", nil): self = .hub
        case ("betrieb", nil):
            guard let firm else { return nil }
            self = .firm(firm)
        case ("ort", let name?):
            guard let place = PlaceID(name) else { return nil }
            self = .place(place)
        case ("treffen", let id?):
            guard let id = EntityID<RoomName>(id) else { return nil }
            self = .meeting(id.text)
        default: return nil
        }
    }

    /// As the protocol writes it. Which firm is not said: a connection knows only its own.
    public var text: String {
        switch self {
        case .hub: "hub"
        case .place(let place): "ort:\(place.text)"
        case .meeting(let id): "treffen:\(id)"
        case .firm: "betrieb"
        }
    }

    /// Open to everybody, and part of the one landscape.
    public var isPublic: Bool {
        switch self {
        case .hub, .place: true
        case .meeting, .firm: false
        }
    }

    /// How many people it holds.
    public var capacity: Int {
        switch self {
        case .hub, .place: 1_000
        case .firm: 200
        case .meeting: 100
        }
    }
}
