import ActionPlanning
import ActionPlanningStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension ActionPlanningFeature {
    @Sendable func showMeasures(_ call: Call<Member>) async throws -> Response {
        let (t, firm) = (call.texts, call.who.firm)
        let all = try await measures.measures(of: firm)
        let assumptions = try await assumptions.assumptions(of: firm)
        let factors = try await factors.factors(of: firm)
        let status = call.query("stand").flatMap { Measure.Status(rawValue: $0) }
        let theme = call.query("thema").flatMap { MeasureWords.themes.contains($0) ? $0 : nil }
        let shown = all.filter { measure in
            (status == nil || measure.status == status) && (theme == nil || measure.theme == theme)
        }
        let figures = shown.map { MeasureFigures($0, assumptions: assumptions, factors: factors) }
        // What was dropped costs and saves nothing any more.
        let counted = zip(shown, figures).filter { $0.0.status != .dropped || status == .dropped }
        let sums = MeasureSums(counted.map { $0 })
        let titles = Dictionary(all.map { ($0.id, $0.title) }) { first, _ in first }
        return call.page(
            MeasureListPage(
                title: t("measures.title"),
                lead: sums.lead(t),
                leadFigures: sums.leadFigures,
                rows: zip(shown, figures).map { Self.row($0, $1, t) },
                figures: sums.keyFigures(t),
                totals: sums.totals(t),
                warnings: OverClaim.all(among: all, factors: factors, catalogue: catalogue).map {
                    MeasureWords.overClaim($0, titles: titles, t)
                },
                status: status?.rawValue,
                theme: theme,
                count: t("measures.count", ["all": "\(all.count)"], count: shown.count),
                isEmpty: all.isEmpty
            )
        )
    }

    private static func row(_ measure: Measure, _ figures: MeasureFigures, _ t: Texts) -> MeasureListPage.Row {
        MeasureListPage.Row(
            title: measure.title,
            href: ActionPlanningURL.measure(measure.id),
            theme: MeasureWords.theme(measure.theme, t),
            status: measure.status.label(t),
            investment: measure.investment.map { MeasureWords.euros($0) },
            saving: figures.euros.map { MeasureWords.euros($0) },
            tonnes: figures.tonnesPerYear.map { MeasureWords.tonnes($0) },
            payback: figures.payback.map { MeasureWords.years($0, t) }
        )
    }
}
