import AccountsStorage
public import Appointments
import AppointmentsStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
import HTML
import HTTPTypes
import Hummingbird
public import Kernel
public import SecurityPlatform
public import WebPlatform

/// Finding a coach or an expert and booking a time: profiles, office hours, free slots, bookings, calendars (RFC 5545).
public struct AppointmentsFeature: Sendable {
    let database: any SQLDatabase
    let firms: FirmReader
    let content: AppointmentsContent
    let documents: PDFRenderer
    let secrets: SecretBox
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld
    let advisors: AdvisorStore
    let officeHours: OfficeHoursStore
    let appointments: AppointmentStore
    let feeds: AppointmentFeedStore
    let throttle: ThrottleStore

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: AppointmentsContent,
        documents: PDFRenderer,
        secrets: SecretBox,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.content, self.documents) = (database, firms, content, documents)
        (self.secrets, self.office, self.texts, self.outside) = (secrets, office, texts, outside)
        advisors = AdvisorStore(database, outside: outside)
        officeHours = OfficeHoursStore(database, outside: outside)
        appointments = AppointmentStore(database, outside: outside)
        feeds = AppointmentFeedStore(database, outside: outside)
        throttle = ThrottleStore(database, outside: outside)
    }

    /// The place of the rail, with what is for coaches in it.
    public var coachesPlace: RailPlace {
        RailPlace(
            label: texts("appointment.place.rail"),
            address: AppointmentsURL.coaches,
            audience: .everyone,
            sections: [
                RailPlace(
                    label: texts("appointment.place.find"),
                    address: AppointmentsURL.coaches,
                    audience: .everyone
                ),
                RailPlace(label: texts("appointment.place.mine"), address: AppointmentsURL.mine, audience: .signedIn),
                RailPlace(label: texts("appointment.place.hosted"), address: AppointmentsURL.hosted, audience: .coach),
                RailPlace(label: texts("appointment.place.hours"), address: AppointmentsURL.hours, audience: .coach),
                RailPlace(label: texts("kalender.place"), address: BusyTimeURL.calendar, audience: .coach),
                RailPlace(label: texts("reihe.places"), address: AppointmentSeriesURL.series, audience: .coach),
                RailPlace(
                    label: texts("appointment.place.profile"),
                    address: AppointmentsURL.profile,
                    audience: .coach
                ),
            ]
        )
    }

    public var periodicJobs: [PeriodicJob] {
        [PeriodicJob("appointments.remind", every: 900) { try await remind() }]
    }

    func remind() async throws {
        let mails = mails(texts)
        try await AppointmentReminders(database, outside: outside).send { [mails.reminder($0)] }
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Appointments", texts: texts, records: .personal)
        addCoachesRoutes(to: routes)
        addLinkRoutes(to: routes)
        addOwnRoutes(to: routes)
        addProfileRoutes(to: routes)
        addHoursRoutes(to: routes)
        addHostedRoutes(to: routes)
    }

    func words(_ t: Texts) -> AppointmentWords { AppointmentWords(t: t, content: content) }

    func mails(_ t: Texts) -> AppointmentMails {
        AppointmentMails(calendar: calendar(t), written: outside.now())
    }

    func calendar(_ t: Texts) -> AppointmentCalendar {
        AppointmentCalendar(origin: office.address, words: words(t)) { [secrets] in Self.token(of: $0, secrets) }
    }

    /// The secret of the link that leads to an appointment without an account. Made of its id, so that reminders hold
    /// the same link and the database holds none.
    func token(of appointment: AppointmentID) -> String { Self.token(of: appointment, secrets) }

    static func token(of appointment: AppointmentID, _ secrets: SecretBox) -> String {
        secrets.mark("appointment link \(appointment)")
    }

    func token(of feed: AppointmentFeedID) -> String { secrets.mark("appointment feed \(feed)") }

    /// An address that is a secret must not end in a search engine because somebody posted it.
    func unlisted(_ response: Response) -> Response {
        var response = response
        response.headers[HTTPField.Name("X-Robots-Tag")!] = "noindex"
        return response
    }
}
