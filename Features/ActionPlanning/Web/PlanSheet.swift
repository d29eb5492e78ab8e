import ActionPlanning
import CarbonAccountingStorage
import HTML
import Kernel

/// The plan as management, works council and bank read it: on the screen, on paper and as a file.
struct PlanSheet {
    let facts: PlanFacts
    let t: Texts

    init(_ facts: PlanFacts, _ t: Texts) { (self.facts, self.t) = (facts, t) }

    var node: Node {
        let head = ReportTitle(
            firm: facts.firmName,
            title: t("plan.title"),
            subtitle: t("plan.subtitle", ["date": facts.today.german, "edition": facts.edition])
        )
        return reportSheet(head) {
            glance
            goals
            time
            money
            effect
            funding
            people
            risks
            certainty
            progress
            assumptions
        }
    }

    private var glance: Node {
        reportPart(title: t("plan.glance"), id: "p-ueberblick") {
            p(.class("lead")) { sentence }
            definitionList([
                Definition(t("plan.investment"), PlanWords.euros(facts.investment)),
                Definition(t("plan.grants"), PlanWords.euros(facts.grants)),
                Definition(t("plan.saving"), t("plan.perYear", ["amount": PlanWords.euros(facts.saving)])),
                Definition(t("plan.value"), PlanWords.euros(facts.netPresentValue)),
                Definition(
                    t("plan.tonnes"),
                    facts.knownTonnes.map { t("plan.perYear", ["amount": PlanWords.tonnes($0)]) } ?? t("missing")
                ),
            ])
            missing
            h3 { t("plan.readers") }
            ul {
                li { t("plan.readers.management") }
                li { t("plan.readers.council") }
                li { t("plan.readers.bank") }
            }
        }
    }

    private var sentence: String {
        let (investment, saving) = (PlanWords.euros(facts.investment), PlanWords.euros(facts.saving))
        guard let tonnes = facts.knownTonnes else {
            return t(
                "plan.sentence.noTonnes",
                ["investment": investment, "saving": saving],
                count: facts.entries.count
            )
        }
        return t(
            "plan.sentence",
            ["investment": investment, "saving": saving, "tonnes": PlanWords.tonnes(tonnes)],
            count: facts.entries.count
        )
    }

    /// Whose figures are in no sum, by name.
    @NodeBuilder private var missing: [Node] {
        let unpriced = facts.withoutWorth.map(\.measure.title)
        if !unpriced.isEmpty { p { t("plan.missing.value", ["titles": MeasureWords.list(unpriced, t)]) } }
        let unknown = facts.withoutTonnes.map(\.measure.title)
        if !unknown.isEmpty { p { t("plan.missing.tonnes", ["titles": MeasureWords.list(unknown, t)]) } }
    }

    private var goals: Node {
        reportPart(title: t("plan.goals"), id: "p-ziele") {
            if let target = facts.assumptions.target {
                let missing = max(0, target - facts.tonnes)
                let lastYear = facts.assumptions.calendarYears.last ?? facts.assumptions.firstYear
                p { t("plan.goal.own", ["target": PlanWords.tonnes(target), "year": "\(lastYear)"]) }
                p {
                    missing > 0.05
                        ? t("plan.goal.missing", ["tonnes": PlanWords.tonnes(missing)])
                        : t("plan.goal.met")
                }
            } else {
                p { t("plan.goal.none") }
            }
            facts.ownTarget.map { target in
                p {
                    t(
                        "plan.goal.balance",
                        ["share": GermanFormat.percent(target.reduction, places: 0), "year": "\(target.year)"]
                    )
                }
            }
        }
    }

