public import CarbonAccountingStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
public import Foundation
public import Kernel
public import SustainabilityReporting
public import WebPlatform

/// Sustainability reports by the Voluntary Standard (VSME): interview, what is filled from the firm's data, checks,
/// release, exports, and reading of what others wrote.
public struct SustainabilityReportingFeature: Sendable {
    let database: any SQLDatabase
    let firms: FirmReader
    let carbon: CarbonAccountingStores
    let content: SustainabilityReportingContent
    let documents: PDFRenderer
    let evidence: EvidenceStore
    /// Where the administration's copy of the official template lies.
    let folder: URL
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld
    let shelf = TemplateShelf()

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        carbon: CarbonAccountingStores,
        content: SustainabilityReportingContent,
        documents: PDFRenderer,
        evidence: EvidenceStore,
        folder: URL,
        office: HubOutlook,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.carbon, self.content) = (database, firms, carbon, content)
        (self.documents, self.evidence, self.folder, self.office) = (documents, evidence, folder, office)
        (self.texts, self.outside) = (texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("SustainabilityReporting", texts: texts, records: .personal)
        addInterviewRoutes(to: routes)
        addCheckRoutes(to: routes)
        addSourceRoutes(to: routes)
        addTemplateRoutes(to: routes)
        addEditionsRoutes(to: routes)
        addPaperRoutes(to: routes)
        addExportRoutes(to: routes)
        addTakeoverRoutes(to: routes)
        addReadReportRoutes(to: routes)
        addChainRoutes(to: routes)
    }
}
