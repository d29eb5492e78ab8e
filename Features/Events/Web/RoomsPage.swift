import Events
import HTML
import Kernel
import WebPlatform

/// What one room's form holds, as typed.
struct RoomForm: Sendable {
    var venue = ""
    var address = ""
    var name = ""
    var capacity = ""
    var version = 0

    init() {}

    init(_ form: Form) {
        (venue, address, name) = (form["venue"], form["address"], form["name"])
        (capacity, version) = (form["capacity"], Int(form["version"]) ?? 0)
    }

    init(_ room: EventRoom) {
        (venue, address, name) = (room.venue, room.address, room.name)
        (capacity, version) = ("\(room.capacity)", room.version)
    }

    /// - Parameter others: the rooms there are; no two of a location have one name.
    func validated(_ id: EventRoomID, among others: [EventRoom], _ t: Texts) -> (value: EventRoom?, errors: FieldErrors)
    {
        var errors = FieldErrors()
        let (venue, address, name) = (TypedText.line(venue), TypedText.line(address), TypedText.line(name))
        if venue.isEmpty || venue.count > 200 { errors.add("venue", t("event.room.venue.missing")) }
        if address.count > 200 { errors.add("address", t("event.room.address.long")) }
        if name.isEmpty || name.count > 200 { errors.add("name", t("event.room.name.missing")) }
        let isTaken = others.contains { other in
            other.id != id
                && (other.venue.lowercased(), other.name.lowercased()) == (venue.lowercased(), name.lowercased())
        }
        if isTaken { errors.add("name", t("event.room.name.taken", ["name": name, "venue": venue])) }
        let seats = Int(capacity).flatMap { (1...EventRoom.mostPlaces).contains($0) ? $0 : nil }
        if seats == nil {
            errors.add("capacity", t("event.room.capacity.invalid", ["value": String(capacity.prefix(40))]))
        }
        guard errors.isEmpty, let seats else { return (nil, errors) }
        let room = EventRoom(
            id: id,
            venue: venue,
            address: address,
            name: name,
            capacity: seats,
            version: version
        )
        return (room, errors)
    }
}

/// The rooms of the hub's locations.
struct RoomsPage: Page {
    static let name = "Events/rooms"
    let title: String
    let rooms: [EventRoom]
    /// The room to change; nil for a new one.
    let editing: EventRoomID?
    let token: FormToken
    var form: RoomForm
    var errors = FieldErrors()
    /// Said above the form when somebody else has saved meanwhile.
    var conflict: String?
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("event.faults"), faults: errors.faults)
        conflict.map { notice(Notice(.warning, word: t("event.conflict.word"), text: $0)) }
        if rooms.isEmpty {
            p { t("event.rooms.none") }
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("event.room"), isRowTitle: true), TableColumn(t("event.room.venue")),
                        TableColumn(t("event.room.address")),
                        TableColumn(t("event.room.capacity"), isNumeric: true),
                    ],
                    rows: rows(t),
                    narrow: .cards
                )
            )
        }
        pageSection(title: editing == nil ? t("event.room.new") : t("event.room.edit")) {
            pageForm(
                PageForm(
                    action: editing.map { EventsURL.room($0) } ?? EventsURL.rooms,
                    tokens: [token, FormToken(name: "version", value: "\(form.version)")]
                )
            ) {
                textField(field("venue", t("event.room.venue")), value: form.venue, width: .long)
                textField(field("address", t("event.room.address"), required: false), value: form.address, width: .long)
                textField(field("name", t("event.room.name")), value: form.name, width: .long)
                numberField(field("capacity", t("event.room.capacity")), value: form.capacity, isWhole: true)
                actions { submitButton(t("event.submit")) }
            }
        }
    }

    private func rows(_ t: Texts) -> [TableRow] {
        rooms.map { room in
            TableRow([
                .link(PageLink(room.name, href: "\(EventsURL.rooms)?raum=\(room.id)")), TableCell(room.venue),
                room.address.isEmpty ? .missing(t("event.missing")) : TableCell(room.address),
                TableCell("\(room.capacity)"),
            ])
        }
    }

    private func field(_ name: String, _ label: String, required: Bool = true) -> Field {
        Field(name: name, label: label, error: errors[name], isRequired: required)
    }
}
