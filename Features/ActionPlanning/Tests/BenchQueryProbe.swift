import ActionPlanning
import Kernel
import TestSupport
import WebPlatform

@testable import ActionPlanningWeb

/// The way of turns into an address and back.
enum BenchQueryProbe {
    static func text(_ settings: BenchSettings) -> String { BenchQuery.text(settings, year: PlanHub.year) }

    static func settings(_ query: String, _ measures: [Measure]) -> BenchSettings? {
        let form = BenchQuery.form(query)
        return BenchForm(form, measures: measures).validated(.feature("ActionPlanning")).value
    }
}
