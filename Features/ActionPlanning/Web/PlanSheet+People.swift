import ActionPlanning
import Funding
import HTML
import Kernel

/// Who pays a part, who does it, what has to be learned and what may go wrong.
extension PlanSheet {
    var funding: Node {
        let titles = Dictionary(
            facts.entries.map { ($0.measure.id.text, $0.measure.title) },
            uniquingKeysWith: { first, _ in first }
        )
        return reportPart(title: t("plan.funding"), id: "p-foerderung") {
            if facts.applications.isEmpty {
                p { t("plan.funding.none") }
            } else {
                dataTable(
                    DataTable(
                        caption: t("plan.funding"),
                        columns: [
                            TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.programme")),
                            TableColumn(t("plan.status")), TableColumn(t("plan.asked"), unit: "€", isNumeric: true),
                            TableColumn(t("plan.granted"), unit: "€", isNumeric: true),
                        ],
                        rows: facts.applications.map { application in
                            TableRow([
                                TableCell(application.measure.flatMap { titles[$0] } ?? ""),
                                TableCell(facts.programmeNames[application.programme] ?? application.programme),
                                TableCell(t("plan.application.\(application.state.rawValue)")),
                                PlanWords.cell(application.amountAsked?.euros, t),
                                PlanWords.cell(application.amountGranted?.euros, t),
                            ])
                        },
                        narrow: .cards
                    )
                )
                p { t("plan.funding.text") }
            }
        }
    }

    var people: Node {
        reportPart(title: t("plan.people"), id: "p-menschen") {
            p { t("plan.people.text") }
            dataTable(
                DataTable(
                    caption: t("plan.people"),
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.responsible")),
                        TableColumn(t("plan.qualification")), TableColumn(t("plan.participation")),
                    ],
                    rows: facts.entries.map { entry in
                        let measure = entry.measure
                        return TableRow([
                            TableCell(measure.title), PlanWords.cell(measure.responsible, t),
                            PlanWords.cell(measure.qualification, t), PlanWords.cell(measure.participation, t),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    var risks: Node {
        reportPart(title: t("plan.risks"), id: "p-risiken") {
            dataTable(
                DataTable(
                    caption: t("plan.risks"),
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.risk")),
                        TableColumn(t("plan.nextStep")),
                    ],
                    rows: facts.entries.map { entry in
                        TableRow([
                            TableCell(entry.measure.title), PlanWords.cell(entry.measure.risks, t),
                            PlanWords.cell(entry.measure.nextStep, t),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    var certainty: Node {
        reportPart(title: t("plan.certainty"), id: "p-sicherheit") {
            if let share = facts.chance.reachesTarget, let target = facts.assumptions.target {
                p(.class("lead")) { chanceSentence(share, target) }
                facts.assumptions.targetProbability.map { wanted in
                    p {
                        share >= wanted
                            ? t("plan.chance.enough", ["share": GermanFormat.percent(wanted, places: 0)])
                            : t("plan.chance.short", ["share": GermanFormat.percent(wanted, places: 0)])
                    }
                }
            } else {
                p { t("plan.chance.noTarget") }
            }
            dataTable(
                DataTable(
                    caption: t("plan.certainty"),
                    columns: [
                        TableColumn(t("plan.chance.what"), isRowTitle: true),
                        TableColumn("P10", isNumeric: true), TableColumn("P50", isNumeric: true),
                        TableColumn("P90", isNumeric: true),
                    ],
                    rows: [
                        row(t("plan.chance.tonnes"), facts.chance.tonnes, places: 1),
                        row(t("plan.chance.value"), facts.chance.netPresentValue, places: 0),
                    ],
                    narrow: .cards
                )
            )
            p { t("plan.chance.text") }
            let unsaid = facts.withoutUncertainty.map(\.measure.title)
            if !unsaid.isEmpty { p { t("plan.chance.unsaid", ["titles": MeasureWords.list(unsaid, t)]) } }
        }
    }

    /// Never „100 %“ for what only the draws had.
    private func chanceSentence(_ share: Double, _ target: Double) -> String {
        let goal = PlanWords.tonnes(target)
        if share >= 0.995 { return t("plan.chance.sure", ["target": goal]) }
        if share < 0.005 { return t("plan.chance.never", ["target": goal]) }
        return t("plan.chance", ["share": GermanFormat.percent(share, places: 0), "target": goal])
    }

    private func row(_ name: String, _ values: PlanChance.Quantiles, places: Int) -> TableRow {
        let cells = [values.p10, values.p50, values.p90].map { TableCell(PlanWords.bare($0, places: places)) }
        return TableRow([TableCell(name)] + cells)
    }
}
