import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import HTML
import Kernel

extension CommutingPage.Result {
    init(_ found: CommutingResult, _ t: Texts) {
        table = Self.table(found, t)
        certainty = Self.certainty(found, t)
        remarks = Self.remarks(found, t)
    }

    private static func table(_ found: CommutingResult, _ t: Texts) -> DataTable {
        DataTable(
            caption: t("commuting.table"),
            columns: [
                TableColumn(t("commuting.column.modes"), isRowTitle: true),
                TableColumn(t("commuting.column.amount"), isNumeric: true),
                TableColumn(t("commuting.column.margin"), isNumeric: true),
                TableColumn(t("commuting.column.emissions"), unit: CommutingWords.tonnes, isNumeric: true),
            ],
            rows: found.rows.map { row($0, t) } + (found.survey.hidesTravel ? [hidden(t)] : []),
            totals: [
                TableRow([
                    TableCell(t("commuting.column.total")), TableCell(""),
                    TableCell(found.total?.relativeHalfWidth.map(CommutingWords.margin) ?? ""),
                    total(found, t),
                ])
            ],
            narrow: .cards
        )
    }

    private static func total(_ found: CommutingResult, _ t: Texts) -> TableCell {
        if found.survey.hidesTravel { return TableCell(t("commuting.few.emissions")) }
        return found.total.map { TableCell(Amounts.tabular($0.total)) } ?? .missing(t("missing"))
    }

    /// In place of the figures of fewer than five people.
    private static func hidden(_ t: Texts) -> TableRow {
        TableRow([
            TableCell(t("commuting.few.modes")), TableCell(t("commuting.few.amount")), TableCell(""),
            TableCell(t("commuting.few.emissions")),
        ])
    }

    private static func row(_ row: CommutingResult.Row, _ t: Texts) -> TableRow {
        let name = row.group.map { CommutingWords.modes($0, t) } ?? t("commuting.homeOffice")
        let unit = row.group == nil ? t("commuting.unit.hours") : t("commuting.unit.pkm")
        return TableRow(
            [
                TableCell(name, detail: row.factor.map { t("commuting.factor", ["name": $0.factor.name]) }),
                TableCell(row.line.amountText + GermanFormat.thinSpace + unit),
                TableCell(row.amount.relativeHalfWidth.map(CommutingWords.margin) ?? ""),
                row.kilograms.map { TableCell(Amounts.tabular($0)) } ?? .missing(t("missing")),
            ],
            needsAttention: row.kilograms == nil
        )
    }

    private static func remarks(_ found: CommutingResult, _ t: Texts) -> [String] {
        var sentences = [t("commuting.remark.muscle")]
        if found.rows.contains(where: { $0.group?.joined.isEmpty == false }) {
            sentences.append(t("commuting.remark.joined"))
        }
        if found.survey.hidesTravel { sentences.append(t("commuting.remark.fewTravel")) }
        if found.survey.showsHomeOffice {
            let hours = GermanFormat.exact(CommutingSurvey.hoursPerHomeOfficeDay)
            sentences.append(t("commuting.line.hours", ["hours": hours]))
        }
        if found.survey.hidesHomeOffice { sentences.append(t("commuting.remark.fewAtHome")) }
        return sentences
    }

    private static func certainty(_ found: CommutingResult, _ t: Texts) -> [String] {
        let survey = found.survey
        let memory = CommutingWords.margin(CommutingSurvey.recallUncertainty)
        var sentences: [String] = []
        if survey.answers.count == survey.headcount {
            sentences.append(t("commuting.certainty.all"))
        } else if let margin = found.total?.relativeHalfWidth {
            let values: KeyValuePairs = [
                "headcount": CommutingWords.count(survey.headcount), "margin": CommutingWords.margin(margin),
            ]
            sentences.append(t("commuting.certainty.sample", values, count: survey.answers.count))
            sentences.append(t("commuting.certainty.silent"))
        }
        sentences.append(t("commuting.certainty.memory", ["margin": memory]))
        return sentences
    }
}

extension CommutingPage.Takeover {
    init(_ facts: CommutingFacts, _ t: Texts) {
        sites = facts.sites.map { Choice($0.name, value: $0.id.text) }
        site = facts.site?.id.text ?? ""
        let lines = facts.lines
        submit = lines.fromSurvey > 0 ? t("commuting.takeover.again") : t("commuting.takeover.submit")
        var standing: [String] = []
        if lines.fromSurvey > 0 {
            let date = facts.survey?.takenOverAt.map { LocalDate($0).german } ?? ""
            standing.append(t("commuting.takeover.standing", ["date": date], count: lines.fromSurvey))
        }
        if lines.changed > 0 { standing.append(t("commuting.takeover.changed", count: lines.changed)) }
        if lines.others > 0 { standing.append(t("commuting.takeover.others", count: lines.others)) }
        self.standing = standing
    }
}
