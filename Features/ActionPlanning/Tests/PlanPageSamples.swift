import ActionPlanning
import EmissionFactors
import Funding
import HTML
import Kernel
import Solver
import TestSupport
import WebPlatform

@testable import ActionPlanningWeb

/// One of each page of the plan, as a reader may meet it. The steps are on paper: 4 · 500 − 1,000 = 1,000 EUR and 3 t.
struct PlanPageSamples {
    let t = Texts.feature("ActionPlanning")
    let token = FormToken(name: "form", value: "proof")

    var basis: PlanBasis {
        let measures = [
            MeasureSamples.measure(1, "Leckagen", status: .planned, start: "2026-03-01", tonnes: 3),
            MeasureSamples.measure(2, "Dämmung", investment: 4_400, euros: 100, excludes: [3], tonnes: 100),
            MeasureSamples.measure(3, "Miete", euros: 700, tonnes: 1),
            MeasureSamples.measure(4, "Ohne Kosten", investment: nil),
        ]
        let assumptions = PlanAssumptions(
            firstYear: 2026,
            years: 2,
            prices: [.electricity: .init(euros: 0.2, unit: "kWh", includesCarbonPrice: true, source: "Rechnung 2025")],
            discountRate: 0,
            carbonPrice: [2026: 65],
            budgets: [2_000, nil],
            target: 5,
            targetProbability: 0.8
        )
        return PlanBasis(measures, assumptions, QuantityFactors())
    }

    var plan: PlanCandidates {
        PlanCandidates(basis.measures, figures: basis.figures, assumptions: basis.assumptions)
    }

    var curve: CurvePage { CurvePage(basis, t) }

    /// Leckagen and Miete in 2026; the best possible is 0.08 % above.
    func choice() async throws -> ChoicePage {
        let solver = ChoiceSolver { program, _ in
            guard var solution = ChoiceSolverTests.best(program).solution else { return .infeasible }
            solution.bound = solution.objective * 1.0008
            return .solved(solution)
        }
        let free = plan.problem.without([.target])
        let outcome = try await solver.best(free)
        let found = ChoiceSolver.Found(
            problem: free,
            outcome: outcome,
            obstacle: .init(tooTight: [.target], onlyTogether: false, reachable: 4)
        )
        return ChoicePage(basis, plan, found, token: token, t)
    }

    var reason: ChoiceReasonPage {
        ChoiceReasonPage(
            title: t("choice.reason.title"),
            kicker: "Dämmung",
            lead: t("choice.reason.costs", ["cost": PlanWords.euros(5_800)]),
            sentences: [t("choice.reason.displaced", ["titles": "„Miete“"])],
            measure: PageLink(t("choice.toMeasure"), href: PlanURL.measure(MeasureSamples.id(2)))
        )
    }

    var facts: PlanFacts {
        PlanFacts(
            firmName: "Metallbau Kettler GmbH",
            today: LocalDate(iso: "2026-05-15")!,
            basis: basis,
            readings: [],
            balances: [
                .init(year: ReportingYear(2025)!, location: 120_400, market: nil, isProvisional: true)
            ],
            ownTarget: nil,
            edition: "2026.1",
            catalogue: try! MeasureCatalogue(files: []),
            programmes: try! FundingCatalogue(files: [])
        )
    }

    var planPage: PlanPage {
        PlanPage(title: t("plan.title"), isEmpty: false, ideas: 3, sheet: PlanSheet(facts, t).node)
    }

    var readings: PlanReadingsPage {
        var form = PlanReadingForm()
        form.values = ["before-value": "viel"]
        var page = PlanReadingsPage(
            title: t("reading.title"),
            rows: [
                .init(
                    try! MeasuredSavingTests.saving(after: 102_000, .production, (5_000, 6_000)),
                    title: "Leckagen",
                    token: token,
                    t
                )
            ],
            targets: [Choice("Leckagen – Strom, kWh", value: "x|electricity|kWh")],
            token: token,
            form: form
        )
        page.errors.add("before-value", t("reading.number.invalid", ["value": "viel"]))
        return page
    }
}
