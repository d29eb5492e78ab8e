import Foundation
import Kernel

/// The facts of a report that the published taxonomy can carry, in the order of the standard.
///
/// What it cannot carry is left out: elements that only a newer edition knows, members that stand in no list, sums where
/// the taxonomy wants a member. Of the period before there are figures only.
public struct XBRLFacts: Hashable, Sendable {
    public let facts: [XBRLFact]
    private let current: [FactKey: Int]
    private let previous: [FactKey: Int]

    public init(_ report: Report, edition: ReportEdition, standard: ReportStandard) {
        var maker = XBRLFactMaker(report: report, edition: edition, standard: standard)
        maker.make()
        facts = maker.facts
        (current, previous) = (maker.current, maker.previous)
    }

    /// Place in ``facts``.
    func place(of key: FactKey, isComparative: Bool) -> Int? { isComparative ? previous[key] : current[key] }
}

private struct XBRLFactMaker {
    let report: Report
    let edition: ReportEdition
    let standard: ReportStandard
    var facts: [XBRLFact] = []
    var current: [FactKey: Int] = [:]
    var previous: [FactKey: Int] = [:]

    init(report: Report, edition: ReportEdition, standard: ReportStandard) {
        (self.report, self.edition, self.standard) = (report, edition, standard)
    }

    mutating func make() {
        let now = sorted(report.facts)
        let before = report.previousPeriod == nil ? [:] : sorted(report.comparatives)
        for element in edition.elements where element.isTagged {
            for fact in now[element.name] ?? [] { add(fact, element, isComparative: false) }
            guard element.kind.isNumeric else { continue }
            for fact in before[element.name] ?? [] { add(fact, element, isComparative: true) }
        }
    }

    private func sorted(_ facts: [FactKey: ReportFact]) -> [ElementName: [ReportFact]] {
        Dictionary(grouping: facts.values) { $0.key.element }
            .mapValues { $0.sorted { Report.inOrder($0.key.member, $1.key.member) } }
    }

    private mutating func add(_ fact: ReportFact, _ element: ReportElement, isComparative: Bool) {
        guard let (axis, period) = place(fact.key, element, isComparative: isComparative),
            let value = value(fact, element)
        else { return }
        if isComparative { previous[fact.key] = facts.count } else { current[fact.key] = facts.count }
        facts.append(
            XBRLFact(
                id: "f\(facts.count + 1)",
                element: element,
                key: fact.key,
                period: period,
                isComparative: isComparative,
                axis: axis,
                value: value
            )
        )
    }

    /// Nil where the taxonomy has no place for the member.
    private func place(
        _ key: FactKey,
        _ element: ReportElement,
        isComparative: Bool
    ) -> (XBRLFact.Axis?, XBRLFact.Period)? {
        var period = isComparative ? report.previousPeriod ?? report.period : report.period
        var axis: XBRLFact.Axis?
        switch element.dimension {
        case nil:
            guard key.member.isEmpty else { return nil }
        case let dimension? where key.member.isEmpty:
            guard !dimension.isTyped, dimension != .waste else { return nil }
        case let dimension? where dimension.isTyped:
            axis = .typed(axis: dimension.axis, id: key.member)
        case .reportingScopes?:
            // Base and target year are the same in every report: what last year's said of them is no comparative.
            guard !isComparative, key.member == "BaselineYearMember" || key.member == "TargetYearMember" else {
                return nil
            }
            period = Self.period(of: year(key.member), like: period) ?? period
            axis = .explicit(axis: ElementDimension.reportingScopes.axis, member: own(key.member))
        case .energyBreakdown?:
            guard key.member == "RenewableEnergyMember" || key.member == "NonRenewableEnergyMember" else { return nil }
            axis = .explicit(axis: ElementDimension.energyBreakdown.axis, member: own(key.member))
        case let dimension?:
            guard let list = standard.list(of: dimension), list[key.member] != nil else { return nil }
            axis = .explicit(axis: dimension.axis, member: XBRLName(prefix: list.prefix, local: key.member))
        }
        return (axis, element.period == .instant ? .instant(period.end) : .duration(period))
    }

    private func own(_ member: String) -> XBRLName { XBRLName(prefix: "vsme", local: member) }

    private func year(_ member: String) -> Int? {
        let element: ElementName =
            member == "BaselineYearMember"
            ? "GreenhouseGasEmissionReductionTargetBaseYear" : "GreenhouseGasEmissionReductionTargetYear"
        guard case .year(let year)? = report.fact(element)?.value else { return nil }
        return year
    }

    /// The period that ends in `year` and otherwise lies as the report's does.
    private static func period(of year: Int?, like period: ReportPeriod) -> ReportPeriod? {
        guard let year else { return nil }
        func moved(_ day: LocalDate, to year: Int) -> LocalDate? {
            LocalDate(year: year, month: day.month, day: day.day)
                ?? LocalDate(year: year, month: day.month, day: day.day - 1)
        }
        let start = moved(period.start, to: year - (period.end.year - period.start.year))
        guard let start, let end = moved(period.end, to: year) else { return nil }
        // A financial year may end on the last day of February.
        let isMonthEnd = period.end.month == 2 && period.end.day >= 28
        let leap = isMonthEnd ? LocalDate(year: year, month: 2, day: 29) : nil
        return ReportPeriod(start: start, end: leap ?? end)
    }

    /// Nil for a value that is not what the element asks for.
    private func value(_ fact: ReportFact, _ element: ReportElement) -> XBRLFact.Value? {
        switch (fact.value, element.kind) {
        case (.number(let number), let kind) where kind.isNumeric && !number.isNaN:
            return .number(
                fact.decimals.map { number.rounded(places: $0) } ?? number,
                unit: unit(fact, element),
                decimals: fact.decimals
            )
        case (.text(let text), .textBlock): return .textBlock(text)
        case (.text(let text), .string): return .text(text)
        case (.flag(let flag), .boolean): return .flag(flag)
        case (.member(let member), .enumSingle): return name(member, element).map { .member($0) }
        case (.members(let members), .enumSet):
            let names = members.compactMap { name($0, element) }
            guard !names.isEmpty else { return nil }
            return .members(names.sorted { $0.local < $1.local })
        case (.year(let year), .gYear): return .year(year)
        case (.date(let date), .date): return .date(date)
        default: return nil
        }
    }

    private func name(_ member: String, _ element: ReportElement) -> XBRLName? {
        guard let list = element.list.flatMap({ standard.list($0) }), list[member] != nil else { return nil }
        return XBRLName(prefix: list.prefix, local: member)
    }

    private func unit(_ fact: ReportFact, _ element: ReportElement) -> XBRLFact.Unit {
        let unit = fact.unit ?? element.units.first
        switch element.kind {
        case .monetary: return .currency(report.currency)
        case .ghgEmissionsPerMonetary: return .quotient(FactUnit.tonnesCO2e.rawValue, report.currency)
        case .energy: return .registry((unit ?? .megawattHours).rawValue)
        case .mass: return .registry((unit ?? .kilograms).rawValue)
        case .volume: return .registry((unit ?? .cubicMetres).rawValue)
        case .area: return .registry((unit ?? .hectares).rawValue)
        case .ghgEmissions: return .registry((unit ?? .tonnesCO2e).rawValue)
        default: return .pure
        }
    }
}
