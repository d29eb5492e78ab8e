public import CompaniesStorage
public import Network
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Offers of the hub and its region, directory and map by consent, exchange between firms.
public struct NetworkFeature: Sendable {
    let firms: FirmReader
    let content: NetworkContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: NetworkContent,
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
        _ = routes.feature("Network", texts: texts, records: .personal)
    }
}
