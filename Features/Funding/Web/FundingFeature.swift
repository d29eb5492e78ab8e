public import CompaniesStorage
public import DatabasePlatform
public import Funding
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Programmes that pay a part: what fits a firm and a measure, and why another does not.
public struct FundingFeature: Sendable {
    let firms: FirmReader
    let catalogue: FundingCatalogue
    let texts: Texts
    let outside: OutsideWorld
    let database: any SQLDatabase

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        catalogue: FundingCatalogue,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.catalogue) = (database, firms, catalogue)
        (self.texts, self.outside) = (texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        _ = routes.feature("Funding", texts: texts, records: .financial)
    }
}
