import ActionPlanning
import EmissionFactors
import HTML
import Kernel
import TestSupport
import WebPlatform

@testable import ActionPlanningWeb

/// One of each page about measures, as a reader may meet it.
struct MeasurePageSamples {
    let t = Texts.feature("ActionPlanning")
    let token = FormToken(name: "form", value: "proof")
    let id = MeasureID("01990000-0000-7000-8000-0000000000e1")!
    let other = MeasureID("01990000-0000-7000-8000-0000000000e2")!

    var measure: Measure {
        Measure(
            id: id,
            firm: TestHub.firm,
            title: "Druckluft: Lecks schließen",
            theme: "energy",
            status: .planned,
            origin: .init(
                kind: .finding,
                source: "a/ranking/E4#druckluft-leckagen",
                title: "Öko.Kompass vom 15.05.2026: Druckluft",
                reasons: [.init(question: "Werden Lecks gesucht?", answer: "1 von 4")]
            ),
            investment: 4000,
            runningCost: 200,
            life: 3,
            savings: [
                .init(quantity: .electricity, amount: 10_000, unit: "kWh", uncertainty: 0.2),
                .init(quantity: .none, amount: 300, unit: "EUR"),
            ],
            start: LocalDate(iso: "2026-07-01"),
            requires: [other]
        )
    }

    var second: Measure {
        Measure(
            id: other,
            firm: TestHub.firm,
            title: "Messkonzept",
            theme: "energy",
            savings: [.init(quantity: .electricity, amount: 95, unit: "MWh")]
        )
    }

    let factors = QuantityFactors([
        .init(
            quantity: .electricity,
            unit: .kilowattHour,
            year: 2025,
            tonnes: [.location: 0.0004, .market: 0.0007],
            source: .balance(lines: 12),
            held: 100_000
        )
    ])
    let assumptions = PlanAssumptions(
        firstYear: 2026,
        years: 2,
        prices: [.electricity: .init(euros: 0.2, unit: "kWh", includesCarbonPrice: true, source: "Rechnung 2025")],
        discountRate: 0.05,
        carbonPrice: [2026: 60],
        budgets: [50_000, nil]
    )

    var page: MeasurePage {
        let all = [measure, second]
        let maker = MeasureStandingMaker(
            measure: measure,
            all: all,
            figures: MeasureFigures(measure, assumptions: assumptions, factors: factors),
            assumptions: assumptions,
            claims: OverClaim.all(among: all, factors: factors, catalogue: PlanHub.catalogue),
            catalogue: PlanHub.catalogue,
            t: t
        )
        return MeasurePage(
            title: measure.title,
            token: token,
            standing: maker.standing(),
            fields: MeasureFields(
                action: ActionPlanningURL.measure(id),
                back: ActionPlanningURL.measures,
                form: MeasureForm(measure),
                others: [(other.text, second.title)]
            ),
            removal: PostAction(t("measure.remove.submit"), action: "/weg", tokens: [token], style: .destructive),
            statusAction: ActionPlanningURL.status(id)
        )
    }

    var newMeasure: MeasurePage {
        var form = MeasureForm(title: "", theme: "resources")
        form.addRow()
        var fields = MeasureFields(
            action: ActionPlanningURL.measures,
            back: ActionPlanningURL.measures,
            form: form,
            others: []
        )
        fields.errors.add("title", t("measure.title.missing"))
        return MeasurePage(
            title: t("measures.new"),
            token: token,
            standing: nil,
            fields: fields,
            removal: nil,
            statusAction: nil
        )
    }

    var conflict: MeasureConflictPage {
        MeasureConflictPage(
            title: measure.title,
            kicker: t("measures.title"),
            token: token,
            differences: [.init(field: t("measure.investment"), stored: "", typed: "4.000")],
            action: ActionPlanningURL.measure(id),
            back: ActionPlanningURL.measure(id),
            retry: [FormToken(name: "version", value: "2")]
        )
    }

    var order: MeasureOrderPage {
        MeasureOrderPage(
            title: t("measure.order.title"),
            measure: measure.title,
            applications: [t("measure.order.submitted", ["programme": "EEW Modul 3"])],
            confirm: PostAction(t("measure.order.submit"), action: ActionPlanningURL.status(id), tokens: [token]),
            back: ActionPlanningURL.measure(id)
        )
    }

    var choice: MeasureChoicePage {
        MeasureChoicePage(
            title: t("measure.choice.title"),
            finding: "Druckluft",
            reasons: [Definition("Werden Lecks gesucht?", "1 von 4")],
            choices: [
                Choice("Lecks schließen", value: "a", detail: "Orten und schließen"),
                Choice("Druck absenken", value: "b"), Choice(t("measure.choice.own"), value: "own"),
            ],
            tokens: [token]
        )
    }

    var assumptionsPage: AssumptionsPage {
        var page = AssumptionsPage(
            title: t("assumptions.title"),
            token: token,
            lead: t("assumptions.lead", count: 1),
            missing: [MeasureWords.gap(.price(.naturalGas), t)],
            form: AssumptionsForm(assumptions)
        )
        page.errors.add("price-water", t("measure.number.small", ["label": "Preis", "value": "-1", "least": "0"]))
        return page
    }
}
