public import CompaniesStorage
public import Appointments
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Finding a coach or an expert and booking a time: profiles, office hours, free slots, bookings, calendars (RFC 5545).
public struct AppointmentsFeature: Sendable {
    let firms: FirmReader
    let content: AppointmentsContent
    let documents: PDFRenderer
    let office: HubOutlook
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        content: AppointmentsContent,
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
        _ = routes.feature("Appointments", texts: texts, records: .personal)
    }
}
