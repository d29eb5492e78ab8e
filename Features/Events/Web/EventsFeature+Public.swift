import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension EventsFeature {
    func addPublicRoutes(_ routes: Routes) {
        routes.get("veranstaltungen", for: .everyone, records: RecordKind.none, page: "page.events", use: showEvents)
        routes.get("veranstaltungen/:event", for: .everyone, page: "page.event", use: showEvent)
        routes.get(
            "veranstaltungen/:event/kalender.ics",
            for: .everyone,
            page: "page.event.calendar",
            use: showCalendar
        )
        routes.post("veranstaltungen/:event/anmeldung", for: .signedIn, use: registerSelf)
        routes.post("veranstaltungen/:event/gruppe", for: .member, use: registerGroup)
        routes.get(
            "veranstaltungen/absage/:eventToken",
            for: .everyone,
            page: "page.event.withdrawal",
            use: askToWithdraw
        )
        routes.post("veranstaltungen/absage/:eventToken", for: .everyone, use: withdrawByLink)
        routes.get("meine-veranstaltungen", for: .signedIn, page: "page.event.mine", use: showMine)
        routes.post("meine-veranstaltungen/:registration/absage", for: .signedIn, use: withdraw)
    }

    @Sendable private func showEvents(_ call: Call<Visitor>) async throws -> Response {
        let words = try await words(call.texts)
        let all = try await events.upcoming(from: outside.today())
        let places = try await registrations.places()
        let filter = EventFilter(call.query)
        let found = all.filter { filter.takes($0, places[$0.id], from: outside.today()) }
        let months = Set(all.flatMap(\.dates).filter { $0.day >= outside.today() }.map { String($0.day.iso.prefix(7)) })
        return call.page(
            EventsPage(
                title: call.texts("event.list"),
                filter: filter,
                months: months.sorted(),
                rows: found.map { event in
                    EventsPage.Row(
                        title: event.title,
                        href: EventsURL.event(event.id),
                        kind: event.kind.label(words.t),
                        dates: words.dates(event),
                        place: words.location(event, isRegistered: false),
                        free: event.status == .cancelled
                            ? event.status.label(words.t) : words.free(event, places[event.id])
                    )
                },
                isEmpty: all.isEmpty,
                mine: call.visitor.person == nil ? nil : EventsURL.mine
            )
        )
    }

    @Sendable private func showEvent(_ call: Call<Visitor>) async throws -> Response {
        call.page(try await page(try await published(call), call))
    }

    @Sendable private func showCalendar(_ call: Call<Visitor>) async throws -> Response {
        let event = try await published(call)
        let own: [EventRegistration] =
            if let person = call.visitor.person {
                try await registrations.registrations(for: person.id).filter { $0.event == event.id }
            } else { [] }
        let calendar = EventCalendar(
            event: event,
            words: try await words(call.texts),
            origin: office.address,
            isRegistered: own.contains { $0.state == .registered }
        )
        return call.download(
            calendar.bytes(written: outside.now()),
            name: calendar.fileName,
            type: "text/calendar; charset=utf-8"
        )
    }

    @Sendable private func registerSelf(_ call: Call<Person>) async throws -> Response {
        let event = try await published(call)
        let member = call.visitor.member.flatMap { [.owner, .member].contains($0.role) ? $0 : nil }
        let name = TypedText.line(call.who.name)
        let order = EventRegistrationStore.Order(
            event: event.id,
            guests: [EventGuest(name: name, email: call.who.email.lowercased())],
            by: call.who.id,
            mailTo: call.who.email,
            firm: member?.firm,
            firmName: member.map { TypedText.line($0.firmName) } ?? ""
        )
        return try await answer(order, event, call, field: "self", typed: "")
    }

    @Sendable private func registerGroup(_ call: Call<Member>) async throws -> Response {
        let event = try await published(call)
        let typed = call.form["guests"]
        let guests: [EventGuest]
        do throws(GuestList.Fault) { guests = try GuestList.read(typed) } catch {
            return try await refused("guests", sentence(error, call.texts), event, call, typed: typed)
        }
        let order = EventRegistrationStore.Order(
            event: event.id,
            guests: guests,
            by: call.who.person.id,
            mailTo: call.who.person.email,
            firm: call.who.firm,
            firmName: TypedText.line(call.who.firmName)
        )
        return try await answer(order, event, call, field: "guests", typed: typed)
    }

    private func answer<Who>(
        _ order: EventRegistrationStore.Order,
        _ event: HubEvent,
        _ call: Call<Who>,
        field: String,
        typed: String
    ) async throws -> Response {
        let (t, mails) = (call.texts, try await mails(call.texts))
        switch try await registrations.register(order, mail: mails.confirmation) {
        case .done(let made):
            let waiting = made.count { $0.state == .waiting }
            let notice =
                waiting == 0
                ? t("event.registered", count: made.count) : t("event.registered.waiting", count: waiting)
            return call.redirect(EventsURL.event(event.id), notice: notice)
        case .closed: return try await refused(field, t("event.closed"), event, call, typed: typed)
        case .already(let name):
            return try await refused(field, t("event.already", ["name": name]), event, call, typed: typed)
        case .firmLimit(let most, let registered):
            let fills: KeyValuePairs = ["most": "\(most)", "registered": "\(registered)"]
            return try await refused(field, t("event.firmLimit", fills), event, call, typed: typed)
        }
    }

    private func refused<Who>(
        _ field: String,
        _ sentence: String,
        _ event: HubEvent,
        _ call: Call<Who>,
        typed: String
    ) async throws -> Response {
        var page = try await page(event, call)
        page.guests = typed
        page.errors.add(field, sentence)
        return call.page(page, status: .unprocessableContent)
    }

    /// A draft is answered as if it did not exist.
    private func published<Who>(_ call: Call<Who>) async throws -> HubEvent {
        guard let event = try await events.event(try call.id("event")), event.status != .draft else {
            throw HTTPError(.notFound)
        }
        return event
    }

    private func page<Who>(_ event: HubEvent, _ call: Call<Who>) async throws -> EventPage {
        let (t, words) = (call.texts, try await words(call.texts))
        let own: [EventRegistration] =
            if let person = call.visitor.person {
                try await registrations.registrations(for: person.id).filter { $0.event == event.id }
            } else { [] }
        let (hasPlace, now) = (own.contains { $0.state == .registered }, now())
        var facts = [(t("event.kind"), event.kind.label(t))]
        if event.kind == .cohort { facts.append((t("event.group"), t("event.group.fixed", count: event.dates.count))) }
        if !event.themes.isEmpty { facts.append((t("event.themes"), words.themes(event))) }
        facts.append((t("event.location"), words.location(event, isRegistered: hasPlace)))
        if event.units > 0 { facts.append((t("event.units"), t("event.units.value", count: event.units))) }
        if !event.contact.isEmpty { facts.append((t("event.contact"), event.contact)) }
        if event.status == .published {
            facts.append((t("event.places"), words.free(event, try await registrations.places()[event.id])))
        }
        return EventPage(
            title: event.title,
            isCancelled: event.status == .cancelled,
            isOpen: event.isOpen(on: now.day, at: now.time),
            text: event.text,
            facts: facts,
            dates: event.dates.map(words.programme),
            materials: hasPlace ? event.materials : "",
            own: own.map { t("event.own", ["name": $0.name, "state": $0.state.label(t)]) },
            isSignedIn: call.visitor.person != nil,
            isRegistered: own.contains { $0.person == call.visitor.person?.id },
            firm: call.visitor.member?.firmName,
            calendar: event.isOver(on: now.day) ? nil : EventsURL.calendar(event.id),
            action: EventsURL.registration(event.id),
            groupAction: EventsURL.group(event.id),
            token: call.formToken
        )
    }

    private func sentence(_ fault: GuestList.Fault, _ t: Texts) -> String {
        switch fault {
        case .none: t("event.guests.none")
        case .tooMany(let count):
            t("event.guests.tooMany", ["count": "\(count)", "most": "\(EventRegistration.mostAtOnce)"])
        case .noName(let line): t("event.guests.noName", ["line": "\(line)"])
        case .longName(let line, let name):
            t("event.guests.longName", ["line": "\(line)", "value": String(name.prefix(40))])
        case .noAddress(let line, let value): t("event.guests.noAddress", ["line": "\(line)", "value": value])
        case .twice(let line, let value): t("event.guests.twice", ["line": "\(line)", "value": value])
        }
    }
}
