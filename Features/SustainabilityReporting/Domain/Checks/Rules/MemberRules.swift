/// Members are from their lists, each once; waste by its six-digit code.
struct MemberRules: ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        checked.report.facts.values.flatMap { fact -> [ReportFinding] in
            guard let element = checked.edition.element(fact.key.element) else { return [] }
            return values(fact, element, checked) + dimension(fact, element, checked)
        }
    }

    private static func values(
        _ fact: ReportFact,
        _ element: ReportElement,
        _ checked: CheckedReport
    ) -> [ReportFinding] {
        let names: [String]
        switch fact.value {
        case .member(let name): names = [name]
        case .members(let all): names = all
        default: return []
        }
        var found: [ReportFinding] = []
        if let list = element.list.flatMap(checked.standard.list) {
            for name in names where list[name] == nil {
                let value = FindingValue(.text(name), kind: .string)
                found.append(checked.finding(.memberUnknown, .error, fact.key, found: value))
            }
        }
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            found.append(
                checked.finding(.memberDoubled, .error, fact.key, found: FindingValue(.member(name), kind: .enumSingle))
            )
        }
        return found
    }

    private static func dimension(
        _ fact: ReportFact,
        _ element: ReportElement,
        _ checked: CheckedReport
    ) -> [ReportFinding] {
        let name = fact.key.member
        guard !name.isEmpty else { return [] }
        let isKnown: Bool
        switch element.dimension {
        case nil: isKnown = false
        case .energyBreakdown: isKnown = name == CheckedElement.renewable || name == CheckedElement.nonRenewable
        case .reportingScopes: isKnown = name == CheckedElement.base || name == CheckedElement.target
        case .site, .subsidiary, .material: isKnown = true
        case .pollutant, .waste, .country:
            guard let list = element.dimension.flatMap(checked.standard.list(of:)) else { return [] }
            isKnown = list[name] != nil
            if element.dimension == .waste, let member = list[name], member.code.count(where: \.isNumber) < 6 {
                return [checked.finding(.wasteGroup, .error, fact.key)]
            }
        }
        guard !isKnown else { return [] }
        return [
            checked.finding(.memberUnknown, .error, fact.key, found: FindingValue(.text(name), kind: .string))
        ]
    }
}
