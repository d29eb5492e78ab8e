import Documents
import Foundation
import Kernel
import SustainabilityReporting

/// Cells of a template as what elements are answered with.
struct TemplateCells {
    let evaluator: FormulaEvaluator
    let words: TemplateWords
    let standard: ReportStandard
    var book: XLSXBook { evaluator.book }

    init(_ evaluator: FormulaEvaluator, _ standard: ReportStandard) {
        (self.evaluator, self.standard) = (evaluator, standard)
        words = TemplateWords(evaluator)
    }

    /// What a cell holds, computed where its result was not saved; nil for nothing and for the template's signs of it.
    func value(_ sheet: Int, _ position: CellPosition) -> CellValue? {
        let value =
            book.isFormula(sheet, position) && !book.isUncomputed(sheet, position) && !isChanged
            ? book.stored(sheet, position) : evaluator.value(sheet, position)
        switch value {
        case .empty: return nil
        case .text(let text):
            let inner = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return inner.isEmpty || inner == "-" ? nil : .text(inner)
        case .error("#VALUE!"), .error("#N/A"): return nil
        case .number, .flag, .error: return value
        }
    }

    /// While a template is filled, stored results are of no use.
    var isChanged = false

    func text(named name: String) -> String? {
        guard let area = book.area(named: name), let value = value(area.sheet, area.first) else { return nil }
        return value.asText
    }

    /// `General Information!D22`
    func place(_ sheet: Int, _ position: CellPosition) -> String { "\(book.sheets[sheet].name)!\(position.name)" }

    func day(_ sheet: Int, _ position: CellPosition) -> LocalDate? {
        switch value(sheet, position) {
        case .text(let text): LocalDate(iso: String(text.prefix(10)))
        case .number(let number): book.day(number)
        default: nil
        }
    }

    /// Nil where it cannot be read as what the element is.
    func fact(_ value: CellValue, _ element: ReportElement, _ sheet: Int, _ position: CellPosition) -> FactValue? {
        switch element.kind {
        case .string, .textBlock: return value.isError ? nil : .text(value.asText.replacing("\r\n", with: "\n"))
        case .boolean: return flag(value).map { .flag($0) }
        case .enumSingle:
            guard case .text(let text) = value, let list = element.list.flatMap(standard.list) else { return nil }
            return words.member(text, of: list).map { .member($0) }
        case .enumSet: return nil
        case .gYear:
            guard case .number(let number) = value, number == number.rounded(), (1...9999).contains(number) else {
                return nil
            }
            return .year(Int(number))
        case .date: return day(sheet, position).map { .date($0) }
        default:
            guard case .number(let number) = value else { return nil }
            return Decimal(string: "\(number)", locale: Locale(identifier: "en_US_POSIX")).map { .number($0) }
        }
    }

    private func flag(_ value: CellValue) -> Bool? {
        switch value {
        case .flag(let flag): return flag
        case .text(let text):
            switch text.uppercased() {
            case "YES", "JA", "TRUE", "WAHR": return true
            case "NO", "NEIN", "FALSE", "FALSCH": return false
            default: return nil
            }
        default: return nil
        }
    }

    /// Decimal places of the number format; nil where it shows all. A share in percent has two more.
    func decimals(_ sheet: Int, _ position: CellPosition) -> Int? {
        let format = book.format(sheet, position)
        guard let point = format.firstIndex(of: ".") else { return nil }
        let places = format[format.index(after: point)...].prefix { $0 == "0" }.count
        return places == 0 ? nil : format.contains("%") ? places + 2 : places
    }

    /// The members that a range says: by a word, or by the place of a tick. Nil where it says nothing.
    func members(_ area: CellArea, _ list: MemberList) -> (members: [String]?, unknown: [String]) {
        var found: Set<String> = []
        var unknown: [String] = []
        var saysNone = false
        for position in area.positions {
            switch value(area.sheet, position) {
            case .flag(true):
                let step =
                    area.rows.count < area.columns.count || area.rows.count == 1
                    ? position.column - area.columns.lowerBound : position.row - area.rows.lowerBound
                if let member = ticked(step, area, list) { found.insert(member) } else { unknown.append("\(step + 1)") }
            case .text(let text):
                if text == "None" {
                    saysNone = true
                } else if let member = words.member(text, of: list) {
                    found.insert(member)
                } else {
                    unknown.append(text)
                }
            default: continue
            }
        }
        return (found.isEmpty && !saysNone ? nil : found.sorted(), unknown)
    }

    /// What the tick at a place, from 0, means. The last place of the questions about human rights is „other“, with one
    /// place less than the list has members.
    private func ticked(_ step: Int, _ area: CellArea, _ list: MemberList) -> String? {
        if step == max(area.rows.count, area.columns.count) - 1, list.members.last?.name == "OtherContentMember" {
            return list.members.last?.name
        }
        return list.members.indices.contains(step) ? list.members[step].name : nil
    }

    /// The cell of a member's tick, from 0; nil where the template has none.
    func tick(_ member: String, _ area: CellArea, _ list: MemberList) -> CellPosition? {
        area.positions.first { position in
            let step =
                area.rows.count < area.columns.count || area.rows.count == 1
                ? position.column - area.columns.lowerBound : position.row - area.rows.lowerBound
            let isFirst = area.rows.count == 1 || position.column == area.columns.lowerBound
            return isFirst && ticked(step, area, list) == member
        }
    }
}
