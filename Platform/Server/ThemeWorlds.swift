import Accounts
import AccountsStorage
import Appointments
import DatabasePlatform
import Documents
import FirmState
import FirmStateStorage
import Foundation
import Kernel
import Learning
import LearningWeb
import Logging
import SecurityPlatform
import WebPlatform
import World
import WorldStorage
import WorldWeb

/// Learning and the digital twin of the hub.
struct ThemeWorlds {
    let learning: LearningFeature
    let certificates: CertificatesFeature
    let lessonEditing: LessonEditingFeature
    let world: WorldFeature
    let presence: PresenceFeature
    let turn: TurnFeature
    let meetings: MeetingsFeature
    let reports: WorldReportsFeature
    /// What is known of the visitor's firm, or of the demonstration firm.
    let states: FirmStates
    /// Lessons as files and released revisions give them.
    let shelf: LessonShelf
    private let certificatesContent: CertificatesContent
    private let map: WorldContent
    private let pages = KnownPages()

    /// - Parameters:
    ///   - settings: where files lie, which world is shown, and the server for calls.
    ///   - assets: `/a/<digest>`, where the client's files lie.
    init(
        database: any SQLDatabase,
        content: Content,
        settings: AppSettings,
        tools: DocumentTools,
        firmStates reader: FirmStateReader,
        sessions: SessionResolver,
        secrets: SecretBox,
        assets: String,
        outside: OutsideWorld
    ) throws {
        let example = content.folder("FirmState").appendingPathComponent("example-firm.json")
        let states = FirmStates(reader, example: try ExampleFirm(file: example), outside: outside)
        self.states = states
        let worldContent = try WorldContent(folder: content.folder("World"), world: settings.world)
        map = worldContent
        let home = content.home.appendingPathComponent("Features/Learning")
        let lessons = LearningContent(
            folder: home.appendingPathComponent("Content"),
            pictures: home.appendingPathComponent("Client/pictures")
        )
        shelf = LessonShelf(files: lessons, database: database, pages: pages, outside: outside)
        let learningTexts = try content.texts("Learning")
        let worldTexts = try content.texts("World")
        let learning = LearningFeature(
            database: database,
            shelf: shelf,
            places: worldContent.map.places.map { LearningFeature.Place(id: $0.id.text, name: $0.name) },
            figures: { firm in try await states.figures(for: firm) },
            secrets: secrets,
            assets: assets,
            texts: learningTexts,
            outside: outside
        )
        self.learning = learning
        certificatesContent = try CertificatesContent(
            folder: home.appendingPathComponent("Content"),
            library: lessons.library
        )
        certificates = CertificatesFeature(
            database: database,
            shelf: shelf,
            content: certificatesContent,
            documents: PDFRenderer(tools: tools),
            data: settings.data,
            texts: learningTexts,
            outside: outside
        )
        let editors = HubRoleStore(database, outside: outside)
        lessonEditing = LessonEditingFeature(
            database: database,
            shelf: shelf,
            pages: pages,
            pictures: home.appendingPathComponent("Client/pictures"),
            figures: { firm in try await states.figures(for: firm) },
            names: { people in
                let known = try await editors.holders(of: .contentEditor).filter { people.contains($0.person) }
                return Dictionary(known.map { ($0.person, $0.name) }) { first, _ in first }
            },
            assets: assets,
            texts: learningTexts,
            outside: outside
        )
        let stores = MeetingStores(database, files: EvidenceStore(folder: settings.evidence), outside: outside)
        presence = PresenceFeature(
            places: try PresenceFeature.places(in: content.folder("World")),
            meetings: stores.door,
            reported: { report in
                do { try await stores.reported(report) } catch {
                    Logger(label: "oekohub.world").error("report", metadata: ["error": "\(type(of: error))"])
                }
            },
            sessions: sessions,
            texts: worldTexts,
            outside: outside
        )
        world = WorldFeature(
            database: database,
            content: worldContent,
            states: states,
            appointments: try AppointmentsContent(folder: content.folder("Appointments")),
            learning: Self.door(to: learning),
            meetings: stores.worldDoor,
            people: PeopleDoor(presence.house),
            assets: assets,
            texts: worldTexts,
            outside: outside
        )
        turn = TurnFeature(
            server: settings.turnServer,
            isInRoom: { [house = presence.house] visitor in await house.holds(visitor) },
            texts: worldTexts,
            outside: outside
        )
        meetings = MeetingsFeature(
            stores: stores,
            house: presence.house,
            pictures: PDFPages(tools: tools),
            folder: settings.uploads,
            texts: worldTexts,
            outside: outside
        )
        reports = WorldReportsFeature(stores: stores, texts: worldTexts, outside: outside)
    }

    private static func door(to learning: LearningFeature) -> LearningDoor {
        LearningDoor(ids: learning.courseIDs) { visitor in
            try await learning.outlines(for: visitor).map { course in
                LearningDoor.Course(
                    id: course.id.text,
                    title: course.title,
                    lessons: course.lessons.map { lesson in
                        LearningDoor.Lesson(
                            title: lesson.title,
                            href: lesson.href,
                            minutes: lesson.minutes,
                            isDone: lesson.isDone
                        )
                    }
                )
            }
        }
    }

    /// Courses, with paths and certificates inside.
    var learningPlace: RailPlace {
        let place = learning.railPlace
        return RailPlace(
            label: place.label,
            address: place.address,
            audience: place.audience,
            sections: certificates.sections
        )
    }

    /// Somebody has signed out: their guest's places in meetings are not those of whoever uses the browser next.
    static func giveBackSeats(
        ofVisit visit: String,
        in database: any SQLDatabase,
        _ outside: OutsideWorld
    ) async throws {
        try await MeetingStore(database, outside: outside).giveBackSeats(ofVisit: visit)
    }

    var periodicJobs: [PeriodicJob] { meetings.periodicJobs }

    /// Once all routes are known: every station of the world and every text of a lesson leads somewhere.
    func verify(_ declarations: [RouteDeclaration]) throws {
        pages.know(declarations)
        try world.checkLinks(declarations)
        try world.checkCourses()
        try shelf.files.verify(pages: pages, places: Set(map.map.places.map(\.id.text)))
        try certificatesContent.verify()
    }

    /// A released revision that leads to what is no longer there does not stop a start: the files stand in its place,
    /// and editors see it among their lessons.
    func nameBrokenRevisions(_ logger: Logger) async throws {
        for revision in try await shelf.brokenRevisions() {
            for fault in revision.faults {
                logger.warning(
                    "lesson revision does not hold",
                    metadata: [
                        "course": "\(revision.address.course)", "lesson": "\(revision.address.lesson)",
                        "revision": "\(revision.number)", "fault": "\(fault)",
                    ]
                )
            }
        }
    }

    func addRoutes(to routes: Routes) {
        learning.addRoutes(to: routes)
        certificates.addRoutes(to: routes)
        lessonEditing.addRoutes(to: routes)
        world.addRoutes(to: routes)
        presence.addRoutes(to: routes)
        turn.addRoutes(to: routes)
        meetings.addRoutes(to: routes)
        reports.addRoutes(to: routes)
    }
}
