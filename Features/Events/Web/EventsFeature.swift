import AccountsStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
public import Events
import EventsStorage
import HTML
import Hummingbird
public import Kernel
public import SecurityPlatform
public import WebPlatform

/// Workshops, cohorts, dialogues: rooms, places, waiting list, check-in, attendance, feedback, certificates.
public struct EventsFeature: Sendable {
    let database: any SQLDatabase
    let attendance: AttendanceStore
    let certificates: CertificateStore
    let firms: FirmReader
    let content: EventsContent
    let documents: PDFRenderer
    let office: HubOutlook
    let secrets: SecretBox
    let throttle: ThrottleStore
    let texts: Texts
    let outside: OutsideWorld
    let events: HubEventStore
    let rooms: EventRoomStore
    let registrations: EventRegistrationStore
    let checkIns: CheckInStore
    let feedbacks: FeedbackStore

    /// - Parameter secrets: makes the marks under which addresses are counted.
    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: EventsContent,
        documents: PDFRenderer,
        office: HubOutlook,
        secrets: SecretBox,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.content, self.documents) = (database, firms, content, documents)
        attendance = AttendanceStore(database, outside: outside)
        certificates = CertificateStore(database, outside: outside)
        (self.office, self.texts, self.outside) = (office, texts, outside)
        (self.secrets, throttle) = (secrets, ThrottleStore(database, outside: outside))
        events = HubEventStore(database, outside: outside)
        rooms = EventRoomStore(database)
        registrations = EventRegistrationStore(database, outside: outside)
        checkIns = CheckInStore(database, outside: outside)
        feedbacks = FeedbackStore(database, outside: outside)
    }

    /// The place of the rail for everybody.
    public var railPlace: RailPlace {
        RailPlace(label: texts("event.place.rail"), address: EventsURL.events, audience: .everyone)
    }

    /// The place of the rail for the hub's team.
    public var teamPlace: RailPlace {
        RailPlace(label: texts("event.place.team"), address: EventsURL.team, audience: .hubTeam)
    }

    /// Rooms, beside ``teamPlace``.
    public var roomsPlace: RailPlace {
        RailPlace(label: texts("event.rooms"), address: EventsURL.rooms, audience: .hubTeam)
    }

    public var periodicJobs: [PeriodicJob] { [PeriodicJob("events.tell", every: 1_800) { try await tell() }] }

    /// Lets those who wait move up, reminds of the next day's dates, from eight in the morning, and asks for feedback after
    /// the last one. Without a mail server nobody is reminded or asked, and nobody counts as such.
    func tell() async throws {
        let mails = try await mails(texts)
        try await registrations.moveUp(mail: mails.movedUp)
        guard office.sendsMail else { return }
        if now().time.minutes >= 8 * 60 {
            try await EventReminderStore(database, outside: outside).remind { mails.reminder($0, $1, $2) }
        }
        try await feedbacks.ask { mails.feedback($0) }
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Events", texts: texts, records: .personal)
        addPublicRoutes(routes)
        addTeamRoutes(routes)
        addAttendanceRoutes(to: routes)
    }

    func words(_ t: Texts) async throws -> EventWords { EventWords(t: t, rooms: try await rooms.rooms()) }

    func mails(_ t: Texts) async throws -> EventMails {
        EventMails(origin: office.address, words: try await words(t), outside: outside)
    }

    func now() -> (day: LocalDate, time: LocalTime) { BerlinTime.clock(outside.now()) }
}
