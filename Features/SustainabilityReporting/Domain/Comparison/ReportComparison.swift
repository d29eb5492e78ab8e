public import Foundation

/// Several reports beside each other: of one firm year by year, or of several firms. Figures are in one unit.
public struct ReportComparison: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let key: FactKey
        public let element: ReportElement
        /// One for each report; nil is missing. Figures that could be converted are in the unit of the first.
        public let facts: [ReportFact?]
        /// From the first report to the last; nil unless both are figures in the same unit.
        public let change: Decimal?
        /// ``change`` as a share of the first; nil where that is 0.
        public let relativeChange: Decimal?

        /// Whether all say the same.
        public var isEqual: Bool { Set(facts.map { $0?.value }).count == 1 }
    }

    public struct Section: Hashable, Sendable {
        public let disclosure: ReportDisclosure
        public let rows: [Row]
    }

    /// The earliest period first.
    public let reports: [Report]
    public let sections: [Section]
    /// Whether all are reports of the same firm, so that their own rows are the same rows.
    public let isOneFirm: Bool

    /// - Parameter reports: in the order they are shown.
    public init(_ reports: [Report], standard: ReportStandard) {
        self.reports = reports
        let isOneFirm = Set(reports.map { [$0.entity.scheme, $0.entity.identifier] }).count <= 1
        self.isOneFirm = isOneFirm
        var members: [ElementName: Set<String>] = [:]
        for report in reports { for key in report.facts.keys { members[key.element, default: []].insert(key.member) } }
        var sections: [Section] = []
        for (disclosure, elements) in Self.outline(standard) {
            var rows: [Row] = []
            for element in elements where isOneFirm || element.dimension?.isTyped != true {
                for member in (members[element.name] ?? []).sorted(by: Report.inOrder) {
                    rows.append(Self.row(FactKey(element.name, member), element, reports))
                }
            }
            if !rows.isEmpty { sections.append(Section(disclosure: disclosure, rows: rows)) }
        }
        self.sections = sections
    }

    private static func row(_ key: FactKey, _ element: ReportElement, _ reports: [Report]) -> Row {
        let unit = reports.lazy.compactMap { $0.facts[key]?.unit }.first
        let facts = reports.map { report -> ReportFact? in
            guard let fact = report.facts[key] else { return nil }
            guard let unit, let own = fact.unit, own != unit, case .number(let number) = fact.value,
                let converted = UnitScale.convert(number, from: own, to: unit)
            else { return fact }
            return ReportFact(key: key, value: .number(converted), unit: unit)
        }
        var (change, relative): (Decimal?, Decimal?)
        if facts.count > 1, let first = facts.first ?? nil, let last = facts.last ?? nil, first.unit == last.unit,
            case .number(let one) = first.value, case .number(let other) = last.value
        {
            change = other - one
            if !one.isZero { relative = (other - one) / abs(one) }
        }
        return Row(key: key, element: element, facts: facts, change: change, relativeChange: relative)
    }

    /// Every element of any edition once, under the disclosure of the newest edition that knows it.
    public static func outline(_ standard: ReportStandard) -> [(ReportDisclosure, [ReportElement])] {
        var order: [ReportDisclosure.ID] = []
        var disclosures: [ReportDisclosure.ID: (ReportDisclosure, [ReportElement])] = [:]
        var seen: Set<ElementName> = []
        for edition in standard.editions.reversed() {
            for disclosure in edition.disclosures where disclosures[disclosure.id] == nil {
                order.append(disclosure.id)
                disclosures[disclosure.id] = (disclosure, [])
            }
            for element in edition.elements where seen.insert(element.name).inserted {
                if disclosures[element.disclosure] == nil {
                    let own = ReportDisclosure(
                        id: element.disclosure,
                        module: .other,
                        title: "",
                        titleEnglish: "",
                        paragraphs: ""
                    )
                    order.append(element.disclosure)
                    disclosures[element.disclosure] = (own, [])
                }
                disclosures[element.disclosure]?.1.append(element)
            }
        }
        return order.compactMap { disclosures[$0] }
    }
}
