import WebPlatform

extension ActionPlanningFeature {
    func addMeasureRoutes(to routes: Routes) {
    }
}
