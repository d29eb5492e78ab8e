import CarbonAccounting
import CarbonAccountingStorage
import WebPlatform

extension CarbonAccountingFeature {
    func addQuickEstimateRoutes(to routes: Routes) {
        QuickEstimateFeature(
            answers: stores.quickEstimates,
            library: stores.reader.library,
            assumptions: content.quickEstimate,
            outside: outside
        )
        .addRoutes(to: routes)
    }
}
