import AccountsStorage
import CarbonAccountingStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import Kernel
import MailPlatform
import SustainabilityReporting
import SustainabilityReportingStorage
import SustainabilityReportingWeb
import TestSupport
import WebPlatform

/// The house with this feature and a sound report of the firm of the named sessions.
struct CheckHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + emissionFactorsMigrations
        + carbonAccountingMigrations + sustainabilityReportingMigrations
    static let content = try! SustainabilityReportingContent(
        folder: repositoryRoot.appendingPathComponent("Features/SustainabilityReporting/Content")
    )
    static let library = try! FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
        .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"), .newest)
    /// The frozen clock, but real chance: the stores of the routes and of the test share one database.
    static let outside = OutsideWorld(now: OutsideWorld.frozen.now, randomBytes: OutsideWorld.live.randomBytes)
    static let writer = ReportWriter(id: TestHub.owner.id, name: TestHub.owner.name)

    let hub: TestHub
    let report: ReportID

    var store: ReportStore { ReportStore(hub.database, standard: Self.content.standard, outside: Self.outside) }
    var base: String { "/bericht/\(report.text)" }

    /// - Parameter changes: what is written over the sound report.
    static func make(_ changes: ReportFact..., tools: URL = repositoryRoot) async throws -> CheckHub {
        let hub = try await TestHub.make(migrations: migrations, outside: outside) { routes, database, folder in
            feature(database, folder, DocumentTools(root: tools)).addRoutes(to: routes)
        }
        try await hub.database.write { session in
            let now = outside.now()
            try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
            try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger] {
                _ = try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
        }
        let store = ReportStore(hub.database, standard: content.standard, outside: outside)
        let made = CheckHub(hub: hub, report: try await create(2025, in: store))
        if !changes.isEmpty { try await made.write(changes) }
        return made
    }

    /// A sound report of a year.
    static func create(_ year: Int, in store: ReportStore) async throws -> ReportID {
        let created = try await store.create(
            for: TestHub.firm,
            year: ReportingYear(year)!,
            edition: SoundReport.edition,
            entity: SoundReport.entity,
            contents: SoundReport.facts.map { AnswerContent($0, origin: .typed) },
            omissions: SoundReport.omissions,
            by: writer
        )
        switch created {
        case .created(let id), .exists(let id): return id
        }
    }

    func write(_ facts: [ReportFact]) async throws {
        _ = try await store.write(facts, to: report, of: TestHub.firm, by: Self.writer)
    }

    func remove(_ key: FactKey) async throws {
        _ = try await store.write([AnswerChange(removing: key)], to: report, of: TestHub.firm, by: Self.writer)
    }

    /// The page of the check without its markup: what a person reads.
    func check(_ who: TestHub.Who = .owner) async throws -> String {
        Self.words(try await hub.client(as: who).get(base + "/pruefung").body)
    }

    static func words(_ html: String) -> String {
        html.replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: "&").replacing("\u{a0}", with: " ")
            .replacing("\u{202f}", with: " ").replacing(/\s+/, with: " ")
    }

    private static func feature(
        _ database: any SQLDatabase,
        _ folder: URL,
        _ tools: DocumentTools
    ) -> SustainabilityReportingFeature {
        let evidence = EvidenceStore(folder: folder.appendingPathComponent("evidence"))
        return SustainabilityReportingFeature(
            database: database,
            firms: FirmReader(database),
            carbon: CarbonAccountingStores(
                database: database,
                files: evidence,
                customFactors: CustomFactorStore(database),
                firms: FirmReader(database),
                library: library,
                outside: outside
            ),
            content: content,
            documents: PDFRenderer(tools: tools),
            evidence: evidence,
            folder: folder,
            office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: nil),
            texts: .feature("SustainabilityReporting"),
            outside: outside
        )
    }
}
