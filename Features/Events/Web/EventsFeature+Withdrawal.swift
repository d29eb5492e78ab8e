import Events
import EventsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension EventsFeature {
    @Sendable func askToWithdraw(_ call: Call<Visitor>) async throws -> Response {
        let (t, token) = (call.texts, try call.parameter("eventToken"))
        guard let registration = try await registrations.registration(token: token),
            let event = try await events.event(registration.event)
        else { throw HTTPError(.notFound) }
        return call.page(
            EventWithdrawalPage(
                title: t("event.withdraw.title"),
                sentence: t(
                    "event.withdraw.sentence",
                    ["name": registration.name, "title": event.title, "dates": try await words(t).dates(event)]
                ),
                isCancelled: registration.state == .cancelled,
                confirm: PostAction(
                    t("event.withdraw.submit"),
                    action: EventsURL.withdrawal(token),
                    tokens: [call.formToken],
                    style: .destructive
                )
            )
        )
    }

    @Sendable func withdrawByLink(_ call: Call<Visitor>) async throws -> Response {
        let mails = try await mails(call.texts)
        let outcome = try await registrations.cancel(
            token: try call.parameter("eventToken"),
            movedUp: mails.movedUp
        )
        return call.redirect(EventsURL.events, notice: sentence(outcome, call.texts))
    }

    @Sendable func withdraw(_ call: Call<Person>) async throws -> Response {
        let mails = try await mails(call.texts)
        let outcome = try await registrations.cancel(
            try call.id("registration"),
            by: call.who.id,
            movedUp: mails.movedUp
        )
        if outcome == .closed { throw HTTPError(.notFound) }
        return call.redirect(EventsURL.mine, notice: sentence(outcome, call.texts))
    }

    @Sendable func showMine(_ call: Call<Person>) async throws -> Response {
        let (t, words, today) = (call.texts, try await words(call.texts), outside.today())
        let own = try await registrations.registrations(for: call.who.id)
        let all = Dictionary(uniqueKeysWithValues: try await events.events().map { ($0.id, $0) })
        let found = own.compactMap { registration in all[registration.event].map { (registration, $0) } }
        return call.page(
            MyEventsPage(
                title: t("event.mine"),
                rows: found.sorted { ($0.1.dates.first?.day ?? today) < ($1.1.dates.first?.day ?? today) }.map {
                    registration,
                    event in
                    MyEventsPage.Row(
                        title: event.title,
                        href: EventsURL.event(event.id),
                        name: registration.name,
                        dates: words.dates(event),
                        place: words.location(event, isRegistered: registration.state == .registered),
                        state: event.status == .cancelled ? event.status.label(t) : registration.state.label(t),
                        withdrawal: event.status == .cancelled || event.isOver(on: today)
                            ? nil
                            : PostAction(
                                t("event.withdraw.submit"),
                                action: EventsURL.withdrawal(registration.id),
                                tokens: [call.formToken],
                                spokenLabel: t(
                                    "event.withdraw.spoken",
                                    ["name": registration.name, "title": event.title]
                                )
                            )
                    )
                }
            )
        )
    }

    func sentence(_ outcome: EventRegistrationStore.Cancelling, _ t: Texts) -> String {
        switch outcome {
        case .cancelled(let registration): t("event.withdrawn", ["name": registration.name])
        case .closed: t("event.withdrawn.before")
        }
    }
}
