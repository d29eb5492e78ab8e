import AccountsStorage
import ActionPlanningStorage
import AssessmentsStorage
public import Coaching
import CoachingStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// A firm's „Betriebsprojekt“ with its coach: occasion, aims, steps, sessions, promises, documents, hand-over;
/// remarks at figures.
public struct CoachingFeature: Sendable {
    let firms: FirmReader
    let content: CoachingContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld
    let files: CaseFileReader
    let remarks: RemarkStore
    let handovers: HandoverStore
    let handoverReader: HandoverReader
    let cases: CoachingStore
    let steps: CaseStepStore
    let sessions: CaseSessionStore
    let promises: CasePromiseStore
    let links: CaseLinkStore
    let caseDocuments: CaseDocumentStore
    let accounts: AccountStore
    let assessments: AssessmentStore
    let measures: MeasureStore
    let experiments: ExperimentStore

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: CoachingContent,
        documents: PDFRenderer,
        office: HubOutlook,
        texts: Texts,
        evidence: EvidenceStore,
        outside: OutsideWorld
    ) {
        (self.firms, self.content, self.documents) = (firms, content, documents)
        (self.office, self.texts, self.outside) = (office, texts, outside)
        files = CaseFileReader(database, outside: outside)
        remarks = RemarkStore(database, outside: outside)
        handovers = HandoverStore(database, outside: outside)
        handoverReader = HandoverReader(database, outside: outside)
        cases = CoachingStore(database, outside: outside)
        steps = CaseStepStore(database, outside: outside)
        sessions = CaseSessionStore(database, outside: outside)
        promises = CasePromiseStore(database, outside: outside)
        links = CaseLinkStore(database, outside: outside)
        caseDocuments = CaseDocumentStore(database, files: evidence, outside: outside)
        accounts = AccountStore(database, outside: outside)
        assessments = AssessmentStore(database, outside: outside)
        measures = MeasureStore(database, outside: outside)
        experiments = ExperimentStore(database, outside: outside)
    }

    /// „Begleitung“, for members of a firm.
    public var railPlace: RailPlace {
        RailPlace(
            label: texts("place.firm"),
            address: CoachingURL.firm,
            audience: .member,
            sections: [
                RailPlace(label: texts("place.firm.cases"), address: CoachingURL.firm, audience: .member),
                RailPlace(label: texts("remarks.title"), address: RemarkURL.remarks, audience: .member),
            ]
        )
    }

    /// „Meine Betriebe“, for coaches.
    public var coachPlace: RailPlace {
        RailPlace(label: texts("cases.title"), address: CoachingURL.cases, audience: .coach)
    }

    /// Remarks below the pages of a firm's own work.
    public var margin: SessionMiddleware.Margin {
        RemarkMargin(remarks: remarks, t: texts).node
    }

    public var periodicJobs: [PeriodicJob] { [] }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Coaching", texts: texts, records: .personal)
        addRemarkRoutes(to: routes)
        addHandoverRoutes(to: routes)
        addCaseRoutes(to: routes)
        addDocumentRoutes(to: routes)
    }
}
