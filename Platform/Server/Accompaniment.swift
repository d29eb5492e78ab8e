import Appointments
import AppointmentsWeb
import AssessmentsStorage
import Coaching
import CoachingStorage
import CoachingWeb
import Companies
import CompaniesStorage
import DataProtection
import DataProtectionStorage
import DatabasePlatform
import Documents
import Events
import EventsStorage
import EventsWeb
import Foundation
import Funding
import HTTPClientPlatform
import Kernel
import Learning
import LearningStorage
import ProgrammeRecords
import ProgrammeRecordsWeb
import RegionalNetwork
import RegionalNetworkStorage
import RegionalNetworkWeb
import SecurityPlatform
import WebPlatform

/// The features by which people accompany firms and meet each other, and the project's records of it.
struct Accompaniment {
    let coaching: CoachingFeature
    let appointments: AppointmentsFeature
    let busyTimes: BusyTimeFeature
    let meetings: AppointmentSeriesFeature
    let events: EventsFeature
    let network: RegionalNetworkFeature
    let programmeRecords: ProgrammeRecordsFeature
    /// What people have learnt, for the way of a „Kompetenzträger:in“.
    let lessons: CompetencePathReader.Lessons

    init(
        database: any SQLDatabase,
        settings: AppSettings,
        content: Content,
        outlook: HubOutlook,
        firms: FirmReader,
        companies: CompaniesContent,
        assessments: AssessmentReader,
        aidRules: AidRules,
        inventory: DataInventory,
        trail: AuditTrail,
        secrets: SecretBox,
        outside: OutsideWorld
    ) throws {
        let documents = PDFRenderer(tools: DocumentTools(root: settings.home))
        coaching = CoachingFeature(
            database: database,
            firms: firms,
            content: try CoachingContent(folder: content.folder("Coaching")),
            documents: documents,
            office: outlook,
            texts: try content.texts("Coaching"),
            evidence: EvidenceStore(folder: settings.evidence),
            outside: outside
        )
        let bookable = try AppointmentsContent(folder: content.folder("Appointments"))
        appointments = AppointmentsFeature(
            database: database,
            firms: firms,
            content: bookable,
            documents: documents,
            secrets: secrets,
            office: outlook,
            texts: try content.texts("Appointments"),
            outside: outside
        )
        busyTimes = BusyTimeFeature(
            database: database,
            web: .live(),
            secrets: secrets,
            texts: try content.texts("Appointments"),
            outside: outside
        )
        meetings = AppointmentSeriesFeature(
            database: database,
            content: bookable,
            secrets: secrets,
            office: outlook,
            texts: try content.texts("Appointments"),
            outside: outside
        )
        events = EventsFeature(
            database: database,
            firms: firms,
            content: try EventsContent(folder: content.folder("Events")),
            documents: documents,
            office: outlook,
            secrets: secrets,
            texts: try content.texts("Events"),
            outside: outside
        )
        let learned = LearnedCourses(
            LearningReader(database, outside: outside),
            library: LearningLibraryReader(folder: content.folder("Learning")).library
        )
        lessons = { person in try await learned.trainings(of: person) }
        network = RegionalNetworkFeature(
            database: database,
            firms: firms,
            assessments: assessments,
            region: companies.region,
            industries: companies.industries2008,
            content: try RegionalNetworkContent(folder: content.folder("RegionalNetwork")),
            documents: documents,
            office: outlook,
            lessons: lessons,
            texts: try content.texts("RegionalNetwork"),
            outside: outside
        )
        programmeRecords = ProgrammeRecordsFeature(
            database: database,
            firms: firms,
            industries: companies.industries2008,
            rules: aidRules,
            hours: { try await CoachingReader(database).hours() + EventsReader(database).hours() },
            evidence: EvidenceStore(folder: settings.evidence),
            grounds: { table in
                guard let note = inventory.tables[table], let kept = inventory.retention[note.retention],
                    let basis = inventory.bases[note.basis]
                else { return nil }
                return RecordGround(
                    basis: basis,
                    retention: kept.title,
                    period: kept.period,
                    paragraph: kept.basis
                )
            },
            trail: trail,
            content: try ProgrammeRecordsContent(folder: content.folder("ProgrammeRecords")),
            documents: documents,
            office: outlook,
            texts: try content.texts("ProgrammeRecords"),
            outside: outside
        )
    }

    var periodicJobs: [PeriodicJob] {
        coaching.periodicJobs + appointments.periodicJobs + busyTimes.periodicJobs + events.periodicJobs
            + network.periodicJobs + programmeRecords.periodicJobs
    }

    /// The place of the rail for the hub's own people.
    ///
    /// - Parameter more: what another part of the house has for them.
    func teamPlace(_ label: String, and more: RailPlace) -> RailPlace {
        RailPlace(
            label: label,
            address: events.teamPlace.address,
            audience: .hubTeam,
            sections: [
                events.teamPlace, events.roomsPlace, network.teamPlace, network.goodPracticeTeamPlace,
                network.competencePathTeamPlace, network.questionsPlace, more,
            ]
        )
    }

    func addRoutes(to routes: Routes) {
        coaching.addRoutes(to: routes)
        appointments.addRoutes(to: routes)
        busyTimes.addRoutes(to: routes)
        meetings.addRoutes(to: routes)
        events.addRoutes(to: routes)
        network.addRoutes(to: routes)
        programmeRecords.addRoutes(to: routes)
    }
}
