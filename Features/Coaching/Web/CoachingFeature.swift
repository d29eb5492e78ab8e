public import Coaching
import CoachingStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// A firm's „Betriebsprojekt“ with its coach: occasion, aims, steps, sessions, promises, hand-over; remarks at figures.
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

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: CoachingContent,
        documents: PDFRenderer,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.firms, self.content, self.documents) = (firms, content, documents)
        (self.office, self.texts, self.outside) = (office, texts, outside)
        files = CaseFileReader(database, outside: outside)
        remarks = RemarkStore(database, outside: outside)
        handovers = HandoverStore(database, outside: outside)
        handoverReader = HandoverReader(database, outside: outside)
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
    }
}
