/// Checks a report beyond what the taxonomy can: sums, what has to be there, what contradicts itself, what is unlikely.
public struct ReportCheck: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
        public let errors: Int
        public let warnings: Int
        public let hints: Int
    }

    /// The grave first, then in the order of the standard.
    public let findings: [ReportFinding]

    public init(_ checked: CheckedReport) {
        let found = Self.once(Self.rules.flatMap { $0.findings(in: checked) }, checked.edition)
        let places = Dictionary(
            checked.edition.elements.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        func place(_ finding: ReportFinding) -> Int { places[finding.key.element] ?? -1 }
        findings = found.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            if left.severity != right.severity { return left.severity < right.severity }
            if place(left) != place(right) { return place(left) < place(right) }
            if left.key.member != right.key.member { return Report.inOrder(left.key.member, right.key.member) }
            return one.offset < other.offset
        }.map(\.element)
    }

    /// Without what is missing as such where another finding says more closely why it is asked for.
    private static func once(_ findings: [ReportFinding], _ edition: ReportEdition) -> [ReportFinding] {
        var closer: Set<ElementName> = []
        for finding in findings {
            switch finding.rule {
            case .detailMissing, .rowIncomplete, .targetYearMissing: closer.insert(finding.key.element)
            case .subsidiaryMissing:
                closer.formUnion(edition.elements.filter { $0.dimension == .subsidiary }.map(\.name))
            default: break
            }
        }
        return findings.filter { $0.rule != .missing || !closer.contains($0.key.element) }
    }

    /// - Parameter previous: the firm's report of the period before; comparatives are asked for where there is one.
    public static func findings(
        of report: Report,
        edition: ReportEdition,
        standard: ReportStandard,
        applicability: ReportApplicability,
        previous: Report? = nil
    ) -> [ReportFinding] {
        let checked = CheckedReport(
            report,
            edition: edition,
            standard: standard,
            applicability: applicability,
            previous: previous
        )
        return ReportCheck(checked).findings
    }

    public var count: Count {
        func number(_ severity: ReportFinding.Severity) -> Int { findings.count { $0.severity == severity } }
        return Count(errors: number(.error), warnings: number(.warning), hints: number(.hint))
    }

    /// Only a report without errors can be released.
    public var allowsRelease: Bool { !findings.contains { $0.severity == .error } }

    static var rules: [any ReportRule.Type] {
        [
            ValueRules.self, MemberRules.self, TextRules.self, FormRules.self,
            SumRules.self, EnergyRules.self, StaffRules.self, WasteRules.self, PartRules.self, IntensityRules.self,
            PeriodRules.self, TargetRules.self,
            PresenceRules.self, OmissionRules.self, DetailRules.self, RowRules.self, ComparativeRules.self,
            ChangeRules.self, SizeRules.self,
        ]
    }
}

/// Some checks that belong together.
protocol ReportRule {
    static func findings(in checked: CheckedReport) -> [ReportFinding]
}
