import ActionPlanning
import ActionPlanningStorage
import CarbonAccounting
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// `/werkbank`: what would be if, on the firm's own balance.
extension ActionPlanningFeature {
    func addBenchRoutes(to routes: Routes) {
        routes.get("werkbank", for: .member, page: "page.bench", use: showBench)
        routes.get("werkbank/varianten", for: .member, page: "page.variants", use: showVariants)
        routes.post("werkbank/varianten", for: .member, use: addVariant)
        routes.get("werkbank/vergleich", for: .member, page: "page.variantComparison", use: compareVariants)
        routes.get("werkbank/varianten/:variant", for: .member, page: "page.variant", use: showVariant)
        routes.post("werkbank/varianten/:variant", for: .member, use: saveVariant)
        routes.delete("werkbank/varianten/:variant", for: .member, use: removeVariant)
        routes.post("werkbank/varianten/:variant/massnahmen", for: .member, use: planVariant)
    }

    /// What the bench needs of a firm's year.
    struct Bench: Sendable {
        let base: BenchBase
        let assumptions: PlanAssumptions
        let factors: QuantityFactors
        /// Without those that were dropped, and those that are done, which the balance shows already.
        let measures: [Measure]
        /// Years with lines, the newest first.
        let years: [ReportingYear]

        func result(_ settings: BenchSettings) -> BenchResult {
            WhatIf(base, settings: settings, assumptions: assumptions, factors: factors).result(measures)
        }
    }

    /// - Parameter wanted: nil for the newest year with lines.
    func bench(of firm: FirmID, in wanted: ReportingYear?) async throws -> Bench {
        let today = ReportingYear(outside.today().year) ?? ReportingYear(2026)!
        let years = try await benchBases.years(of: firm, around: wanted ?? today)
        let year = wanted ?? years.first { $0 <= today } ?? today
        let (base, figures) = try await benchBases.base(
            of: firm,
            in: year,
            factors: try await factors.factors(of: firm)
        )
        return Bench(
            base: base,
            assumptions: try await assumptions.assumptions(of: firm),
            factors: figures,
            measures: try await measures.measures(of: firm).filter { $0.status != .dropped && $0.status != .done },
            years: years
        )
    }

    @Sendable func showBench(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let sent = BenchQuery.form(call.request.uri.query)
        let bench = try await bench(of: firm, in: Int(sent["jahr"]).flatMap { ReportingYear($0) })
        let grants = call.wantsFragment ? [:] : try await estimatedGrants(of: firm, bench.measures)
        let form =
            sent.isOn("gesetzt")
            ? BenchForm(sent, measures: bench.measures)
            : BenchForm(measures: bench.measures, base: bench.base, assumptions: bench.assumptions, grants: grants)
        let (settings, errors) = form.validated(t)
        let view = errors.isEmpty ? BenchView(bench, settings, t) : nil
        if call.wantsFragment {
            let part = view?.body(t) ?? [errorSummary(title: t("bench.faults"), faults: errors.faults)]
            // Somebody is still typing: no fault of the request, and none for the browser to log.
            return call.fragment(.group(part))
        }
        let opened = VariantID(sent["variante"])
        var variant: Variant?
        if let opened { variant = try await variants.variant(opened, of: firm) }
        let page = BenchPage(
            title: t("bench.title"),
            yearNumber: bench.base.year.value,
            yearChoices: bench.years.map { Choice("\($0.value)", value: "\($0.value)") },
            lines: bench.base.lines,
            measures: bench.measures.map { BenchPage.measure($0, form.rows[$0.id.text], grants[$0.id.text], t) },
            prices: BenchPage.prices(bench.base, form, bench.assumptions, t),
            scaling: BenchPage.scaling(bench.base, t),
            form: form,
            view: view,
            variant: variant,
            token: call.formToken,
            errors: errors
        )
        return call.page(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
