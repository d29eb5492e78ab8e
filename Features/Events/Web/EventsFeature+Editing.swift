import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension EventsFeature {
    @Sendable func showNew(_ call: Call<Person>) async throws -> Response {
        call.page(try await page(EventForm(), nil, call))
    }

    @Sendable func edit(_ call: Call<Person>) async throws -> Response {
        let event = try await event(call)
        return call.page(try await page(EventForm(event), event, call))
    }

    @Sendable func add(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, EventForm(call.form))
        var (event, errors) = form.validated(nil, rooms: try await rooms.rooms(), outside: outside, t)
        let series = form.series(&errors, t)
        guard errors.isEmpty, let event else { return try await refused(form, errors, nil, call) }
        let made =
            series.map { EventSeries.events(from: event, $0.0, count: $0.1, outside: outside) } ?? [event]
        if let clash = EventSeries.clash(among: made) {
            let words = try await words(t)
            let fills: KeyValuePairs = ["date": words.date(clash.1), "other": words.date(clash.0)]
            errors.add("dates", t("event.clash.own", fills))
            return try await refused(form, errors, nil, call)
        }
        if case .clash(let clash) = try await events.add(made, by: call.who.id) {
            errors.add("dates", try await sentence(clash, t))
            return try await refused(form, errors, nil, call)
        }
        return call.redirect(
            made.count > 1 ? EventsURL.team : EventsURL.teamEvent(event.id),
            notice: t("event.added", count: made.count)
        )
    }

    @Sendable func save(_ call: Call<Person>) async throws -> Response {
        let (t, stored, form) = (call.texts, try await event(call), EventForm(call.form))
        var (event, errors) = form.validated(stored, rooms: try await rooms.rooms(), outside: outside, t)
        guard errors.isEmpty, let event else { return try await refused(form, errors, stored, call) }
        let mails = try await mails(t)
        switch try await events.save(event, by: call.who.id, movedUp: mails.movedUp, changed: mails.changed) {
        case .saved: return call.redirect(EventsURL.teamEvent(event.id), notice: t("event.saved"))
        case .gone: throw HTTPError(.notFound)
        case .clash(let clash):
            errors.add("dates", try await sentence(clash, t))
            return try await refused(form, errors, stored, call)
        case .noted(let date):
            errors.add("dates", t("event.dates.noted", ["date": try await words(t).date(date)]))
            return try await refused(form, errors, stored, call)
        case .conflict(let now):
            var typed = form
            typed.version = now.version
            var page = try await page(typed, now, call)
            page.differences = differences(EventForm(now), form, t)
            return call.page(page, status: .conflict)
        }
    }

    private func refused(
        _ form: EventForm,
        _ errors: FieldErrors,
        _ stored: HubEvent?,
        _ call: Call<Person>
    ) async throws -> Response {
        var page = try await page(form, stored, call)
        page.errors = errors
        return call.page(page, status: .unprocessableContent)
    }

    private func page(_ form: EventForm, _ stored: HubEvent?, _ call: Call<Person>) async throws -> EventFormPage {
        EventFormPage(
            title: stored?.title ?? call.texts("event.new"),
            action: stored.map { EventsURL.teamEvent($0.id) } ?? EventsURL.team,
            back: stored.map { EventsURL.teamEvent($0.id) } ?? EventsURL.team,
            isNew: stored == nil,
            rooms: try await rooms.rooms(),
            token: call.formToken,
            form: form
        )
    }

    private func sentence(_ clash: HubEventStore.Clash, _ t: Texts) async throws -> String {
        let words = try await words(t)
        return t(
            "event.clash",
            ["title": clash.title, "date": words.date(clash.date), "wanted": words.date(clash.wanted)]
        )
    }

    private func differences(_ stored: EventForm, _ typed: EventForm, _ t: Texts) -> [EventFormPage.Difference] {
        [
            (t("event.title"), stored.title, typed.title), (t("event.text"), stored.text, typed.text),
            (t("event.dates"), stored.dates, typed.dates), (t("event.places"), stored.places, typed.places),
            (t("event.limit"), stored.firmLimit, typed.firmLimit), (t("event.units"), stored.units, typed.units),
            (t("event.place"), stored.place, typed.place), (t("event.reason"), stored.reason, typed.reason),
            (t("event.contact"), stored.contact, typed.contact),
            (t("event.materials"), stored.materials, typed.materials),
            (t("event.version"), "\(stored.version)", "\(typed.version)"),
        ].filter { $0.1 != $0.2 }.map { EventFormPage.Difference(field: $0.0, stored: $0.1, typed: $0.2) }
    }
}
