import Foundation
import Kernel

/// A yes asks for more; a no is not followed by details.
struct DetailRules: ReportRule {
    private typealias Name = CheckedElement

    struct Pair {
        let question: ElementName
        let details: [ElementName]
        var severity = ReportFinding.Severity.error
    }

    static let pairs: [Pair] = [
        Pair(
            question: "ReportContainsDisclosuresFromThePreviousReportingPeriodThatRemainUnchanged",
            details: [
                "ListOfDisclosuresForWhichNoChangesAreReportedComparedToThePreviousPeriodReporting", Name.previousLink,
            ]
        ),
        Pair(question: Name.publicDisclosure, details: [Name.publicAddress]),
        Pair(
            question: "UndertakingAppliesCircularEconomyPrinciples",
            details: ["DescriptionOfHowCircularEconomyPrinciplesAreApplied"]
        ),
        Pair(
            question: "SiteLocatedInABiodiversitySensitiveArea",
            details: ["AreaOfSiteInBiodiversitySensitiveArea", "NameOfBiodiversitySensitiveArea"]
        ),
        Pair(
            question: "UndertakingHasSetATargetWhichIsRelatedToAPolicy",
            details: ["DescriptionOfATargetRelatedToAPolicy"],
            severity: .warning
        ),
        Pair(
            question: "UndertakingHasACodeOfConductOrHumanRightsPolicyForItsOwnWorkforce",
            details: ["TypeOfContentCoveredByTheCodeOfConductOrHumanRightsPolicyForItsOwnWorkforce"]
        ),
        Pair(
            question: "UndertakingHasConfirmedHumanRightsIncidentsInItsOwnWorkforce",
            details: ["TypeOfHumanRightRelatedToTheConfirmedIncident"]
        ),
        Pair(
            question: """
                UndertakingIsAwareOfAnyConfirmedIncidentsInvolvingWorkersInTheValueChainAffectedCommunitiesConsumersAndEndUsers
                """,
            details: [
                "SpecificationOfAnyConfirmedIncidentInvolvingWorkersInTheValueChainAffectedCommunitiesConsumersAndEndUsers"
            ]
        ),
    ]

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        pairs.flatMap { answers(to: $0, checked) } + chosen(checked) + fines(checked)
    }

    private static func answers(to pair: Pair, _ checked: CheckedReport) -> [ReportFinding] {
        ([""] + checked.report.members(of: pair.question)).flatMap { member -> [ReportFinding] in
            guard let answer = checked.flag(pair.question, member) else { return [] }
            let key = FactKey(pair.question, member)
            if answer {
                let missing = pair.details.filter {
                    isAsked($0, checked) && checked.report.fact($0, member) == nil
                        && checked.report.omissions[$0] == nil
                }
                return missing.map {
                    checked.finding(
                        .detailMissing,
                        pair.severity,
                        FactKey($0, member),
                        others: [key],
                        found: checked.value(of: key)
                    )
                }
            }
            // Areas beside a site are named as well.
            if checked.flag("SiteLocatedNearABiodiversitySensitiveArea", member) == true { return [] }
            return pair.details.filter { checked.report.fact($0, member) != nil }.map {
                checked.finding(.detailContradicts, .error, FactKey($0, member), others: [key])
            }
        }
    }

    /// A member that says „other“ needs words.
    private static func chosen(_ checked: CheckedReport) -> [ReportFinding] {
        let choices: [(question: ElementName, member: String, detail: ElementName)] = [
            (Name.legalForm, "OtherUndertakingsLegalFormMember", Name.otherLegalForm),
            (
                "TypeOfContentCoveredByTheCodeOfConductOrHumanRightsPolicyForItsOwnWorkforce", "OtherContentMember",
                "SpecificationOfOtherTypesOfContentCoveredByTheCodeOfConductOrHumanRightsPolicy"
            ),
            (
                "TypeOfHumanRightRelatedToTheConfirmedIncident", "OtherContentMember",
                "SpecificationOfOtherHumanRightsRelatedToTheConfirmedIncident"
            ),
        ]
        return choices.compactMap { question, member, detail in
            let answers = checked.members(question) + [checked.member(question)].compactMap(\.self)
            guard !answers.isEmpty else { return nil }
            let isThere = checked.report.fact(detail) != nil
            guard answers.contains(member) != isThere else { return nil }
            if isThere {
                return checked.finding(.detailContradicts, .error, FactKey(detail), others: [FactKey(question)])
            }
            guard isAsked(detail, checked), checked.report.omissions[detail] == nil else { return nil }
            return checked.finding(
                .detailMissing,
                .error,
                FactKey(detail),
                others: [FactKey(question)],
                found: FindingValue(.member(member), kind: .enumSingle)
            )
        }
    }

    /// B11: a conviction and its fine, both or none.
    private static func fines(_ checked: CheckedReport) -> [ReportFinding] {
        let (number, amount) = (checked.number(Name.convictions), checked.number(Name.fines))
        if let number, number > 0, amount == nil, checked.report.omissions[Name.fines] == nil {
            return [
                checked.finding(
                    .detailMissing,
                    .error,
                    FactKey(Name.fines),
                    others: [FactKey(Name.convictions)],
                    found: checked.value(of: FactKey(Name.convictions))
                )
            ]
        }
        if let amount, amount > 0, number == nil || number == 0 {
            return [
                checked.finding(
                    .detailContradicts,
                    .error,
                    FactKey(Name.fines),
                    others: [FactKey(Name.convictions)]
                )
            ]
        }
        return []
    }

    /// Details of the comprehensive module are nobody's gap in a report by the basic one.
    private static func isAsked(_ element: ElementName, _ checked: CheckedReport) -> Bool {
        guard checked.has(element) else { return false }
        if case .notAsked = checked.applicability.status(of: element) { return false }
        return true
    }
}
