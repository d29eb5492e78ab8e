import DatabasePlatform
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
    let meetings: MeetingsFeature

    init(database: any SQLDatabase, content: Content, outside: OutsideWorld) throws {
        let learningTexts = try content.texts("Learning")
        let worldTexts = try content.texts("World")
        learning = LearningFeature(database: database, texts: learningTexts, outside: outside)
        certificates = CertificatesFeature(database: database, texts: learningTexts, outside: outside)
        editing = LessonEditingFeature(database: database, texts: learningTexts, outside: outside)
        world = WorldFeature(database: database, texts: worldTexts, outside: outside)
        presence = PresenceFeature(database: database, texts: worldTexts, outside: outside)
        meetings = MeetingsFeature(database: database, texts: worldTexts, outside: outside)
    }

    var periodicJobs: [PeriodicJob] { [] }

    func addRoutes(to routes: Routes) {
        learning.addRoutes(to: routes)
        certificates.addRoutes(to: routes)
        editing.addRoutes(to: routes)
        world.addRoutes(to: routes)
        presence.addRoutes(to: routes)
        meetings.addRoutes(to: routes)
    }
}
