import CarbonAccounting
import Companies
import HTML
import Kernel

/// A contract field by field, as it is shown where it cannot be changed or where two versions meet.
struct ContractLines: Sendable {
    let lines: [(field: String, text: String)]

    init(_ form: ContractForm, sites: [Site], evidence: [Evidence], _ t: Texts) {
        let names = sites.filter { form.sites.contains($0.id.text) }.map(\.name).joined(separator: ", ")
        let unit = StatedFigure.Unit(rawValue: form.figureUnit)?.label(t) ?? ""
        var lines: [(String, String)] = [
            (t("contract.name"), form.name),
            (t("contract.kind"), EnergyContract.Kind(rawValue: form.kind)?.label(t) ?? form.kind),
            (t("contract.category"), EmissionCategory(rawValue: form.category)?.label(t) ?? form.category),
            (t("contract.sites"), names.isEmpty ? t("contract.allSites") : names),
            (t("contract.figure"), form.figure.isEmpty ? "" : form.figure + GermanFormat.thinSpace + unit),
            (t("contract.source"), form.source), (t("contract.first"), Self.day(form.first)),
            (t("contract.last"), Self.day(form.last)),
            (t("contract.share"), form.share.isEmpty ? "" : form.share + GermanFormat.thinSpace + "%"),
        ]
        for criterion in ScopeTwoQualityCriterion.allCases {
            let answer = ScopeTwoQuality.Answer(rawValue: form.answer(criterion))?.label(t) ?? form.answer(criterion)
            let note = form.notes[criterion] ?? ""
            lines.append((criterion.numberedLabel(t), note.isEmpty ? answer : "\(answer) – \(note)"))
        }
        let file = evidence.first { $0.id.text == form.evidence }?.fileName ?? ""
        self.lines = lines + [(t("contract.evidence"), file)]
    }

    private static func day(_ text: String) -> String { LocalDate(iso: text)?.german ?? text }

    func definitions(_ t: Texts) -> [Definition] {
        lines.map { line in
            line.text.isEmpty
                ? Definition(line.field, mark(Mark(.missing, t("missing")))) : Definition(line.field, line.text)
        }
    }
}

/// Two people saved the same contract: what is stored now beside what was typed.
struct ContractConflict: Sendable {
    struct Line: Sendable, Equatable {
        let field: String
        let stored: String
        let typed: String
    }

    /// Only fields that differ.
    let lines: [Line]

    init(stored: ContractLines, typed: ContractLines) {
        lines = zip(stored.lines, typed.lines).filter { $0.text != $1.text }.map {
            Line(field: $0.field, stored: $0.text, typed: $1.text)
        }
    }

    @NodeBuilder func node(_ t: Texts) -> [Node] {
        leadSentence(t("contract.conflict", count: lines.count))
        leadRemark { t("contract.conflict.remark") }
        if !lines.isEmpty {
            dataTable(
                DataTable(
                    caption: t("contract.conflict.caption"),
                    columns: [
                        TableColumn(t("contract.conflict.field"), isRowTitle: true),
                        TableColumn(t("contract.conflict.stored")), TableColumn(t("contract.conflict.typed")),
                    ],
                    rows: lines.map { TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)]) },
                    narrow: .cards
                )
            )
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}
