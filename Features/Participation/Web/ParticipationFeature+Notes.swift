import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Participation
import ParticipationStorage
import WebPlatform

extension ParticipationFeature {
    @Sendable func showNotes(_ call: Call<CouncilMember>) async throws -> Response {
        let (t, seat) = (call.texts, try seat(call))
        let page = NotesPage(
            title: t("notes.title"),
            frame: try await frame(seat, call, at: ParticipationURL.notes(seat.council)),
            rows: try await notes.notes(of: seat.council).map {
                NotesPage.Row(
                    title: $0.title,
                    href: ParticipationURL.note(seat.council, $0.id),
                    kind: $0.kind.label(t),
                    day: $0.day.german,
                    author: $0.author
                )
            }
        )
        return call.page(page)
    }

    @Sendable func showNewNote(_ call: Call<CouncilMember>) async throws -> Response {
        call.page(try await page(NoteForm(day: outside.today()), nil, try seat(call), call))
    }

    @Sendable func addNote(_ call: Call<CouncilMember>) async throws -> Response {
        let (seat, form) = (try seat(call), NoteForm(call.form))
        let (note, errors) = form.validated(
            CouncilNoteID(from: outside),
            author: call.who.person.name,
            call.texts
        )
        guard let note else {
            var page = try await page(form, nil, seat, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await notes.add(note, to: seat.council, by: call.who.person.id)
        return call.redirect(ParticipationURL.notes(seat.council), notice: call.texts("note.saved"))
    }

    @Sendable func showNote(_ call: Call<CouncilMember>) async throws -> Response {
        let (seat, note) = try await note(call)
        return call.page(try await page(NoteForm(note), note, seat, call))
    }

    @Sendable func saveNote(_ call: Call<CouncilMember>) async throws -> Response {
        let (seat, stored) = try await note(call)
        let form = NoteForm(call.form)
        let (typed, errors) = form.validated(stored.id, author: call.who.person.name, call.texts)
        guard let typed else {
            var page = try await page(form, stored, seat, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await notes.save(typed, of: seat.council, by: call.who.person.id) {
        case .saved: return call.redirect(ParticipationURL.notes(seat.council), notice: call.texts("note.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored):
            return call.page(try await conflict(stored, typed, seat, call), status: .conflict)
        }
    }

    @Sendable func removeNote(_ call: Call<CouncilMember>) async throws -> Response {
        let seat = try seat(call)
        guard try await notes.remove(try call.id("note"), of: seat.council) else { throw HTTPError(.notFound) }
        return call.redirect(ParticipationURL.notes(seat.council), notice: call.texts("note.removed"))
    }

    private func note(_ call: Call<CouncilMember>) async throws -> (CouncilSeat, CouncilNote) {
        let seat = try seat(call)
        guard let note = try await notes.note(try call.id("note"), of: seat.council) else { throw HTTPError(.notFound) }
        return (seat, note)
    }

    private func page(
        _ form: NoteForm,
        _ note: CouncilNote?,
        _ seat: CouncilSeat,
        _ call: Call<CouncilMember>
    ) async throws -> NotePage {
        let (t, council) = (call.texts, seat.council)
        let address = note.map { ParticipationURL.note(council, $0.id) } ?? ParticipationURL.notes(council)
        return NotePage(
            title: note?.title ?? t("notes.new"),
            frame: try await frame(seat, call, at: ParticipationURL.notes(council)),
            action: address,
            author: note.map { t("note.author.last", ["name": $0.author]) },
            removal: note.map { _ in
                PostAction(
                    t("note.remove.submit"),
                    action: address + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                )
            },
            form: form
        )
    }

    private func conflict(
        _ stored: CouncilNote,
        _ typed: CouncilNote,
        _ seat: CouncilSeat,
        _ call: Call<CouncilMember>
    ) async throws -> NoteConflictPage {
        let t = call.texts
        let lines = [
            (t("note.kind"), stored.kind.label(t), typed.kind.label(t)), (t("note.title"), stored.title, typed.title),
            (t("note.day"), stored.day.german, typed.day.german), (t("note.text"), stored.text, typed.text),
        ]
        return NoteConflictPage(
            title: typed.title,
            frame: try await frame(seat, call, at: ParticipationURL.notes(seat.council)),
            lead: t("note.conflict", ["name": stored.author]),
            differences: lines.filter { $0.1 != $0.2 }.map {
                NoteConflictPage.Difference(field: $0.0, stored: $0.1, typed: $0.2)
            },
            action: ParticipationURL.note(seat.council, stored.id),
            retry: [
                FormToken(name: "version", value: "\(stored.version)"),
                FormToken(name: "kind", value: typed.kind.rawValue), FormToken(name: "title", value: typed.title),
                FormToken(name: "day", value: typed.day.iso), FormToken(name: "text", value: typed.text),
            ]
        )
    }
}
