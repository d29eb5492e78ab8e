import Foundation
import Kernel

/// What the standard asks for is there, or the report says why it is not.
struct PresenceRules: ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        let answered = Set(checked.report.facts.keys.map(\.element))
        var found: [ReportFinding] = []
        var open: [String: [FactKey]] = [:]
        for element in checked.edition.elements {
            let isThere = answered.contains(element.name) || checked.report.omissions[element.name] != nil
            let key = FactKey(element.name)
            switch checked.applicability.status(of: element.name) {
            case .required where !isThere && !isSaidElsewhere(element.name, answered):
                found.append(checked.finding(.missing, .error, key))
            // What decides it is missing itself, or the headcount stands in full-time equivalents.
            case .ifApplicable where !isThere, .unknown where !isThere:
                open[element.disclosure, default: []].append(key)
            // Details after a no are a contradiction, which other rules name.
            case .notAsked(.otherAnswer), .notAsked(.notInEdition): break
            case .notAsked where answered.contains(element.name): found.append(checked.finding(.notAsked, .hint, key))
            default: break
            }
        }
        found += targets(checked)
        // One hint for a disclosure: whether there is anything to say is one thought.
        found += open.values.map { checked.finding(.open, .hint, $0[0], others: $0) }
        return found
    }

    /// Nothing is listed as sensitive where nothing is left out for it; other rules see to that.
    private static func isSaidAlone(_ element: ElementName) -> Bool { element != CheckedElement.sensitiveList }

    /// Emissions of the base year and the target year, where a target is set (C3).
    private static func targets(_ checked: CheckedReport) -> [ReportFinding] {
        checked.edition.elements.filter { $0.memberRequirement != nil }.flatMap { element in
            [CheckedElement.base, CheckedElement.target].map { FactKey(element.name, $0) }.filter { key in
                guard case .required = checked.applicability.status(of: key) else { return false }
                return checked.report.facts[key] == nil && checked.report.omissions[element.name] == nil
            }.map { checked.finding(.missing, .error, $0) }
        }
    }

    /// Elements of which one or the other is enough, though the standard's table lists both: waste and materials by mass
    /// or by volume.
    private static let either: [Set<ElementName>] = [
        [CheckedElement.wasteMass, CheckedElement.wasteVolume],
        [CheckedElement.hazardousMass, CheckedElement.hazardousVolume],
        [CheckedElement.otherMass, CheckedElement.otherVolume],
        [CheckedElement.rowMass, CheckedElement.rowVolume],
        [CheckedElement.divertedMass, CheckedElement.divertedVolume],
        [CheckedElement.disposedMass, CheckedElement.disposedVolume],
        [CheckedElement.materialsMass, CheckedElement.materialsVolume],
        // A row of waste needs not be both.
        [CheckedElement.divertedMass, CheckedElement.disposedMass],
        [CheckedElement.divertedVolume, CheckedElement.disposedVolume],
    ]

    private static func isSaidElsewhere(_ element: ElementName, _ answered: Set<ElementName>) -> Bool {
        either.contains { $0.contains(element) && !$0.isDisjoint(with: answered) }
    }
}
