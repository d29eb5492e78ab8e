import Foundation

/// A report beside all that its checks need to know.
public struct CheckedReport: Sendable {
    public let report: Report
    public let edition: ReportEdition
    public let standard: ReportStandard
    public let applicability: ReportApplicability
    /// The firm's report of the period before, if it drew one up.
    public let previous: Report?

    public init(
        _ report: Report,
        edition: ReportEdition,
        standard: ReportStandard,
        applicability: ReportApplicability,
        previous: Report? = nil
    ) {
        (self.report, self.edition, self.standard) = (report, edition, standard)
        (self.applicability, self.previous) = (applicability, previous)
    }

    func has(_ element: ElementName) -> Bool { edition.element(element) != nil }

    func isRequired(_ element: ElementName) -> Bool {
        if case .required = applicability.status(of: element) { true } else { false }
    }

    func flag(_ element: ElementName, _ member: String = "") -> Bool? {
        guard case .flag(let flag)? = report.fact(element, member)?.value else { return nil }
        return flag
    }

    func text(_ element: ElementName, _ member: String = "") -> String? {
        guard case .text(let text)? = report.fact(element, member)?.value else { return nil }
        return text
    }

    func member(_ element: ElementName, _ member: String = "") -> String? {
        guard case .member(let name)? = report.fact(element, member)?.value else { return nil }
        return name
    }

    func members(_ element: ElementName) -> [String] {
        guard case .members(let names)? = report.fact(element)?.value else { return [] }
        return names
    }

    func year(_ element: ElementName) -> Int? {
        guard case .year(let year)? = report.fact(element)?.value else { return nil }
        return year
    }

    /// As it stands, in its own unit.
    func number(_ element: ElementName, _ member: String = "") -> Decimal? {
        guard case .number(let number)? = report.fact(element, member)?.value else { return nil }
        return number
    }

    /// In the unit that amounts of its kind are compared in, with how far it may be off by rounding.
    func amount(_ element: ElementName, _ member: String = "") -> CheckedAmount? {
        report.fact(element, member).flatMap(CheckedAmount.init)
    }

    /// The ids of rows that anything is said of, of all elements with the dimension.
    func rows(_ dimension: ElementDimension, in disclosure: String? = nil) -> [String] {
        var rows: Set<String> = []
        for key in report.facts.keys where !key.member.isEmpty {
            guard let element = edition.element(key.element), element.dimension == dimension,
                disclosure == nil || element.disclosure == disclosure
            else { continue }
            rows.insert(key.member)
        }
        return rows.sorted(by: Report.inOrder)
    }

    func finding(
        _ rule: ReportRuleName,
        _ severity: ReportFinding.Severity,
        _ key: FactKey,
        others: [FactKey] = [],
        found: FindingValue? = nil,
        expected: FindingValue? = nil,
        most: FindingValue? = nil
    ) -> ReportFinding {
        let element = edition.element(key.element)
        return ReportFinding(
            rule: rule,
            severity: severity,
            key: key,
            others: others,
            disclosure: element?.disclosure ?? "",
            paragraph: element?.paragraph ?? "",
            found: found ?? value(of: key),
            expected: expected,
            most: most
        )
    }

    /// What the report says there.
    func value(of key: FactKey) -> FindingValue? {
        guard let fact = report.facts[key] else { return nil }
        return FindingValue(fact.value, unit: fact.unit, kind: edition.element(key.element)?.kind ?? .string)
    }

    /// A figure to be written like the one of `key`: in its unit and as its kind.
    func value(_ amount: Decimal, like key: FactKey) -> FindingValue {
        let fact = report.facts[key]
        let size = CheckedAmount.size(of: fact?.unit)
        let kind = edition.element(key.element)?.kind ?? .decimal
        return FindingValue(.number(amount / size), unit: fact?.unit, kind: kind)
    }
}
