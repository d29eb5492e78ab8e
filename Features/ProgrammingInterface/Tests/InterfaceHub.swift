import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import Foundation
import HTTPTypes
import Kernel
import ProgrammingInterface
import ProgrammingInterfaceStorage
import ProgrammingInterfaceWeb
import TestSupport
import WebPlatform

/// The house with this feature, the shipped factors and the two firms of the named sessions.
struct InterfaceHub {
    static let site = SiteID("01990000-0000-7000-8000-0000000000c1")!
    static let foreignSite = SiteID("01990000-0000-7000-8000-0000000000c9")!
    static let entries = "/api/v1/years/2025/entries"
    static let outside = OutsideWorld(now: OutsideWorld.frozen.now, randomBytes: OutsideWorld.live.randomBytes)
    static let library = try! FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
        .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"), .newest)
    static let region = try! CompaniesContent(
        folder: repositoryRoot.appendingPathComponent("Features/Companies/Content")
    ).region

    let hub: TestHub
    let tokens: AccessTokenStore

    static func make() async throws -> InterfaceHub {
        let evidence = try temporaryFolder()
        let hub = try await TestHub.make(
            migrations: companiesMigrations + emissionFactorsMigrations + carbonAccountingMigrations
                + programmingInterfaceMigrations,
            prepare: prepare,
            middleware: { [feature($0, evidence).middleware] },
            routes: { routes, database, _ in feature(database, evidence).addRoutes(to: routes) }
        )
        return InterfaceHub(hub: hub, tokens: AccessTokenStore(hub.database, outside: outside))
    }

    static func carbon(_ database: any SQLDatabase, _ evidence: URL) -> CarbonAccountingStores {
        CarbonAccountingStores(
            database: database,
            files: EvidenceStore(folder: evidence),
            customFactors: CustomFactorStore(database),
            firms: FirmReader(database),
            library: library,
            outside: outside
        )
    }

    private static func feature(_ database: any SQLDatabase, _ evidence: URL) -> ProgrammingInterfaceFeature {
        ProgrammingInterfaceFeature(
            database: database,
            owners: { _ in [TestHub.owner.id: TestHub.owner.name] },
            carbon: carbon(database, evidence),
            region: region,
            explain: { "\($0)" },
            texts: .feature("ProgrammingInterface"),
            outside: outside
        )
    }

    private static func prepare(_ database: any SQLDatabase) async throws {
        let now = OutsideWorld.frozen.now()
        try await database.write { session in
            for (firm, name, id) in [
                (TestHub.firm, "Metallbau Kettler GmbH", site), (TestHub.foreignFirm, "Andere Firma AG", foreignSite),
            ] {
                try FirmStore.insert(newFirm: firm, name: name, at: now, in: session)
                try SiteStore.insert(
                    Site(
                        id: id,
                        firm: firm,
                        name: "Halle",
                        postcode: Postcode("58095")!,
                        municipality: "Hagen",
                        isSeat: true
                    ),
                    in: session
                )
            }
        }
    }

    /// A fresh token's text.
    func token(
        _ scopes: Set<TokenScope> = Set(TokenScope.allCases),
        of firm: FirmID = TestHub.firm
    ) async throws -> String {
        let text = "oeh_" + Base64URL.text(OutsideWorld.live.randomBytes(32))
        let draft = AccessTokenDraft(name: "Warenwirtschaft", scopes: scopes, lifetime: 30)
        _ = try await tokens.make(draft, text: text, for: firm, by: TestHub.owner.id)
        return text
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: JSONValue? = nil,
        token: String?,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        if body != nil { headers[.contentType] = "application/json" }
        return try await hub.client().send(method, path, headers: headers, body: body?.bytes ?? [])
    }

    /// 12 000 kWh of electricity in 2025.
    static func electricity(_ changes: [String: JSONValue] = [:]) -> JSONValue {
        let line: [String: JSONValue] = [
            "site": .string(site.text), "category": "purchasedElectricity", "description": "Strom Halle",
            "amount": 12_000, "unit": "kWh", "factor": "series:strom-mix-de",
        ]
        return .object(line.merging(changes) { _, new in new })
    }

    /// The id of a line that was made.
    func madeEntry(_ token: String, _ changes: [String: JSONValue] = [:]) async throws -> String {
        let answer = try await send(.post, Self.entries, Self.electricity(changes), token: token)
        return answer.json["id"].text ?? answer.body
    }
}

extension Answer {
    var json: JSONValue { JSONValue(bytes: bytes) ?? .null }
    var code: Int { status.code }
    /// The last part of the `type` of a problem.
    var problem: String? {
        guard headers[.contentType] == "application/problem+json" else { return nil }
        return json["type"].text?.split(separator: "#").last.map(String.init)
    }
    var pointers: [String] { json["errors"].items.compactMap { $0["pointer"].text } }
}
