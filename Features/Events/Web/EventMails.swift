import Events
import EventsStorage
import Kernel
import MailPlatform

/// Mails about a registration. They name a person and hold the link to cancel by: nobody else is shown them.
struct EventMails: Sendable {
    /// Of the hub, `https://…`.
    let origin: String
    let words: EventWords
    let outside: OutsideWorld
    private var t: Texts { words.t }

    func confirmation(_ registration: EventRegistration, _ event: HubEvent, token: String) -> MailMessage {
        let isIn = registration.state == .registered
        return mail(
            registration,
            event,
            isIn
                ? t("event.mail.in.subject", ["title": event.title])
                : t("event.mail.wait.subject", ["title": event.title]),
            isIn ? t("event.mail.in", ["name": registration.name]) : t("event.mail.wait", ["name": registration.name]),
            .link(label: t("event.mail.cancel"), address: origin + EventsURL.withdrawal(token)),
            isForCalendar: isIn
        )
    }

    func movedUp(_ registration: EventRegistration, _ event: HubEvent) -> MailMessage {
        mail(
            registration,
            event,
            t("event.mail.up.subject", ["title": event.title]),
            t("event.mail.up", ["name": registration.name]),
            .link(label: t("event.mail.open"), address: origin + EventsURL.event(event.id)),
            isForCalendar: true
        )
    }

    func changed(_ registration: EventRegistration, _ event: HubEvent) -> MailMessage {
        mail(
            registration,
            event,
            t("event.mail.changed.subject", ["title": event.title]),
            t("event.mail.changed", ["name": registration.name]),
            .link(label: t("event.mail.open"), address: origin + EventsURL.event(event.id)),
            isForCalendar: registration.state == .registered
        )
    }

    func reminder(_ registration: EventRegistration, _ event: HubEvent, _ date: EventDate) -> MailMessage {
        var day = event
        day.dates = [date]
        return mail(
            registration,
            day,
            t("event.mail.reminder.subject", ["title": event.title]),
            t("event.mail.reminder", ["name": registration.name]),
            .link(label: t("event.mail.open"), address: origin + EventsURL.event(event.id))
        )
    }

    /// The link works once and leads to no name.
    func feedback(_ request: FeedbackStore.Request) -> MailMessage {
        MailMessage(
            to: request.email,
            subject: t("feedback.mail.subject", ["title": request.event.title]),
            [
                .confidential(t("feedback.mail.text", ["name": request.name, "title": request.event.title])),
                .text(t("feedback.mail.anonymous", ["day": request.lastDay.german])),
                .link(label: t("feedback.mail.link"), address: origin + AttendanceURL.feedback(request.code)),
            ]
        )
    }

    func called(off registration: EventRegistration, _ event: HubEvent) -> MailMessage {
        mail(
            registration,
            event,
            t("event.mail.off.subject", ["title": event.title]),
            t("event.mail.off", ["name": registration.name]),
            .link(label: t("event.mail.others"), address: origin + EventsURL.events),
            isForCalendar: registration.state == .registered
        )
    }

    private func calendar(_ event: HubEvent, _ registration: EventRegistration) -> MailMessage.Block {
        let calendar = EventCalendar(
            event: event,
            words: words,
            origin: origin,
            isRegistered: registration.state == .registered
        )
        return .calendar(fileName: calendar.fileName, text: calendar.text(written: outside.now()))
    }

    private func mail(
        _ registration: EventRegistration,
        _ event: HubEvent,
        _ subject: String,
        _ text: String,
        _ link: MailMessage.Block,
        isForCalendar: Bool = false
    ) -> MailMessage {
        let place = words.location(event, isRegistered: registration.state == .registered)
        let lines = [event.title] + event.dates.map(words.programme) + [place]
        return MailMessage(
            to: registration.mailTo,
            subject: subject,
            [.confidential(text)] + lines.filter { !$0.isEmpty }.map { .text($0) } + [link]
                + (isForCalendar ? [calendar(event, registration)] : [])
        )
    }
}
