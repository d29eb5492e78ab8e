import EmissionFactors
import Kernel

/// Reads one row: every cell into its value, or every fault of the row at once. The same for the preview of an
/// upload, for taking over, and for the command line.
struct RowReader: Sendable {
    let context: ImportContext

    enum Outcome: Sendable {
        case candidate(ImportCandidate)
        case faults([RowFault])
    }

    /// - Parameter wantsSuggestions: whether words not understood are compared with all known ones, which costs
    ///   half a millisecond each.
    func read(_ row: MappedRow, wantsSuggestions: Bool = true) -> Outcome {
        var draft = RowDraft(row: row, context: context, wantsSuggestions: wantsSuggestions)
        draft.checkCells()
        let kind = draft.kind()
        let statedCategory = draft.category()
        let site = draft.site()
        let period = draft.period()
        let derivation = draft.derivation()
        let unit = draft.unit(derivation)
        let amount = draft.amount(derivation, unit: unit, kind: kind)
        let factor = draft.factor(category: statedCategory, unit: unit)
        let category = draft.category(statedCategory, from: factor)
        let properties = draft.properties()
        let method = draft.method(unit: unit, period: period)
        let contract = draft.contract()
        let quality = draft.dataQuality()
        let evidence = draft.evidence()
        guard draft.faults.isEmpty, let category, let site, let period, let unit, let factor, let method, let amount
        else { return .faults(draft.faults) }
        draft.checkUnit(unit, against: factor, method: method, properties: properties)
        guard draft.faults.isEmpty else { return .faults(draft.faults) }
        return .candidate(
            ImportCandidate(
                line: row.line,
                category: category,
                kind: kind,
                site: site.id,
                siteName: site.name,
                description: row[.description],
                period: period.days,
                years: period.years,
                amount: amount.value,
                amountText: amount.text,
                unit: unit,
                method: method,
                factor: factor,
                contract: contract,
                properties: properties,
                derivation: derivation,
                dataQuality: quality,
                evidence: evidence.id,
                meter: row[.meter],
                note: evidence.note,
                notices: draft.notices
            )
        )
    }
}

/// A row while it is being read.
struct RowDraft {
    let row: MappedRow
    let context: ImportContext
    let wantsSuggestions: Bool
    private(set) var faults: [RowFault] = []
    private(set) var notices: [ImportNotice] = []

    init(row: MappedRow, context: ImportContext, wantsSuggestions: Bool) {
        (self.row, self.context, self.wantsSuggestions) = (row, context, wantsSuggestions)
    }

    var vocabulary: ImportVocabulary { context.vocabulary }

    mutating func fault(_ column: ImportColumn?, _ reason: RowFault.Reason) {
        let value = column.map { row[$0] } ?? ""
        faults.append(RowFault(line: row.line, column: column, value: value, reason: reason))
    }

    mutating func notice(_ column: ImportColumn, _ kind: ImportNotice.Kind) {
        notices.append(ImportNotice(line: row.line, column: column, kind: kind))
    }

    /// Whether a fault of this cell was already found; then nothing more is said about it.
    func isFaulty(_ column: ImportColumn) -> Bool { faults.contains { $0.column == column } }

    /// What holds for cells of every column.
    mutating func checkCells() {
        if row.surplus > 0 { fault(nil, .surplusCells(count: row.surplus)) }
        for column in ImportColumn.allCases where !row[column].isEmpty || row.formulas.contains(column) {
            let text = row[column]
            let isFormula = row.formulas.contains(column)
            if text.isEmpty {
                if isFormula { fault(column, .formulaWithoutResult) }
                continue
            }
            if Self.isSheetError(text) {
                fault(column, .sheetError)
            } else if TextKey.isGarbled(text) {
                fault(column, .garbledText)
            } else if text.utf8.count > column.longest, text.count > column.longest {
                fault(column, .tooLong(limit: column.longest))
            } else if isFormula {
                notice(column, .formulaValue)
            }
        }
    }

    /// `#BEZUG!`, `#NAME?`, `#DIV/0!`, `#NV` and their English forms.
    private static func isSheetError(_ text: String) -> Bool {
        guard text.hasPrefix("#"), text.utf8.count <= 12, let last = text.last else { return false }
        return last == "!" || last == "?" || text == "#NV" || text == "#N/A"
    }
}
