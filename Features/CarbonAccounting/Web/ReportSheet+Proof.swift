import CarbonAccounting
import Companies
import EmissionFactors
import HTML
import Kernel

/// The parts of the report by which a reader can check it.
extension ReportSheet {
    @NodeBuilder var contracts: [Node] {
        if !facts.contracts.isEmpty {
            reportPart(title: t("report.contracts"), id: "b-vertraege") {
                dataTable(
                    DataTable(
                        caption: t("report.contracts"),
                        columns: [
                            TableColumn(t("report.contract"), isRowTitle: true),
                            TableColumn(t("report.contract.factor"), unit: "kg CO₂e/kWh", isNumeric: true),
                            TableColumn(t("report.contract.counts")), TableColumn(t("report.source")),
                        ],
                        rows: facts.contracts.map { contract in
                            let counts = contract.countsAsInstrument
                            return TableRow([
                                TableCell(contract.name),
                                contract.kilogramsPerKilowattHour.map { TableCell(GermanFormat.exact($0)) }
                                    ?? .missing(t("missing")),
                                TableCell(counts ? t("report.contract.yes") : t("report.contract.no")),
                                TableCell(contract.source),
                            ])
                        },
                        narrow: .cards
                    )
                )
                p { t("report.contracts.note") }
            }
        }
    }

    var certainty: Node {
        reportPart(title: t("report.certainty"), id: "b-sicherheit") {
            for sentence in ResultPage.certainty(facts.summary, t) { p { sentence } }
            dataTable(ResultPage.quality(facts.summary.quality, t))
            dataTable(ResultPage.basis(facts.summary, t))
        }
    }

    @NodeBuilder var gaps: [Node] {
        let check = ReleaseCheck(facts.inventory)
        let sentences =
            check.obstacles.map { ReleaseWords.sentence($0, t) } + check.remarks.map { ReleaseWords.sentence($0, t) }
        reportPart(title: t("report.gaps"), id: "b-luecken") {
            if sentences.isEmpty {
                p { t("report.gaps.none") }
            } else {
                ul { for words in sentences { li { words } } }
            }
            if !facts.inventory.incomplete.isEmpty {
                ul {
                    for line in facts.inventory.incomplete.prefix(100) {
                        li {
                            "\(line.entry.category.label(t)), \(line.entry.description): \(sentence(line.problem, t))"
                        }
                    }
                }
            }
        }
    }

    @NodeBuilder var beside: [Node] {
        if let table = ResultPage.beside(facts.summary, t) {
            reportPart(title: t("result.beside.title"), id: "b-daneben") {
                p { t("result.beside.intro") }
                dataTable(table)
            }
        }
    }

    @NodeBuilder var baseYear: [Node] {
        if let base = facts.baseYear {
            reportPart(title: t("report.baseYear"), id: "b-basisjahr") {
                p {
                    t(
                        "report.baseYear.text",
                        [
                            "year": "\(base)",
                            "threshold": GermanFormat.significant(facts.settings.recalculationThreshold),
                        ]
                    )
                }
                if !facts.log.isEmpty {
                    ul { for record in facts.log { li { TargetPage.line(record, t) } } }
                }
            }
        }
    }

    /// Whenever the year was opened again after a release: by whom and why.
    @NodeBuilder var history: [Node] {
        let lines = facts.releases.compactMap { ReleaseWords.history($0, t) }
        if !lines.isEmpty {
            reportPart(title: t("report.history"), id: "b-verlauf") {
                ul { for line in lines { li { line } } }
            }
        }
    }

    var sources: Node {
        reportPart(title: t("report.sources"), id: "b-quellen") {
            p { t("report.sources.intro") }
            dataTable(
                DataTable(
                    caption: t("report.sources"),
                    columns: [
                        TableColumn(t("report.factor"), isRowTitle: true),
                        TableColumn(t("report.factor.value"), isNumeric: true), TableColumn(t("report.factor.year")),
                        TableColumn(t("report.source")), TableColumn(t("report.licence")),
                    ],
                    rows: facts.factors.map { factor in
                        TableRow([
                            TableCell(factor.name), TableCell(SourceWords.value(factor, facts.potentials, t)),
                            TableCell("\(factor.year)"), TableCell(SourceWords.citation(factor)),
                            TableCell(SourceWords.licence(factor.source, t)),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
