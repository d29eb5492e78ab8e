import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension EventsFeature {
    func addTeamRoutes(_ routes: Routes) {
        routes.get("team/veranstaltungen", for: .hubTeam, page: "page.event.team", use: showTeam)
        routes.post("team/veranstaltungen", for: .hubTeam, use: add)
        routes.get("team/veranstaltungen/neu", for: .hubTeam, page: "page.event.new", use: showNew)
        routes.get("team/veranstaltungen/:event", for: .hubTeam, page: "page.event.registrations", use: showForTeam)
        routes.post("team/veranstaltungen/:event", for: .hubTeam, use: save)
        routes.get("team/veranstaltungen/:event/bearbeiten", for: .hubTeam, page: "page.event.edit", use: edit)
        routes.post("team/veranstaltungen/:event/veroeffentlichung", for: .hubTeam, use: publish)
        routes.post("team/veranstaltungen/:event/absage", for: .hubTeam, use: callOff)
        routes.post(
            "team/veranstaltungen/:event/anmeldungen/:registration/absage",
            for: .hubTeam,
            use: withdrawForSomebody
        )
        routes.get("team/raeume", for: .hubTeam, records: RecordKind.none, page: "page.event.rooms", use: showRooms)
        routes.post("team/raeume", for: .hubTeam, use: addRoom)
        routes.post("team/raeume/:room", for: .hubTeam, use: saveRoom)
    }

    @Sendable private func showTeam(_ call: Call<Person>) async throws -> Response {
        let (t, words, places) = (call.texts, try await words(call.texts), try await registrations.places())
        return call.page(
            TeamEventsPage(
                title: t("event.place.team"),
                rows: try await events.events().map { event in
                    TeamEventsPage.Row(
                        title: event.title,
                        href: EventsURL.teamEvent(event.id),
                        dates: words.dates(event),
                        status: event.status.label(t),
                        taken: t(
                            "event.taken.of",
                            ["taken": "\(places[event.id]?.taken ?? 0)", "places": "\(event.places)"]
                        ),
                        waiting: "\(places[event.id]?.waiting ?? 0)"
                    )
                }
            )
        )
    }

    @Sendable private func showForTeam(_ call: Call<Person>) async throws -> Response {
        let (t, event) = (call.texts, try await event(call))
        let (words, rows) = (try await words(t), try await registrations.registrations(of: event.id))
        let taken = rows.count { $0.state == .registered }
        var waiting = 0
        let facts = [
            (t("event.status"), event.status.label(t)), (t("event.kind"), event.kind.label(t)),
            (t("event.dates"), event.dates.map(words.programme).joined(separator: "; ")),
            (t("event.location"), words.location(event, isRegistered: true)),
            (t("event.taken"), t("event.taken.of", ["taken": "\(taken)", "places": "\(event.places)"])),
            (t("event.waiting"), "\(rows.count { $0.state == .waiting })"),
            (t("event.counts"), event.countsAs.label(t)), (t("event.reason"), event.reason),
            (t("event.units"), "\(event.units)"),
        ]
        let page = TeamEventPage(
            title: event.title,
            facts: facts,
            rows: rows.map { row in
                if row.state == .waiting { waiting += 1 }
                return TeamEventPage.Row(
                    name: row.name,
                    firm: row.firmName,
                    email: row.email ?? "",
                    state: row.state == .waiting
                        ? t("event.state.place", ["place": "\(waiting)"]) : row.state.label(t),
                    since: LocalDate(row.createdAt).german,
                    withdrawal: row.state == .cancelled || event.status == .cancelled
                        ? nil
                        : PostAction(
                            t("event.withdraw.submit"),
                            action: EventsURL.withdrawal(row.id, of: event.id),
                            tokens: [call.formToken],
                            spokenLabel: t("event.withdraw.spoken", ["name": row.name, "title": event.title])
                        )
                )
            },
            editing: EventsURL.editing(event.id),
            attendance: AttendanceURL.list(event.id),
            feedback: AttendanceURL.feedbacks(event.id),
            page: event.status == .draft ? nil : EventsURL.event(event.id),
            publication: event.status == .draft
                ? PostAction(
                    t("event.publish"),
                    action: EventsURL.publication(event.id),
                    tokens: [call.formToken],
                    style: .primary
                ) : nil,
            cancellation: event.status == .cancelled
                ? nil
                : PostAction(
                    t("event.callOff.submit"),
                    action: EventsURL.cancellation(event.id),
                    tokens: [call.formToken],
                    style: .destructive
                )
        )
        return call.page(page)
    }

    @Sendable private func publish(_ call: Call<Person>) async throws -> Response {
        let event = try await event(call)
        let isNew = try await events.publish(event.id, by: call.who.id)
        return call.redirect(
            EventsURL.teamEvent(event.id),
            notice: isNew ? call.texts("event.published") : nil
        )
    }

    @Sendable private func callOff(_ call: Call<Person>) async throws -> Response {
        let (event, mails) = (try await event(call), try await mails(call.texts))
        let isNew = try await events.cancel(event.id, by: call.who.id) { mails.called(off: $0, $1) }
        return call.redirect(
            EventsURL.teamEvent(event.id),
            notice: isNew ? call.texts("event.calledOff") : nil
        )
    }

    @Sendable private func withdrawForSomebody(_ call: Call<Person>) async throws -> Response {
        let (event, mails) = (try await event(call), try await mails(call.texts))
        let outcome = try await registrations.cancel(
            try call.id("registration"),
            of: event.id,
            movedUp: mails.movedUp
        )
        if outcome == .closed { throw HTTPError(.notFound) }
        return call.redirect(EventsURL.teamEvent(event.id), notice: sentence(outcome, call.texts))
    }

    func event(_ call: Call<Person>) async throws -> HubEvent {
        guard let event = try await events.event(try call.id("event")) else { throw HTTPError(.notFound) }
        return event
    }
}
