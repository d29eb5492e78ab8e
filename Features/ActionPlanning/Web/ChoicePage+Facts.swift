import ActionPlanning
import HTML
import Kernel
import WebPlatform

extension ChoicePage {
    init(
        _ basis: PlanBasis,
        _ plan: PlanCandidates,
        _ found: ChoiceSolver.Found?,
        claims: [OverClaim] = [],
        token: FormToken,
        _ t: Texts
    ) {
        let words = ChoiceWords(plan, all: basis.measures, t)
        title = t("choice.title")
        isEmpty = basis.measures.isEmpty
        limits = Self.limits(plan, basis.assumptions, t)
        contradictions = plan.problem.contradictions.map(words.sentence)
        hindered = plan.hindered.map {
            Hindered(title: $0.measure.title, href: PlanURL.measure($0.measure.id), reason: words.sentence($0.reason))
        }
        var obstacles = found?.obstacle.map(words.sentences) ?? []
        switch found?.outcome {
        case .plan(let selection, let isShort)?:
            if isShort { obstacles.append(t("choice.short")) }
            result = Result(selection, plan, words, token: token, t)
        case .impossible(let explanation)?:
            obstacles += words.sentences(explanation)
            result = nil
        case .timeOver?:
            obstacles.append(t("choice.timeOver"))
            result = nil
        case nil: result = nil
        }
        self.obstacles = obstacles
        isWithoutTarget = found?.obstacle != nil
        self.claims = claims.map { MeasureWords.overClaim($0, titles: words.titles, t) }
    }

    private static func limits(_ plan: PlanCandidates, _ assumptions: PlanAssumptions, _ t: Texts) -> [Definition] {
        func byYear(_ values: [Double?]) -> String {
            guard values.contains(where: { $0 != nil }) else { return t("choice.noLimit") }
            return values.enumerated().map { index, value in
                "\(plan.firstYear + index): \(value.map(PlanWords.euros) ?? t("choice.noLimit"))"
            }
            .joined(separator: "; ")
        }
        let last = plan.firstYear + plan.problem.years - 1
        return [
            Definition(t("choice.limit.years"), "\(plan.firstYear)–\(last)"),
            Definition(t("choice.limit.budgets"), byYear(plan.problem.budgets)),
            Definition(t("choice.limit.liquidity"), byYear(plan.problem.liquidity)),
            Definition(
                t("choice.limit.target"),
                plan.problem.target.map(PlanWords.tonnes) ?? t("choice.limit.target.none")
            ),
            Definition(
                t("choice.limit.rate"),
                assumptions.discountRate.map { GermanFormat.percent($0) } ?? t("missing")
            ),
        ]
    }
}

extension ChoicePage.Result {
    init(_ selection: PlanSelection, _ plan: PlanCandidates, _ words: ChoiceWords, token: FormToken, _ t: Texts) {
        let problem = plan.problem
        let (all, value) = ("\(plan.measures.count)", PlanWords.euros(selection.netPresentValue))
        lead =
            Self.knowsTonnes(selection, problem)
            ? t(
                "choice.lead",
                ["all": all, "value": value, "tonnes": PlanWords.tonnes(selection.tonnes)],
                count: selection.chosen.count
            )
            : t("choice.lead.noTonnes", ["all": all, "value": value], count: selection.chosen.count)
        figures = Self.figures(selection, problem, words, t)
        years = selection.starts.enumerated().map { index, started in
            ChoicePage.Year(
                year: "\(plan.firstYear + index)",
                titles: started.map(words.title),
                investment: PlanWords.bare(selection.investments[index]),
                budget: problem.budgets[index].map { PlanWords.bare($0) },
                liquidity: problem.liquidity[index].map { PlanWords.bare($0) }
            )
        }
        var (chosen, starts): ([ChoicePage.Chosen], [FormToken]) = ([], [])
        for (index, started) in selection.starts.enumerated() {
            for candidate in started {
                let (measure, figures) = (plan.measures[candidate], problem.candidates[candidate])
                chosen.append(
                    ChoicePage.Chosen(
                        title: measure.title,
                        href: PlanURL.measure(measure.id),
                        year: "\(plan.firstYear + index)",
                        investment: PlanWords.bare(figures.investment),
                        netPresentValue: PlanWords.bare(figures.netPresentValue),
                        tonnes: figures.tonnes.map { PlanWords.bare($0, places: 1) },
                        isSettled: figures.isSettled
                    )
                )
                guard !figures.isSettled else { continue }
                let start = ChoiceStart(measure: measure.id, year: plan.firstYear + index, version: measure.version)
                starts.append(FormToken(name: "start", value: start.text))
            }
        }
        self.chosen = chosen
        takeover = starts.isEmpty ? nil : PageForm(action: PlanURL.choice, tokens: [token] + starts)
        takeoverSentence = t("choice.takeover", count: starts.count)
        leftOut = plan.measures.indices.filter { !selection.chosen.contains($0) }.map { candidate in
            let measure = plan.measures[candidate]
            return ChoicePage.LeftOut(
                title: measure.title,
                href: PlanURL.measure(measure.id),
                why: PlanURL.reason(measure.id)
            )
        }
    }

    /// Whether the tonnes of anything chosen are known; else their sum is missing and not 0.
    private static func knowsTonnes(_ selection: PlanSelection, _ problem: PlanProblem) -> Bool {
        selection.chosen.isEmpty || selection.chosen.contains { problem.candidates[$0].tonnes != nil }
    }

    private static func figures(
        _ selection: PlanSelection,
        _ problem: PlanProblem,
        _ words: ChoiceWords,
        _ t: Texts
    ) -> [KeyFigure] {
        let knowsTonnes = knowsTonnes(selection, problem)
        return [
            KeyFigure(
                PlanWords.bare(selection.netPresentValue),
                unit: "€",
                label: t("choice.figure.value"),
                remark: words.gap(selection.gap)
            ),
            KeyFigure(
                knowsTonnes ? PlanWords.bare(selection.tonnes, places: 1) : "–",
                unit: knowsTonnes ? PlanWords.tonnesUnit : nil,
                label: t("choice.figure.tonnes"),
                remark: problem.target.map { t("choice.figure.target", ["target": PlanWords.tonnes($0)]) },
                mark: knowsTonnes ? nil : Mark(.missing, t("missing"))
            ),
            KeyFigure(
                PlanWords.bare(selection.investments.reduce(0, +)),
                unit: "€",
                label: t("choice.figure.investment")
            ),
        ]
    }
}
