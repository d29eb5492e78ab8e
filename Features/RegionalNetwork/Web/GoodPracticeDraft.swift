import ActionPlanning
import Assessments
import Kernel
import RegionalNetwork
import WebPlatform

/// What a firm has written already, as the draft of a „Praxisbeispiel“. Whatever is not known stays empty.
struct GoodPracticeDraft: Sendable {
    let t: Texts

    /// - Parameter readings: what meters showed before and after this measure.
    func practice(of measure: Measure, readings: [MeasuredSaving], id: GoodPracticeID) -> GoodPractice {
        var figures = readings.map { reading in
            GoodPractice.Figure(
                what: t("practice.draft.measured", ["quantity": quantity(reading.quantity)]),
                value: reading.savingPerYear.rounded(),
                unit: t("practice.draft.perYear", ["unit": reading.unit]),
                source: short(reading.evidence),
                year: reading.after.period.last.year
            )
        }
        if readings.isEmpty {
            figures += measure.savings.filter { $0.quantity != .none }.map { saving in
                GoodPractice.Figure(
                    what: t("practice.draft.planned", ["quantity": quantity(saving.quantity)]),
                    value: saving.amount,
                    unit: t("practice.draft.perYear", ["unit": saving.unit]),
                    source: t("practice.draft.plan"),
                    year: measure.end?.year
                )
            }
        }
        if let investment = measure.investment {
            figures.append(
                GoodPractice.Figure(
                    what: t("practice.draft.investment"),
                    value: investment,
                    unit: t("practice.draft.euro"),
                    source: t("practice.draft.plan"),
                    year: measure.end?.year
                )
            )
        }
        return GoodPractice(
            id: id,
            firm: measure.firm,
            origin: .measure(measure.id),
            title: String(measure.title.prefix(GoodPractice.longestTitle)),
            theme: Instrument.Theme(rawValue: measure.theme),
            texts: [
                .situation: cut(measure.description), .approach: cut(measure.participation),
                .lesson: cut(measure.lesson),
            ],
            figures: Array(figures.prefix(GoodPractice.mostFigures))
        )
    }

    func practice(of experiment: Experiment, id: GoodPracticeID) -> GoodPractice {
        var figures: [GoodPractice.Figure] = []
        let values = [
            (experiment.before, t("practice.draft.before", ["metric": experiment.metric]), experiment.start),
            (experiment.measured, t("practice.draft.after", ["metric": experiment.metric]), experiment.end),
        ]
        for (value, what, day) in values where value != nil && !experiment.metric.isEmpty {
            figures.append(
                GoodPractice.Figure(
                    what: short(what),
                    value: value,
                    unit: short(experiment.unit),
                    source: t("practice.draft.experiment"),
                    year: day?.year
                )
            )
        }
        return GoodPractice(
            id: id,
            firm: experiment.firm,
            origin: .experiment(experiment.id),
            title: String(experiment.title.prefix(GoodPractice.longestTitle)),
            theme: Instrument.Theme(rawValue: experiment.topic.rawValue),
            texts: [
                .situation: cut(experiment.question), .approach: cut(experiment.hypothesis),
                .lesson: cut(experiment.learned),
            ],
            figures: figures
        )
    }

    private func quantity(_ quantity: CatalogueMeasure.Effect.Quantity) -> String {
        t("practice.quantity.\(quantity.rawValue)")
    }

    private func cut(_ text: String) -> String { String(text.prefix(GoodPractice.longestText)) }

    private func short(_ text: String) -> String { String(text.prefix(GoodPractice.longestWord)) }
}
