import Appointments
import AppointmentsStorage
import HTML
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

extension AppointmentsFeature {
    func addOwnRoutes(to routes: Routes) {
        routes.get("termine", for: .signedIn, page: "page.mine", use: showMine)
        routes.post("termine/kalender", for: .signedIn, use: openFeed)
        routes.post("termine/kalender/ende", for: .signedIn, use: closeFeed)
        routes.get("termine/kalender/:calendarFile", for: .everyone, page: "page.feed", use: sendFeed)
    }

    @Sendable private func showMine(_ call: Call<Person>) async throws -> Response {
        let (t, words, now) = (call.texts, words(call.texts), outside.now())
        let all = try await appointments.booked(by: call.who.id)
        let feed = try await feeds.feed(of: call.who.id)
        func row(_ booked: BookedAppointment) -> MyAppointmentsPage.Row {
            MyAppointmentsPage.Row(
                when: words.when(booked.appointment.slot),
                href: AppointmentsURL.appointment(token(of: booked.appointment.id)),
                host: booked.host.name,
                place: words.place(booked.appointment),
                state: words.state(booked.appointment, at: now)
            )
        }
        let isComing: (BookedAppointment) -> Bool = { $0.appointment.state == .booked && $0.appointment.slot.end > now }
        return call.page(
            MyAppointmentsPage(
                title: t("appointment.place.mine"),
                coming: all.filter(isComing).reversed().map(row),
                past: all.filter { !isComing($0) }.map(row),
                hosted: call.visitor.hubRoles.contains(.coach)
                    ? PageLink(t("appointment.place.hosted"), href: AppointmentsURL.hosted) : nil,
                feed: feed.map { office.address + AppointmentsURL.feed(token(of: $0)) },
                open: PostAction(
                    feed == nil ? t("mine.feed.open") : t("mine.feed.renew"),
                    action: AppointmentsURL.feed,
                    tokens: [call.formToken]
                ),
                close: PostAction(
                    t("mine.feed.close"),
                    action: AppointmentsURL.feedEnd,
                    tokens: [call.formToken],
                    style: .destructive
                )
            )
        )
    }

    @Sendable private func openFeed(_ call: Call<Person>) async throws -> Response {
        try await feeds.open(for: call.who.id) { [secrets] in secrets.mark("appointment feed \($0)") }
        return call.redirect(AppointmentsURL.mine, notice: call.texts("mine.feed.opened"))
    }

    @Sendable private func closeFeed(_ call: Call<Person>) async throws -> Response {
        try await feeds.close(of: call.who.id)
        return call.redirect(AppointmentsURL.mine, notice: call.texts("mine.feed.closed"))
    }
}
