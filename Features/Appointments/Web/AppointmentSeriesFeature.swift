public import Appointments
import AppointmentsStorage
public import DatabasePlatform
import Foundation
import HTML
import HTTPTypes
import Hummingbird
public import Kernel
public import SecurityPlatform
public import WebPlatform

/// Series of meetings that a coach makes with a firm.
public struct AppointmentSeriesFeature: Sendable {
    let advisors: AdvisorStore
    let store: AppointmentSeriesStore
    let content: AppointmentsContent
    let secrets: SecretBox
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        content: AppointmentsContent,
        secrets: SecretBox,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        advisors = AdvisorStore(database, outside: outside)
        store = AppointmentSeriesStore(database, outside: outside)
        (self.content, self.secrets, self.office) = (content, secrets, office)
        (self.texts, self.outside) = (texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Appointments", texts: texts, records: .personal)
        routes.get("sprechzeiten/reihe", for: .coach, page: "page.series", use: show)
        routes.post("sprechzeiten/reihe", for: .coach, use: book)
        routes.post("sprechzeiten/reihe/:appointmentSeries/absage", for: .coach) { call in
            try await cancel(nil, call)
        }
        routes.post("sprechzeiten/reihe/:appointmentSeries/termine/:seriesMeeting/absage", for: .coach) { call in
            try await cancel(try call.id("seriesMeeting"), call)
        }
    }

    private var mails: AppointmentSeriesMails {
        let words = AppointmentWords(t: texts, content: content)
        let calendar = AppointmentCalendar(origin: office.address, words: words) { [secrets] in
            AppointmentsFeature.token(of: $0, secrets)
        }
        return AppointmentSeriesMails(calendar: calendar, written: outside.now())
    }

    @Sendable func show(_ call: Call<Person>) async throws -> Response {
        call.page(try await page(AppointmentSeriesForm(mark: AppointmentLink.random(outside)), call))
    }

    @Sendable func book(_ call: Call<Person>) async throws -> Response {
        let (t, advisor) = (call.texts, try await advisor(call))
        let form = AppointmentSeriesForm(call.form)
        let (order, errors) = form.validated(
            among: try await store.partners(of: call.who.id),
            leavesOutTaken: call.form.isOn("leaveOut"),
            now: outside.now(),
            t
        )
        guard let order else {
            var page = try await page(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let booking = try await store.book(
            order,
            by: call.who.id,
            of: advisor,
            token: { [secrets] in AppointmentsFeature.token(of: $0, secrets) },
            letters: { [mails] in mails.booked($0) }
        )
        switch booking {
        case .booked(let meetings):
            let left = order.series.holidays.map(\.german).joined(separator: ", ")
            let holidays = left.isEmpty ? [] : [t("reihe.booked.holidays", ["days": left])]
            let sentences = [t("reihe.booked", count: meetings.count), told(t)] + holidays
            return call.redirect(AppointmentSeriesURL.series, notice: sentences.joined(separator: " "))
        case .already: return call.redirect(AppointmentSeriesURL.series, notice: t("reihe.already"))
        case .notGranted: throw HTTPError(.notFound)
        case .taken(let slots):
            let words = AppointmentWords(t: t, content: content)
            var page = try await page(form, call)
            page.collision = slots.first.map { t("reihe.taken", ["when": words.when($0)], count: slots.count) }
            page.collisions = slots.map { words.when($0) }
            page.canLeaveOut = slots.count < order.series.slots.count
            return call.page(page, status: .conflict)
        }
    }

    private func cancel(_ meeting: AppointmentID?, _ call: Call<Person>) async throws -> Response {
        let (t, series) = (call.texts, try call.id("appointmentSeries", of: AppointmentSeriesTag.self))
        let cancelled = try await store.cancel(meeting, of: series, of: try await advisor(call)) { [mails] in
            mails.cancelled($0)
        }
        guard let cancelled else { throw HTTPError(.notFound) }
        let done = t("reihe.cancelled", count: cancelled.count) + " " + told(t)
        let notice = cancelled.isEmpty ? t("reihe.cancelled.none") : done
        return call.redirect(AppointmentSeriesURL.series, notice: notice)
    }

    private func told(_ t: Texts) -> String { office.sendsMail ? t("reihe.told") : t("reihe.untold") }

    private func advisor(_ call: Call<Person>) async throws -> AdvisorID {
        guard let profile = try await advisors.profile(of: call.who.id) else { throw HTTPError(.notFound) }
        return profile.id
    }

    private func page(_ form: AppointmentSeriesForm, _ call: Call<Person>) async throws -> AppointmentSeriesPage {
        let (t, words) = (call.texts, AppointmentWords(t: call.texts, content: content))
        let profile = try await advisors.profile(of: call.who.id)
        var listed: [AppointmentSeriesStore.Listed] = []
        if let profile { listed = try await store.series(of: profile.id) }
        let partners = try await store.partners(of: call.who.id)
        return AppointmentSeriesPage(
            title: t("reihe.title"),
            token: call.formToken,
            series: listed.map { series($0, words, call.formToken) },
            partners: profile.map { _ in
                partners.map { Choice($0.name, value: AppointmentSeriesForm.value(of: $0), group: $0.firmName) }
            },
            kinds: MeetingKind.allCases.map { Choice(words.kind($0), value: $0.rawValue) },
            rhythms: AppointmentSeries.Rhythm.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            form: form
        )
    }

    private func series(
        _ listed: AppointmentSeriesStore.Listed,
        _ words: AppointmentWords,
        _ token: FormToken
    ) -> AppointmentSeriesPage.Series {
        let (t, now) = (words.t, outside.now())
        let first = listed.meetings[0].appointment
        let open = listed.meetings.filter { $0.appointment.isOpen(at: now) }
        return AppointmentSeriesPage.Series(
            title: t("reihe.with", ["guest": words.guest(first.guest)]),
            details: [
                Definition(t("reihe.rhythm"), listed.rhythm.label(t)),
                Definition(t("reihe.kind"), words.place(first)), Definition(t("reihe.topic"), first.topic),
            ],
            meetings: listed.meetings.map { meeting in
                let when = words.when(meeting.appointment.slot)
                return AppointmentSeriesPage.Meeting(
                    when: when,
                    state: words.state(meeting.appointment, at: now),
                    cancel: meeting.appointment.isOpen(at: now)
                        ? PostAction(
                            t("reihe.cancel"),
                            action: AppointmentSeriesURL.cancellation(meeting.appointment.id, of: listed.id),
                            tokens: [token],
                            style: .quiet,
                            spokenLabel: t("reihe.cancel.spoken", ["when": when])
                        ) : nil
                )
            },
            cancelRest: PostAction(
                t("reihe.cancelRest.submit"),
                action: AppointmentSeriesURL.cancellation(listed.id),
                tokens: [token],
                style: .destructive
            ),
            cancelSentence: t("reihe.cancelRest.sentence", count: open.count) + " " + told(t)
        )
    }
}

extension AppointmentSeries.Rhythm {
    func label(_ t: Texts) -> String {
        switch self {
        case .weekly: t("reihe.rhythm.weekly")
        case .fortnightly: t("reihe.rhythm.fortnightly")
        case .monthly: t("reihe.rhythm.monthly")
        }
    }
}
