import CarbonAccounting
import CarbonAccountingStorage
import WebPlatform

extension CarbonAccountingFeature {
    func addQuickEstimateRoutes(to routes: Routes) {
        QuickEstimateFeature(
            answers: stores.quickEstimates,
            library: stores.reader.library,
            assumptions: content.quickEstimate,
            charts: charts,
            outside: outside
        )
        .addRoutes(to: routes)
    }
}
