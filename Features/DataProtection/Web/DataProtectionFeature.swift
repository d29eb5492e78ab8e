import DataProtection
public import DataProtectionStorage
public import DatabasePlatform
public import Documents
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Notices, the inventory of data, the audit log, own data and erasure, holds and deletion runs, templates.
///
/// Addresses: `/datenschutz/…`, `/impressum`, `/verwaltung/datenschutz/…`.
public struct DataProtectionFeature: Sendable {
    let stores: DataProtectionStores
    let trail: AuditTrail
    let confirm: PasswordConfirmation
    let notes: DataProtectionContent
    let documents: PDFRenderer
    let texts: Texts
    let settings: AppSettings
    let outside: OutsideWorld
    let deleted: @Sendable (_ visit: String) async -> Void

    /// - Parameter deleted: told when a person or a firm is gone, with whatever went along, and from which visit that was asked for.
    public init(
        stores: DataProtectionStores,
        trail: AuditTrail,
        confirm: @escaping PasswordConfirmation,
        notes: DataProtectionContent,
        documents: PDFRenderer,
        texts: Texts,
        settings: AppSettings,
        outside: OutsideWorld,
        deleted: @escaping @Sendable (_ visit: String) async -> Void = { _ in }
    ) {
        (self.stores, self.trail, self.confirm) = (stores, trail, confirm)
        (self.notes, self.documents, self.texts) = (notes, documents, texts)
        (self.settings, self.outside, self.deleted) = (settings, outside, deleted)
    }

    /// Seals the audit log, and takes away each day what its retention class no longer allows.
    public var periodicJobs: [PeriodicJob] {
        let (runs, database, placeholder) = (stores.runs, stores.database, placeholder)
        return [
            PeriodicJob(AuditChain.jobKind, every: 300) { try await AuditChain.seal(database) },
            PeriodicJob(DeletionRunStore.jobKind, every: 86_400) {
                try await runs.run(by: nil, placeholder: placeholder)
            },
        ]
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("DataProtection", texts: texts, records: .personal)
        routes.get("datenschutz", for: .everyone, records: RecordKind.none, use: showNotice)
        routes.get("impressum", for: .everyone, records: RecordKind.none, use: showImprint)
        routes.get("datenschutz/verzeichnis", for: .everyone, records: RecordKind.none, use: showInventory)
        routes.get("datenschutz/protokoll", for: .owner, page: "page.firmLog", use: showFirmLog)
        routes.get(
            "datenschutz/protokoll/vertretung/:council",
            for: .councilMember,
            page: "page.councilLog",
            use: showCouncilLog
        )
        routes.get("datenschutz/vertrag", for: .owner, records: RecordKind.none, use: showContract)
        routes.get("datenschutz/vertrag.pdf", for: .owner, records: RecordKind.none, use: printContract)
        routes.get("datenschutz/meine-daten", for: .signedIn, page: "page.ownData", use: showOwnData)
        routes.get(
            "datenschutz/meine-daten.html",
            for: .signedIn,
            page: "page.downloadOwnDataText",
            use: downloadOwnDataText
        )
        routes.get("datenschutz/meine-daten.json", for: .signedIn, page: "page.downloadOwnData", use: downloadOwnData)
        routes.get("datenschutz/meine-daten/loeschung", for: .signedIn, page: "page.askToErase", use: askToErase)
        routes.post("datenschutz/meine-daten/loeschung", for: .signedIn, use: erase)
        routes.get("datenschutz/betrieb/loeschung", for: .owner, page: "page.askToDeleteFirm", use: askToDeleteFirm)
        routes.post("datenschutz/betrieb/loeschung", for: .owner, use: deleteFirm)
        addOfficeRoutes(to: routes)
    }

    private func addOfficeRoutes(to routes: Routes) {
        routes.get(
            "verwaltung/datenschutz",
            for: .administrator,
            records: RecordKind.none,
            page: "page.office",
            use: showOffice
        )
        routes.get("verwaltung/datenschutz/protokoll", for: .administrator, page: "page.hubLog", use: showHubLog)
        routes.get("verwaltung/datenschutz/sperren", for: .administrator, page: "page.holds", use: showHolds)
        routes.post("verwaltung/datenschutz/sperren", for: .administrator, use: setHold)
        routes.delete("verwaltung/datenschutz/sperren/:hold", for: .administrator, use: liftHold)
        routes.get(
            "verwaltung/datenschutz/loeschlauf",
            for: .administrator,
            records: RecordKind.none,
            page: "page.run",
            use: showRun
        )
        routes.post("verwaltung/datenschutz/loeschlauf", for: .administrator, use: startRun)
        routes.get(
            "verwaltung/datenschutz/vorlagen/:template",
            for: .administrator,
            records: RecordKind.none,
            use: showTemplate
        )
        routes.get(
            "verwaltung/datenschutz/vorlagen/:template/pdf",
            for: .administrator,
            records: RecordKind.none,
            use: printTemplate
        )
    }

    /// What stands where the name of somebody stood who has been erased.
    public var placeholder: String { texts("erased.person") }
}
