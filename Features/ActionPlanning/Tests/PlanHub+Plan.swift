import ActionPlanning
import ActionPlanningStorage
import CarbonAccountingStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import FundingStorage
import Kernel
import Solver
import TestSupport
import WebPlatform

@testable import ActionPlanningWeb

extension PlanHub {
    /// The house with the pages of the plan; solver and printer as `bin/setup` puts them there.
    static func withPlan(root: URL = repositoryRoot) async throws -> PlanHub {
        let hub = try await TestHub.make(
            migrations: migrations,
            prepare: prepare,
            routes: { routes, database, folder in
                PlanFeature(
                    database: database,
                    firms: FirmReader(database),
                    balances: carbon(database, folder).reader,
                    catalogue: catalogue,
                    programmes: programmes,
                    solver: ProgramSolver(tools: SolverTools(root: root)),
                    documents: PDFRenderer(tools: DocumentTools(root: root)),
                    assets: nil,
                    texts: .feature("ActionPlanning"),
                    outside: outside
                ).addRoutes(to: routes)
            }
        )
        return PlanHub(hub: hub, carbon: carbon(hub.database, hub.folder))
    }

    /// Nil where highspy is there; else why the solver cannot be asked.
    static let solverIsMissing: Bool = {
        let site = repositoryRoot.appending(path: ".venv/lib")
        let found = FileManager.default.enumerator(atPath: site.path)?.contains { path in
            (path as? String)?.hasSuffix("site-packages/highspy") ?? false
        }
        return found != true
    }()

    /// Saves `euros` a year for four years at `investment`, and `tonnes`.
    @discardableResult func addSaver(
        _ title: String,
        investment: Double,
        euros: Double,
        tonnes: Double? = nil,
        uncertainty: Double? = nil,
        _ change: (inout Measure) -> Void = { _ in }
    ) async throws -> Measure {
        try await add(title) { measure in
            (measure.investment, measure.life) = (investment, 4)
            measure.savings = [.init(quantity: .none, amount: euros, unit: "EUR")]
            if let tonnes {
                let saving = Measure.Saving(
                    quantity: .electricity,
                    amount: tonnes,
                    unit: Measure.Saving.tonnesUnit,
                    uncertainty: uncertainty
                )
                measure.savings.append(saving)
            }
            change(&measure)
        }
    }
}

extension Answer {
    /// Nil when the page says so; otherwise the text. No-break spaces count as spaces, minus signs as hyphens.
    func misses(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ").replacing(
            "\u{2212}",
            with: "-"
        )
        return words.contains(text) ? nil : text
    }
}
