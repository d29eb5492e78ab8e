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
            case .required
            where !isThere && !isSaidElsewhere(element.name, answered) && !isOfNobody(element.name, checked):
                found.append(checked.finding(.missing, .error, key))
            case .ifApplicable
            where !isThere && !isSaidElsewhere(element.name, answered)
                && !isSettled(element.name, answered):
                open[element.disclosure, default: []].append(key)
            // An answer that is missing is asked for itself.
            case .unknown(.missing(.answer)): break
            // What decides it is missing, or the headcount stands in full-time equivalents.
            case .unknown where !isThere && !isSaidElsewhere(element.name, answered):
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

    /// Details hang on their question, and nothing is listed as sensitive where nothing is left out for it; other rules
    /// see to both.
    private static func isSettled(_ element: ElementName, _ answered: Set<ElementName>) -> Bool {
        element == CheckedElement.sensitiveList
            || DetailRules.pairs.contains { $0.details.contains(element) && answered.contains($0.question) }
    }

    /// Hours of training of a group that has no people.
    private static func isOfNobody(_ element: ElementName, _ checked: CheckedReport) -> Bool {
        let groups: [ElementName: ElementName] = [
            "AverageNumberOfAnnualTrainingHoursPerMaleEmployee": CheckedElement.men,
            "AverageNumberOfAnnualTrainingHoursPerFemaleEmployee": CheckedElement.women,
            "AverageNumberOfAnnualTrainingHoursPerOtherGenderEmployee": CheckedElement.otherGender,
            "AverageNumberOfAnnualTrainingHoursPerNonReportedGenderEmployee": CheckedElement.unknownGender,
        ]
        return groups[element].map { checked.number($0) == 0 } ?? false
    }

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
        // What goes into the air needs not go into water.
        [
            "AmountOfEmissionToAir", "AmountOfEmissionToWater", "AmountOfEmissionToSoil",
            CheckedElement.publicDisclosure,
        ],
        // A row of waste needs not be both.
        [CheckedElement.divertedMass, CheckedElement.disposedMass],
        [CheckedElement.divertedVolume, CheckedElement.disposedVolume],
    ]

    private static func isSaidElsewhere(_ element: ElementName, _ answered: Set<ElementName>) -> Bool {
        either.contains { $0.contains(element) && !$0.isDisjoint(with: answered) }
    }
}
