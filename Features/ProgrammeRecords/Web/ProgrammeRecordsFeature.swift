public import CompaniesStorage
public import DatabasePlatform
public import Documents
public import Funding
import HTML
import Hummingbird
public import Kernel
public import ProgrammeRecords
import ProgrammeRecordsStorage
public import WebPlatform

/// What the project proves: participants, hours, indicators, aid ledger, publicity.
///
/// Addresses: `/verwaltung/projekt` with `/eintritte`, `/teilnehmende`, `/kennzahlen`, `/beihilfen`, `/stunden`, `/fragen`; `/plakat`, `/eintritt/:entryToken`.
public struct ProgrammeRecordsFeature: Sendable {
    /// All hours of people and enterprises with the project, from those who keep them.
    public typealias HoursSource = @Sendable () async throws -> [ParticipationHours]

    static let fileLimit = UploadLimit.megabytes(5)

    let participants: ParticipantStore
    let entries: EntryStore
    let ledger: ProjectAidStore
    let answers: ProjectAnswerStore
    let rules: AidRules
    let hours: HoursSource?
    let firms: FirmReader
    let content: ProgrammeRecordsContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameter hours: nil where nobody keeps any; then there is no page of hours.
    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        rules: AidRules,
        hours: HoursSource? = nil,
        content: ProgrammeRecordsContent,
        documents: PDFRenderer,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        participants = ParticipantStore(database, outside: outside)
        entries = EntryStore(database, outside: outside)
        ledger = ProjectAidStore(database, outside: outside)
        answers = ProjectAnswerStore(database, outside: outside)
        (self.rules, self.hours) = (rules, hours)
        (self.firms, self.content, self.documents) = (firms, content, documents)
        (self.office, self.texts, self.outside) = (office, texts, outside)
    }

    public var periodicJobs: [PeriodicJob] { [] }

    /// The place of the rail.
    public var railPlace: RailPlace {
        RailPlace(label: texts("project.title"), address: ProgrammeRecordsURL.project, audience: .administrator)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("ProgrammeRecords", texts: texts, records: .personal)
        routes.get("verwaltung/projekt", for: .administrator, page: "page.project", use: showProject)
        addEntries(to: routes)
        addParticipants(to: routes)
        addLedger(to: routes)
        addPublicity(to: routes)
        if let hours { addHours(to: routes, hours) }
    }

    func writer(_ person: Person) -> RecordWriter { RecordWriter(id: person.id, name: person.name) }
}
