public import Companies
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
/// Addresses: `/verwaltung/projekt` with `/eintritte`, `/teilnehmende`, `/kennzahlen`, `/unternehmen`,
/// `/stunden`, `/beihilfen`, `/publizitaet`, `/loeschvorschau`, `/sperren`, `/protokoll`, `/fragen`; `/plakat`,
/// `/eintritt/:entryToken`.
public struct ProgrammeRecordsFeature: Sendable {
    /// All hours of people and enterprises with the project, from those who keep them.
    public typealias HoursSource = @Sendable () async throws -> [ParticipationHours]

    /// What the inventory of data says of a table; nil where it says nothing.
    public typealias GroundSource = @Sendable (_ table: String) -> RecordGround?

    static let fileLimit = UploadLimit.megabytes(5)

    let participants: ParticipantStore
    let entries: EntryStore
    let ledger: ProjectAidStore
    let answers: ProjectAnswerStore
    let enterprises: EnterpriseReader
    let records: ProjectRecordStore
    let holds: ProjectHoldStore
    let proofs: PublicityProofStore
    let readings: RecordReadingStore
    let industries: IndustryClassification
    let grounds: GroundSource
    let trail: AuditTrail?
    let rules: AidRules
    let hours: HoursSource?
    let firms: FirmReader
    let content: ProgrammeRecordsContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameters:
    ///   - industries: WZ 2008, for the sections of firms.
    ///   - hours: nil where nobody keeps any; then there is no page of hours.
    ///   - trail: of what was read; nil in tests without one.
    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        industries: IndustryClassification,
        rules: AidRules,
        hours: HoursSource? = nil,
        evidence: EvidenceStore,
        grounds: @escaping GroundSource,
        trail: AuditTrail? = nil,
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
        enterprises = EnterpriseReader(database)
        records = ProjectRecordStore(database)
        holds = ProjectHoldStore(database, outside: outside)
        proofs = PublicityProofStore(database, files: evidence, outside: outside)
        readings = RecordReadingStore(database)
        (self.rules, self.hours) = (rules, hours)
        (self.industries, self.grounds, self.trail) = (industries, grounds, trail)
        (self.firms, self.content, self.documents) = (firms, content, documents)
        (self.office, self.texts, self.outside) = (office, texts, outside)
    }

    public var periodicJobs: [PeriodicJob] { [] }

    /// The place of the rail with its pages.
    public var railPlace: RailPlace {
        func place(_ label: String, _ address: String) -> RailPlace {
            RailPlace(label: label, address: address, audience: .administrator)
        }
        return RailPlace(
            label: texts("project.title"),
            address: ProgrammeRecordsURL.project,
            audience: .administrator,
            sections: [
                place(texts("project.overview"), ProgrammeRecordsURL.project),
                place(texts("entry.title"), ProgrammeRecordsURL.entries),
                place(texts("indicator.title"), ProgrammeRecordsURL.indicators),
                place(texts("hours.enterprises"), ProgrammeRecordsURL.enterprises),
                place(texts("hours.title"), ProgrammeRecordsURL.hours),
                place(texts("projectAid.title"), ProgrammeRecordsURL.ledger),
                place(texts("proof.title"), ProgrammeRecordsURL.publicity),
                place(texts("retention.title"), ProgrammeRecordsURL.retention),
                place(texts("reading.title"), ProgrammeRecordsURL.readings),
                place(texts("open.title"), ProgrammeRecordsURL.openQuestions),
            ].filter { hours != nil || $0.address != ProgrammeRecordsURL.hours }
        )
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("ProgrammeRecords", texts: texts, records: .personal)
        routes.get("verwaltung/projekt", for: .administrator, page: "page.project", use: showProject)
        addEntries(to: routes)
        addParticipants(to: routes)
        addLedger(to: routes)
        addEnterprises(to: routes)
        addPublicity(to: routes)
        addRetention(to: routes)
        addHolds(to: routes)
        addReadings(to: routes)
        addQuestions(to: routes)
        if let hours { addHours(to: routes, hours) }
    }

    func writer(_ person: Person) -> RecordWriter { RecordWriter(id: person.id, name: person.name) }
}
