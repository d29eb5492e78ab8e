import ActionPlanning
import ActionPlanningStorage
import Assessments
import AssessmentsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    /// A finding becomes a measure, with the answers that caused it. Where several measures of the catalogue fit, it asks
    /// which; `template` holds the choice, „own“ for none of them.
    @Sendable func addFromFinding(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        guard let assessment = AssessmentID(form["assessment"]),
            let finding = try await assessments.finding(
                assessment: assessment,
                rule: form["rule"],
                row: form["row"],
                of: call.who.firm
            )
        else { throw HTTPError(.notFound) }
        let fitting = finding.measures.compactMap { catalogue[$0] }.filter { measure in
            finding.sector.map { measure.sectors.contains($0.rawValue) } ?? true
        }
        var template = fitting.first { $0.id == form["template"] }
        if template == nil, form["template"] != Self.ownTemplate {
            if fitting.count > 1 { return call.page(choicePage(finding, fitting, call)) }
            template = fitting.first
        }
        let source = Measure.Origin.source(
            ofFinding: assessment.text,
            rule: finding.rule,
            row: finding.row,
            template: template?.id
        )
        let known = try await measures.measures(of: call.who.firm).first {
            $0.origin?.kind == .finding && $0.origin?.source == source
        }
        if let known {
            return call.redirect(ActionPlanningURL.measure(known.id), notice: t("measure.finding.known"))
        }
        let origin = Measure.Origin(
            kind: .finding,
            source: source,
            title: t(
                "measure.finding.origin",
                ["instrument": finding.instrumentTitle, "day": finding.day.german, "title": finding.title]
            ),
            reasons: finding.reasons.map { .init(question: $0.question, answer: $0.answer) }
        )
        var measure = try await addMeasure(
            from: template,
            titled: template?.title ?? finding.title,
            theme: finding.theme.rawValue,
            description: template?.summary ?? finding.text,
            origin: origin,
            call
        )
        if finding.due != nil || finding.responsible != nil {
            measure.end = finding.due
            measure.responsible = String((finding.responsible ?? "").prefix(Measure.longestLine))
            _ = try await measures.save(measure, by: call.who.person.id)
        }
        return call.redirect(ActionPlanningURL.measure(measure.id), notice: t("measure.finding.done"))
    }

    private static var ownTemplate: String { "own" }

    private func choicePage(
        _ finding: AssessmentFinding,
        _ fitting: [CatalogueMeasure],
        _ call: Call<Member>
    ) -> MeasureChoicePage {
        let (t, form) = (call.texts, call.form)
        return MeasureChoicePage(
            title: t("measure.choice.title"),
            finding: finding.title,
            reasons: finding.reasons.map { Definition($0.question, $0.answer) },
            choices: fitting.map { Choice($0.title, value: $0.id, detail: $0.summary) } + [
                Choice(t("measure.choice.own"), value: Self.ownTemplate, detail: finding.title)
            ],
            tokens: [call.formToken]
                + ["assessment", "rule", "row"].map { FormToken(name: $0, value: form[$0]) }
        )
    }
}
