import Foundation
import Kernel

extension FormulaFunction {
    func value(_ arguments: [FormulaValue], today: LocalDate) -> FormulaValue {
        switch self {
        case .abs:
            return FormulaValue.each(arguments) { $0[0].number.map { .number(Swift.abs($0)) } ?? .missing }
        case .round: return FormulaValue.each(arguments) { rounded($0[0], $0[1]) }
        case .days: return FormulaValue.each(arguments) { days($0[0], today) }
        case .if: return FormulaValue.each(arguments, passesOverGaps: true) { chosen($0) }
        case .known:
            return FormulaValue.each(arguments) { .truth($0[0].isKnown && $0[0] != .text("")) }
        case .lookup:
            // The first argument is the list that is looked into.
            let list = arguments[0].list ?? []
            return FormulaValue.each([arguments[1]]) { element(list, $0[0]) }
        case .min, .max:
            guard arguments.count > 1 else { return extreme(elements(arguments[0])) }
            return FormulaValue.each(arguments) { parts in
                parts.allSatisfy { $0.number != nil } ? extreme(parts) : .missing
            }
        case .mean, .sum: return total(elements(arguments[0]))
        case .count: return .number(Double(elements(arguments[0]).count { $0.isKnown && $0 != .text("") }))
        case .countIf: return .number(Double(elements(arguments[0]).count(where: \.isTrue)))
        case .share: return share(elements(arguments[0]))
        case .all, .any: return verdict(elements(arguments[0]))
        }
    }

    private func elements(_ value: FormulaValue) -> [FormulaValue] { value.list ?? [value] }

    private func chosen(_ parts: [FormulaValue]) -> FormulaValue {
        guard case .truth(let truth) = parts[0] else { return parts[0] == .notApplicable ? .notApplicable : .missing }
        return truth ? parts[1] : parts[2]
    }

    /// Half away from zero, as on paper.
    private func rounded(_ value: FormulaValue, _ places: FormulaValue) -> FormulaValue {
        guard let number = value.number, let places = places.number, (0...12).contains(places) else { return .missing }
        let factor = pow(10, places.rounded())
        return .finite((number * factor).rounded(.toNearestOrAwayFromZero) / factor)
    }

    /// From today to a date; below 0 where it has passed.
    private func days(_ value: FormulaValue, _ today: LocalDate) -> FormulaValue {
        guard let date = value.text.flatMap({ LocalDate(iso: $0) }) else { return .missing }
        return .number(Double(date.dayNumber - today.dayNumber))
    }

    private func element(_ list: [FormulaValue], _ index: FormulaValue) -> FormulaValue {
        guard let number = index.number, let index = Int(exactly: number), list.indices.contains(index) else {
            return .missing
        }
        return list[index]
    }

    private func extreme(_ elements: [FormulaValue]) -> FormulaValue {
        let numbers = elements.compactMap(\.number)
        return (self == .min ? numbers.min() : numbers.max()).map { .number($0) } ?? .missing
    }

    private func total(_ elements: [FormulaValue]) -> FormulaValue {
        let numbers = elements.compactMap(\.number)
        guard !numbers.isEmpty else { return .missing }
        let sum = numbers.reduce(0, +)
        return .finite(self == .sum ? sum : sum / Double(numbers.count))
    }

    /// Of what is asked, how much is answered: 0 to 1.
    private func share(_ elements: [FormulaValue]) -> FormulaValue {
        let asked = elements.filter { $0 != .notApplicable }
        guard !asked.isEmpty else { return .missing }
        return .number(Double(asked.count(where: \.isKnown)) / Double(asked.count))
    }

    private func verdict(_ elements: [FormulaValue]) -> FormulaValue {
        let deciding = FormulaValue.truth(self == .any)
        if elements.contains(deciding) { return deciding }
        return elements.contains(.missing) ? .missing : .truth(self == .all)
    }
}
