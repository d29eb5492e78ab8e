public import CompaniesStorage
public import ProgrammeRecords
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// What the project proves: participants, hours, indicators, aid ledger, publicity.
public struct ProgrammeRecordsFeature: Sendable {
    let firms: FirmReader
    let content: ProgrammeRecordsContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: ProgrammeRecordsContent,
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
        _ = routes.feature("ProgrammeRecords", texts: texts, records: .personal)
    }
}
