import ActionPlanning
import CarbonAccounting
import EmissionFactors
import HTML
import Kernel
import TestSupport
import WebPlatform

@testable import ActionPlanningWeb

/// One of each page of bench and experiments, as a reader may meet it.
struct BenchSamples {
    let t = Texts.feature("ActionPlanning")
    let token = FormToken(name: "form", value: "proof")
    let today = LocalDate(iso: "2026-05-15")!

    var bench: ActionPlanningFeature.Bench {
        var measures = [
            WhatIfTests.measure(.electricity, 90_000, "kWh"), WhatIfTests.measure(.electricity, 60, "MWh", 2),
            WhatIfTests.measure(.naturalGas, nil, "kWh(Hs)", investment: nil, 3),
        ]
        measures[0].status = .planned
        return .init(
            base: WhatIfTests.base,
            assumptions: WhatIfTests.assumptions,
            factors: WhatIfTests.factors,
            measures: measures,
            years: [ReportingYear(2025)!, ReportingYear(2024)!]
        )
    }

    var settings: BenchSettings {
        BenchSettings(
            measures: Dictionary(uniqueKeysWithValues: bench.measures.map { ($0.id.text, BenchSettings.Switch()) }),
            prices: [.electricity: 0.28],
            production: 0.1,
            scaling: [.electricity, .none],
            discountRate: 0.05
        )
    }

    var variant: Variant {
        Variant(
            id: VariantID("01990000-0000-7000-8000-0000000000f9")!,
            firm: TestHub.firm,
            name: "Mehr Aufträge",
            note: "Für den Beirat",
            year: ReportingYear(2025)!,
            settings: settings
        )
    }

    var benchPage: BenchPage {
        let grant = BenchGrant(euros: 3_000, programme: "Beispielprogramm")
        let form = BenchForm(
            BenchQuery.form(BenchQuery.text(settings, year: PlanHub.year)),
            measures: bench.measures
        )
        return BenchPage(
            title: t("bench.title"),
            yearNumber: 2025,
            yearChoices: bench.years.map { Choice("\($0.value)", value: "\($0.value)") },
            lines: 3,
            measures: bench.measures.map { BenchPage.measure($0, form.rows[$0.id.text], grant, t) },
            prices: BenchPage.prices(bench.base, form, bench.assumptions, t),
            scaling: BenchPage.scaling(bench.base, t),
            form: form,
            view: BenchView(bench, settings, t),
            variant: variant,
            token: token,
            errors: FieldErrors()
        )
    }

    var variantPage: VariantPage {
        VariantPage(
            title: variant.name,
            note: variant.note,
            turns: VariantWords.turns(variant, bench, t),
            gone: 1,
            view: BenchView(bench, settings, t),
            open: BenchURL.bench(BenchQuery.text(settings, year: PlanHub.year), variant: variant.id),
            share: "https://hub.example.org" + BenchURL.variant(variant.id),
            address: BenchURL.variant(variant.id),
            planned: BenchURL.planned(variant.id),
            version: 1,
            token: token
        )
    }

    var comparison: VariantComparisonPage {
        var other = variant
        (other.name, other.settings) = ("Wie heute", BenchSettings())
        let columns = [variant, other].map { VariantComparisonPage.Column($0, bench, t) }
        return VariantComparisonPage(title: t("variants.comparison"), columns: columns)
    }

    var plan: ExperimentPlanPage {
        var page = ExperimentPlanPage(
            title: t("experiment.new"),
            action: ExperimentURL.list,
            cancel: ExperimentURL.list,
            token: token,
            form: ExperimentForm(ExperimentTests.trial)
        )
        page.errors.add("end", t("experiment.end.missing"))
        return page
    }

    var experiments: ExperimentsPage {
        var late = ExperimentTests.trial
        (late.title, late.end, late.measured) = ("Licht aus", LocalDate(iso: "2026-05-10")!, 350)
        return ExperimentsPage(
            title: t("experiments.title"),
            isTable: false,
            cards: [ExperimentTests.trial, late].map { trial in
                let state = trial.state(on: today)
                return .init(
                    title: trial.title,
                    href: ExperimentURL.experiment(trial.id),
                    column: state,
                    mark: Mark(state.mark, state.label(t)),
                    standing: trial.standing(on: today, t),
                    question: trial.question,
                    topic: trial.topic.label(t),
                    period: trial.periodWords(t),
                    result: trial.resultWords(t),
                    isPublic: false
                )
            }
        )
    }

    var profile: ExperimentProfilePage {
        ExperimentProfilePage(
            title: ExperimentTests.trial.title,
            since: t("experiment.profile.since", ["day": "15.05.2026"]),
            lines: [(t("experiment.part.question"), ExperimentTests.trial.question)]
        )
    }

    var release: ExperimentReleasePage {
        ExperimentReleasePage(
            title: t("experiment.release.title"),
            kicker: ExperimentTests.trial.title,
            action: ExperimentURL.release(ExperimentTests.trial.id),
            back: ExperimentURL.experiment(ExperimentTests.trial.id),
            choices: [
                Choice(t("experiment.part.question"), value: "question", detail: ExperimentTests.trial.question),
                Choice(t("experiment.part.learned"), value: "learned", detail: "fehlt", isDisabled: true),
            ],
            chosen: ["question"],
            publicLink: PageLink("https://hub.example.org/x", href: ExperimentURL.profile(ExperimentTests.trial.id)),
            token: token
        )
    }
}
