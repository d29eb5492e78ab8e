public import CarbonAccounting
public import CarbonAccountingStorage
public import Companies
import CompaniesStorage
public import DatabasePlatform
public import Kernel
import ProgrammingInterface
import ProgrammingInterfaceStorage
public import WebPlatform

/// Who leads a firm's account, by name.
public typealias FirmOwners = @Sendable (FirmID) async throws -> [PersonID: String]

/// What programs may read and enter for a firm, with a token instead of a person.
///
/// Addresses: `/api/v1/…` (`bin/routes /api/`), `/api/v1/openapi.json`; for people `/schnittstelle` (how to use it),
/// `/schnittstelle/fehler`, `/konto/schnittstelle` (the firm's tokens).
public struct ProgrammingInterfaceFeature: Sendable {
    let tokens: AccessTokenStore
    let requests: IdempotencyStore
    let firms: FirmReader
    let sites: SiteStore
    let holdings: HoldingStore
    let owners: FirmOwners
    let carbon: CarbonAccountingStores
    let region: RegionDirectory
    let explain: @Sendable (LineProblem) -> String
    let texts: Texts
    let outside: OutsideWorld
    /// Stands inside the error pages, so that programs are answered in their own form.
    public let middleware: APIMiddleware

    /// - Parameters:
    ///   - owners: a token opens something only while its maker is one of them.
    ///   - explain: the sentence for a line without figure, as the pages of the balance say it.
    public init(
        database: any SQLDatabase,
        owners: @escaping FirmOwners,
        carbon: CarbonAccountingStores,
        region: RegionDirectory,
        explain: @escaping @Sendable (LineProblem) -> String,
        texts: Texts,
        outside: OutsideWorld
    ) {
        tokens = AccessTokenStore(database, outside: outside)
        requests = IdempotencyStore(database, outside: outside)
        firms = FirmReader(database)
        sites = SiteStore(database)
        holdings = HoldingStore(database)
        (self.owners, self.carbon, self.region, self.explain) = (owners, carbon, region, explain)
        (self.texts, self.outside) = (texts, outside)
        middleware = APIMiddleware(tokens: tokens, owners: owners, words: ProblemWords(t: texts), outside: outside)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("ProgrammingInterface", texts: texts, records: .financial)
        routes.get("konto/schnittstelle", for: .owner, page: "page.tokens", use: showTokens)
        routes.post("konto/schnittstelle", for: .owner, use: makeToken)
        routes.delete("konto/schnittstelle/:accessToken", for: .owner, use: withdrawToken)
        addFirmOperations(to: routes)
        addSiteOperations(to: routes)
        addEntryOperations(to: routes)
        addContractOperations(to: routes)
        addBalanceOperations(to: routes)
        addFactorOperations(to: routes)
        addEvidenceOperations(to: routes)
        addDescription(to: routes)
        routes.refuseOtherMethods()
    }
}
