import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension EventsFeature {
    @Sendable func showRooms(_ call: Call<Person>) async throws -> Response {
        let all = try await rooms.rooms()
        let room = call.query("raum").flatMap { text in all.first { $0.id.text == text } }
        return call.page(page(all, room.map { RoomForm($0) } ?? RoomForm(), room?.id, call))
    }

    @Sendable func addRoom(_ call: Call<Person>) async throws -> Response {
        let form = RoomForm(call.form)
        let (room, errors) = form.validated(EventRoomID(from: outside), among: try await rooms.rooms(), call.texts)
        guard let room else { return try await refused(form, errors, nil, call) }
        try await rooms.add(room)
        return call.redirect(EventsURL.rooms, notice: call.texts("event.room.saved"))
    }

    @Sendable func saveRoom(_ call: Call<Person>) async throws -> Response {
        let (id, all) = (try call.id("room", of: EventRoomTag.self), try await rooms.rooms())
        guard let stored = all.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        var form = RoomForm(call.form)
        let (room, errors) = form.validated(id, among: all, call.texts)
        guard let room else { return try await refused(form, errors, id, call) }
        if try await rooms.save(room) {
            return call.redirect(EventsURL.rooms, notice: call.texts("event.room.saved"))
        }
        form.version = stored.version
        var page = page(all, form, id, call)
        page.conflict = call.texts(
            "event.room.conflict",
            ["name": stored.name, "venue": stored.venue, "capacity": "\(stored.capacity)"]
        )
        return call.page(page, status: .conflict)
    }

    private func refused(
        _ form: RoomForm,
        _ errors: FieldErrors,
        _ id: EventRoomID?,
        _ call: Call<Person>
    ) async throws -> Response {
        var page = page(try await rooms.rooms(), form, id, call)
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    private func page(_ all: [EventRoom], _ form: RoomForm, _ id: EventRoomID?, _ call: Call<Person>) -> RoomsPage {
        RoomsPage(
            title: call.texts("event.rooms"),
            rooms: all,
            editing: id,
            token: call.formToken,
            form: form
        )
    }
}