    private var time: Node {
        reportPart(title: t("plan.time"), id: "p-zeit") {
            if let timeline { figure(.class("plan-figure")) { timeline.node } }
            dataTable(
                DataTable(
                    caption: t("plan.time"),
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.start")),
                        TableColumn(t("plan.end")), TableColumn(t("plan.status")),
                        TableColumn(t("plan.responsible")),
                    ],
                    rows: facts.entries.map { entry in
                        let measure = entry.measure
                        return TableRow([
                            TableCell(measure.title), day(measure.start), day(measure.end),
                            TableCell(measure.status.label(t)),
                            PlanWords.cell(measure.responsible, t),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func day(_ day: LocalDate?) -> TableCell { day.map { TableCell($0.german) } ?? .missing(t("missing")) }

    private var timeline: PlanTimeline? {
        let dated = facts.entries.compactMap { entry in entry.measure.start.map { (entry.measure, $0) } }
        let ends = dated.map { max($0.0.end?.year ?? $0.1.year, $0.1.year) }
        guard let first = dated.map(\.1.year).min(), let last = ends.max() else { return nil }
        return PlanTimeline(
            bars: dated.map { measure, start in
                .init(title: measure.title, start: start, end: measure.end, isDone: measure.status == .done)
            },
            years: min(first, facts.assumptions.firstYear)...last,
            title: t("plan.time"),
            description: t("plan.time.text")
        )
    }

    private var money: Node {
        reportPart(title: t("plan.money"), id: "p-geld") {
            p { t("plan.money.text") }
            dataTable(
                DataTable(
                    caption: t("plan.money"),
                    columns: [
                        TableColumn(t("choice.year"), isRowTitle: true),
                        TableColumn(t("plan.investment"), unit: "€", isNumeric: true),
                        TableColumn(t("plan.grants"), unit: "€", isNumeric: true),
                        TableColumn(t("choice.budget"), unit: "€", isNumeric: true),
                        TableColumn(t("plan.saving"), unit: "€", isNumeric: true),
                        TableColumn(t("plan.outgoing"), unit: "€", isNumeric: true),
                        TableColumn(t("plan.tonnes"), unit: PlanWords.tonnesUnit, isNumeric: true),
                    ],
                    rows: facts.schedule.years.map { year in
                        TableRow(
                            [
                                TableCell("\(year.year)"), TableCell(PlanWords.bare(year.investment)),
                                TableCell(PlanWords.bare(year.grant)),
                                TableCell(year.budget.map { PlanWords.bare($0) } ?? t("choice.noLimit")),
                                TableCell(PlanWords.bare(year.saving)), TableCell(PlanWords.bare(year.outgoing)),
                                PlanWords.cell(facts.knownTonnes == nil ? nil : year.tonnes, places: 1, t),
                            ],
                            needsAttention: year.excess > 0
                        )
                    },
                    narrow: .cards
                )
            )
            for year in facts.schedule.years where year.excess > 0 {
                p { t("plan.excess", ["year": "\(year.year)", "amount": PlanWords.euros(year.excess)]) }
            }
            if !facts.withoutStart.isEmpty {
                p { t("plan.missing.start", ["titles": MeasureWords.list(facts.withoutStart.map(\.measure.title), t)]) }
            }
        }
    }

    /// Two tables, for one of seven columns is wider than paper.
    private var effect: Node {
        reportPart(title: t("plan.effect"), id: "p-wirkung") {
            dataTable(
                DataTable(
                    caption: t("plan.effect"),
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true),
                        TableColumn(t("plan.investment"), unit: "€", isNumeric: true),
                        TableColumn(t("plan.saving"), unit: t("plan.unit.eurosPerYear"), isNumeric: true),
                        TableColumn(t("plan.payback"), unit: t("plan.unit.years"), isNumeric: true),
                        TableColumn(t("plan.value"), unit: "€", isNumeric: true),
                    ],
                    rows: facts.entries.map { entry in
                        let figures = entry.figures
                        return TableRow([
                            TableCell(entry.measure.title), PlanWords.cell(entry.measure.investment, t),
                            PlanWords.cell(figures.saving, t), PlanWords.cell(figures.payback, places: 1, t),
                            PlanWords.cell(figures.netPresentValue, t),
                        ])
                    },
                    narrow: .cards
                )
            )
            dataTable(
                DataTable(
                    caption: t("plan.effect.climate"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true),
                        TableColumn(t("plan.tonnes"), unit: t("plan.unit.tonnesPerYear"), isNumeric: true),
                        TableColumn(t("curve.cost"), unit: "€/t", isNumeric: true),
                    ],
                    rows: facts.entries.map { entry in
                        TableRow([
                            TableCell(entry.measure.title),
                            PlanWords.cell(entry.figures.tonnesPerYear, places: 1, t),
                            PlanWords.cell(entry.figures.costPerTonne, t),
                        ])
                    },
                    narrow: .cards
                )
            )
            if !facts.claims.isEmpty {
                h3 { t("plan.overclaims") }
                for claim in facts.claims { p { MeasureWords.overClaim(claim, titles: facts.titles, t) } }
            }
        }
    }
}
