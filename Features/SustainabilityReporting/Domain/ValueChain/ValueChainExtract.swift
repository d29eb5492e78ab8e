/// Which of a report's elements firms that have to report may require, and what of them is answered.
public struct ValueChainExtract: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let element: ReportElement
        public let finding: CapFinding
        /// Facts there are of it.
        public let answers: Int
        /// Left out with a reason.
        public let isOmitted: Bool
    }

    public struct Section: Hashable, Sendable {
        public let disclosure: ReportDisclosure
        public let rows: [Row]
    }

    public let employees: Double?
    public let sections: [Section]

    public init(_ report: Report, edition: ReportEdition, standard: ReportStandard, cap: ValueChainCap) {
        let employees = ReportProfile.of(report).employees
        // The act speaks of its own edition: what an element is asked for there decides.
        let acts = standard.edition(cap.edition)
        var answers: [ElementName: Int] = [:]
        for key in report.facts.keys { answers[key.element, default: 0] += 1 }
        self.employees = employees
        sections = edition.disclosures.compactMap { disclosure in
            let rows = edition.elements.filter { $0.disclosure == disclosure.id }.map { element in
                Row(
                    element: element,
                    finding: cap.finding(on: acts?.element(element.name) ?? element, employees: employees),
                    answers: answers[element.name] ?? 0,
                    isOmitted: report.omissions[element.name] != nil
                )
            }
            return rows.isEmpty ? nil : Section(disclosure: disclosure, rows: rows)
        }
    }

    public var rows: [Row] { sections.flatMap(\.rows) }

    public func count(_ verdict: CapFinding.Verdict) -> Int { rows.count { $0.finding.verdict == verdict } }

    /// Elements that may be required.
    public var required: Set<ElementName> {
        Set(rows.filter { $0.finding.verdict == .mayBeRequired }.map(\.element.name))
    }

    public var answered: Int { rows.count { $0.finding.verdict == .mayBeRequired && $0.answers > 0 } }

    /// The report with nothing in it but what may be required.
    public func part(of report: Report) -> Report {
        var part = report
        let required = required
        part.facts = report.facts.filter { required.contains($0.key.element) }
        part.comparatives = report.comparatives.filter { required.contains($0.key.element) }
        part.omissions = report.omissions.filter { required.contains($0.key) }
        return part
    }
}
