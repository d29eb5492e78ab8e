public import DatabasePlatform
public import Funding
public import FundingStorage
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Programmes that pay a part: what fits a firm and a measure, and why another does not.
///
/// Addresses: `/foerderung` with `/angaben`, `/antraege`, `/beihilfen`, `/:programme`; `/redaktion/foerderung`.
public struct FundingFeature: Sendable {
    /// What funding asks of a measure; nil where the firm has no such measure.
    public typealias ProjectSource = @Sendable (FirmID, String) async throws -> FundingProject?

    let reader: FundingReader
    let profiles: FundingProfileStore
    let grants: AidGrantStore
    let applications: FundingApplicationStore
    let catalogue: FundingCatalogue
    let rules: AidRules
    let project: ProjectSource
    let texts: Texts
    let outside: OutsideWorld
    let database: any SQLDatabase

    public init(
        database: any SQLDatabase,
        reader: FundingReader,
        catalogue: FundingCatalogue,
        rules: AidRules,
        project: @escaping ProjectSource,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.reader, self.catalogue, self.rules) = (database, reader, catalogue, rules)
        profiles = FundingProfileStore(database, outside: outside)
        grants = AidGrantStore(database, outside: outside)
        applications = FundingApplicationStore(database, outside: outside)
        (self.project, self.texts, self.outside) = (project, texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        _ = routes.feature("Funding", texts: texts, records: .financial)
    }
}
