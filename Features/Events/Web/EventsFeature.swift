public import CompaniesStorage
public import Events
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Workshops, cohorts, dialogues: rooms, places, waiting list, check-in, attendance, feedback, certificates.
public struct EventsFeature: Sendable {
    let firms: FirmReader
    let content: EventsContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: EventsContent,
        documents: PDFRenderer,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.firms, self.content, self.documents) = (firms, content, documents)
        (self.office, self.texts, self.outside) = (office, texts, outside)
    }

    public var periodicJobs: [PeriodicJob] { [] }

    public func addRoutes(to routes: Routes) {
        _ = routes.feature("Events", texts: texts, records: .personal)
    }
}
