import Accounts
import AccountsStorage
import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Kernel
import MailPlatform
import Processes
import RegionalNetwork
import RegionalNetworkStorage
import RegionalNetworkWeb
import TestSupport
import WebPlatform

/// The house with this feature on 15 May 2026, the metalworks and another firm, and their people.
struct NetworkHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        + carbonAccountingMigrations + assessmentsMigrations + actionPlanningMigrations + regionalNetworkMigrations
    static let today = LocalDate(iso: "2026-05-15")!
    static let outside = OutsideWorld(
        now: { Date(timeIntervalSince1970: 1_778_830_200) },
        randomBytes: OutsideWorld.live.randomBytes
    )
    static let folder = repositoryRoot.appendingPathComponent("Features/RegionalNetwork/Content")

    static let instruments = try! InstrumentLibrary(
        directory: repositoryRoot.appendingPathComponent("Features/Assessments/Content/instruments")
    )
    static let words = InstrumentWords(
        missing: "fehlt",
        yes: "ja",
        no: "nein",
        unknown: "weiß nicht",
        notApplicable: "trifft nicht zu",
        tooFew: "zu wenige"
    )
    static let companies = try! CompaniesContent(
        folder: repositoryRoot.appendingPathComponent("Features/Companies/Content")
    )

    let hub: TestHub
    var database: any SQLDatabase { hub.database }
    var offers: OfferStore { OfferStore(database, outside: Self.outside) }
    var owner: TestClient { hub.client(as: .owner) }
    var foreign: TestClient { hub.client(as: .foreignOwner) }
    var coach: TestClient { hub.client(as: .endedCoach) }
    var team: TestClient { hub.client(as: .administrator) }
    var questions: QuestionStore { QuestionStore(database, outside: Self.outside) }
    var answers: QuestionAnswerStore { QuestionAnswerStore(database, outside: Self.outside) }
    var anonymous: TestClient { hub.client() }

    static func make() async throws -> NetworkHub {
        let hub = try await TestHub.make(
            migrations: migrations,
            texts: .feature("RegionalNetwork"),
            outside: outside,
            prepare: { database in
                let now = outside.now()
                try await database.write { session in
                    try FirmStore.insert(
                        newFirm: TestHub.firm,
                        name: "Metallbau Kettler GmbH",
                        at: now,
                        in: session
                    )
                    try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
                }
            },
            routes: { routes, database, folder in
                try feature(database, folder).addRoutes(to: routes)
            }
        )
        return NetworkHub(hub: hub)
    }

    /// - Parameter assets: as if client files were built there.
    static func feature(_ database: any SQLDatabase, _ assets: URL) throws -> RegionalNetworkFeature {
        RegionalNetworkFeature(
            database: database,
            firms: FirmReader(database),
            assessments: assessments(database),
            region: companies.region,
            industries: companies.industries2008,
            content: try RegionalNetworkContent(folder: folder),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: assets),
            texts: .feature("RegionalNetwork"),
            outside: outside
        )
    }

    static func assessments(_ database: any SQLDatabase) -> AssessmentReader {
        AssessmentReader(database, library: instruments, words: words, outside: outside)
    }

    /// Another firm of the hub: an industry by WZ 2008, or none.
    func addFirm(_ id: FirmID = FirmID(from: .live), industry: String?) async throws -> FirmID {
        let now = Self.outside.now()
        try await database.write { session in
            try FirmStore.insert(newFirm: id, name: "Betrieb \(id.text.suffix(4))", at: now, in: session)
        }
        try await setIndustry(industry, of: id)
        return id
    }

    func setIndustry(_ code: String?, of firm: FirmID) async throws {
        let store = FirmStore(database)
        guard var stored = try await store.firm(firm) else { return }
        stored.industry2008 = code.flatMap { IndustryCode($0, edition: .wz2008) }
        _ = try await store.save(stored)
    }
}
