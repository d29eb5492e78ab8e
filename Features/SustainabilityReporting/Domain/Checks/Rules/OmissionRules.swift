import Foundation
import Kernel

/// An omission is an answer: it has a reason that holds, words where the reason needs them, and no value beside it.
struct OmissionRules: ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        let answered = Set(checked.report.facts.keys.map(\.element))
        var found: [ReportFinding] = []
        for (element, omission) in checked.report.omissions where checked.has(element) {
            let key = FactKey(element)
            if answered.contains(element) {
                found.append(checked.finding(.omissionWithValue, .error, key, found: value(of: element, checked)))
                continue
            }
            let words = omission.text.trimmingCharacters(in: .whitespacesAndNewlines)
            switch omission.reason {
            case .permitted:
                if checked.isRequired(element) { found.append(checked.finding(.omissionNotAllowed, .error, key)) }
            case .notApplicable, .notAvailable, .sensitive:
                if words.isEmpty || TextRules.isPlaceholder(words) {
                    let text = words.isEmpty ? nil : FindingValue(.text(words), kind: .string)
                    found.append(checked.finding(.omissionText, .error, key, found: text))
                } else if omission.reason == .notAvailable, checked.isRequired(element) {
                    found.append(checked.finding(.gap, .warning, key, found: FindingValue(.text(words), kind: .string)))
                }
            }
        }
        return found + sensitive(checked)
    }

    /// What is left out as sensitive is named in B1 (paragraph 24(b) of 2025).
    private static func sensitive(_ checked: CheckedReport) -> [ReportFinding] {
        let listed = checked.members(CheckedElement.sensitiveList)
        let omitted = checked.report.omissions.filter { $1.reason == .sensitive }.keys.sorted()
        let byDisclosure = Dictionary(grouping: omitted) { checked.edition.element($0)?.disclosure ?? "" }
        return byDisclosure.compactMap { disclosure, elements in
            guard !disclosure.isEmpty, !listed.contains(where: { isMember($0, of: disclosure) }) else { return nil }
            return checked.finding(
                .sensitiveNotListed,
                .error,
                FactKey(CheckedElement.sensitiveList),
                others: elements.map { FactKey($0) },
                expected: FindingValue(.text(disclosure), kind: .string)
            )
        }
    }

    /// `B1ListOfSiteSMember` and `B1-BasisForPreparationMember` are of B1, `B10-…` is not.
    static func isMember(_ name: String, of disclosure: String) -> Bool {
        guard name.hasPrefix(disclosure) else { return false }
        return name.dropFirst(disclosure.count).first?.isNumber == false
    }

    /// One of the values where there are several.
    private static func value(of element: ElementName, _ checked: CheckedReport) -> FindingValue? {
        checked.report.facts.keys.filter { $0.element == element }.min().flatMap(checked.value(of:))
    }
}
