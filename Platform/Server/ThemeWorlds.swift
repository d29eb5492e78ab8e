import Appointments
import DatabasePlatform
import FirmState
import FirmStateStorage
import Foundation
import Kernel
import LearningWeb
import WebPlatform
import WorldWeb

/// Learning and the digital twin of the hub.
struct ThemeWorlds {
    let learning: LearningFeature
    let certificates: CertificatesFeature
    let editing: LessonEditingFeature
    let world: WorldFeature
    let presence: PresenceFeature
    let turn: TurnFeature
    let meetings: MeetingsFeature
    /// What is known of the visitor's firm, or of the demonstration firm.
    let states: FirmStates

    /// - Parameters:
    ///   - world: which one; nil where there is only one.
    ///   - assets: `/a/<digest>`, where the client's files lie.
    init(
        database: any SQLDatabase,
        content: Content,
        world name: String?,
        firmStates reader: FirmStateReader,
        assets: String,
        turnServer: TURNServer?,
        outside: OutsideWorld
    ) throws {
        let example = content.folder("FirmState").appendingPathComponent("example-firm.json")
        states = FirmStates(reader, example: try ExampleFirm(file: example), outside: outside)
        let learningTexts = try content.texts("Learning")
        let worldTexts = try content.texts("World")
        learning = LearningFeature(database: database, texts: learningTexts, outside: outside)
        certificates = CertificatesFeature(database: database, texts: learningTexts, outside: outside)
        editing = LessonEditingFeature(database: database, texts: learningTexts, outside: outside)
        presence = PresenceFeature(
            places: try PresenceFeature.places(in: content.folder("World")),
            texts: worldTexts,
            outside: outside
        )
        world = WorldFeature(
            database: database,
            content: try WorldContent(folder: content.folder("World"), world: name),
            states: states,
            appointments: try AppointmentsContent(folder: content.folder("Appointments")),
            people: PeopleDoor(presence.house),
            assets: assets,
            texts: worldTexts,
            outside: outside
        )
        turn = TurnFeature(
            server: turnServer,
            isInRoom: { [house = presence.house] visitor in await house.holds(visitor) },
            texts: worldTexts,
            outside: outside
        )
        meetings = MeetingsFeature(database: database, texts: worldTexts, outside: outside)
    }

    var periodicJobs: [PeriodicJob] { [] }

    func addRoutes(to routes: Routes) {
        learning.addRoutes(to: routes)
        certificates.addRoutes(to: routes)
        editing.addRoutes(to: routes)
        world.addRoutes(to: routes)
        presence.addRoutes(to: routes)
        turn.addRoutes(to: routes)
        meetings.addRoutes(to: routes)
    }
}
