public import ActionPlanning
public import CarbonAccountingStorage
public import CompaniesStorage
public import DatabasePlatform
public import Funding
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Measures of a firm, the choice among them and the plan that they make.
public struct ActionPlanningFeature: Sendable {
    let firms: FirmReader
    let balances: InventoryReader
    let catalogue: MeasureCatalogue
    let programmes: FundingCatalogue
    let texts: Texts
    let outside: OutsideWorld
    let database: any SQLDatabase

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        balances: InventoryReader,
        catalogue: MeasureCatalogue,
        programmes: FundingCatalogue,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.balances) = (database, firms, balances)
        (self.catalogue, self.programmes) = (catalogue, programmes)
        (self.texts, self.outside) = (texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        _ = routes.feature("ActionPlanning", texts: texts, records: .financial)
    }
}
