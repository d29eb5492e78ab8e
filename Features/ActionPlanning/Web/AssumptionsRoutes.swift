import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    @Sendable func showAssumptions(_ call: Call<Member>) async throws -> Response {
        let stored = try await assumptions.assumptions(of: call.who.firm)
        return call.page(try await page(AssumptionsForm(stored), FieldErrors(), stored, call))
    }

    @Sendable func saveAssumptions(_ call: Call<Member>) async throws -> Response {
        let form = AssumptionsForm(call.form)
        let (typed, errors) = form.validated(call.texts)
        guard let typed else {
            let stored = try await assumptions.assumptions(of: call.who.firm)
            return call.page(try await page(form, errors, stored, call), status: .unprocessableContent)
        }
        switch try await assumptions.save(typed, of: call.who.firm, by: call.who.person.id) {
        case .saved: return call.redirect(ActionPlanningURL.assumptions, notice: call.texts("assumptions.saved"))
        case .gone: throw HTTPError(.conflict)
        case .conflict(let stored): return conflict(stored, form, typed, call)
        }
    }

    private func page(
        _ form: AssumptionsForm,
        _ errors: FieldErrors,
        _ stored: PlanAssumptions,
        _ call: Call<Member>
    ) async throws -> AssumptionsPage {
        let (t, firm) = (call.texts, call.who.firm)
        let factors = try await factors.factors(of: firm)
        let open = try await measures.measures(of: firm).filter { $0.status != .dropped }
        // Only what stands on this page: prices and the rate.
        var gaps: [MeasureFigures.Gap] = []
        for gap in open.flatMap({ MeasureFigures($0, assumptions: stored, factors: factors).gaps }) {
            switch gap {
            case .price, .discountRate: if !gaps.contains(gap) { gaps.append(gap) }
            default: continue
            }
        }
        return AssumptionsPage(
            title: t("assumptions.title"),
            token: call.formToken,
            lead: stored.version == 0
                ? t("assumptions.lead.none") : t("assumptions.lead", count: stored.prices.count),
            missing: gaps.map { MeasureWords.gap($0, t) },
            form: form,
            errors: errors
        )
    }

    private func conflict(
        _ stored: PlanAssumptions,
        _ form: AssumptionsForm,
        _ typed: PlanAssumptions,
        _ call: Call<Member>
    ) -> Response {
        let t = call.texts
        return call.page(
            MeasureConflictPage(
                title: t("assumptions.title"),
                kicker: t("measures.title"),
                token: call.formToken,
                differences: MeasureConflictPage.Difference.between(
                    AssumptionsWords(t).described(stored),
                    AssumptionsWords(t).described(typed)
                ),
                action: ActionPlanningURL.assumptions,
                back: ActionPlanningURL.assumptions,
                retry: form.values.filter { $0.key != "version" && !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
                    .map { FormToken(name: $0.key, value: $0.value) }
                    + [FormToken(name: "version", value: "\(stored.version)")]
            ),
            status: .conflict
        )
    }
}
