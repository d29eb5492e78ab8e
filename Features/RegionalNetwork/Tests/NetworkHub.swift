import Accounts
import AccountsStorage
import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Kernel
import MailPlatform
import RegionalNetwork
import RegionalNetworkStorage
import RegionalNetworkWeb
import Processes
import TestSupport
import WebPlatform

/// The house with this feature on 15 May 2026, the metalworks and another firm, and their people.
struct NetworkHub {
    static let migrations =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + assessmentsMigrations
        + actionPlanningMigrations + regionalNetworkMigrations
    static let today = LocalDate(iso: "2026-05-15")!
    static let outside = OutsideWorld(
        now: { Date(timeIntervalSince1970: 1_778_830_200) },
        randomBytes: OutsideWorld.live.randomBytes
    )
    static let folder = repositoryRoot.appendingPathComponent("Features/RegionalNetwork/Content")

    let hub: TestHub
    var database: any SQLDatabase { hub.database }
    var offers: OfferStore { OfferStore(database, outside: Self.outside) }
    var owner: TestClient { hub.client(as: .owner) }
    var team: TestClient { hub.client(as: .administrator) }
    var anonymous: TestClient { hub.client() }

    static func make() async throws -> NetworkHub {
        let content = try RegionalNetworkContent(folder: folder)
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
                RegionalNetworkFeature(
                    database: database,
                    firms: FirmReader(database),
                    content: content,
                    documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
                    office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: folder),
                    texts: .feature("RegionalNetwork"),
                    outside: outside
                ).addRoutes(to: routes)
            }
        )
        return NetworkHub(hub: hub)
    }
}
