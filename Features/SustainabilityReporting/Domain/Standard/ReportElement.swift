/// One thing that may be reported, as an edition of the standard asks for it.
public struct ReportElement: Hashable, Sendable {
    public enum PeriodType: String, Hashable, Sendable, Codable { case duration, instant }

    public let name: ElementName
    public let kind: ElementKind
    public let period: PeriodType
    /// `B3`; for the four entity-specific texts `other`.
    public let disclosure: String
    /// `29`, `24(e)(iii)`, as the edition counts.
    public let paragraph: String
    public let dimension: ElementDimension?
    /// The list its members are from: `legalForms`, `waste`; only for `enumSingle` and `enumSet`.
    public let list: String?
    /// Units it may have, the usual first; empty for counts and shares, and for what is in or per money, where the
    /// report's currency says it.
    public let units: [FactUnit]
    /// The element is the sum of each of these groups: employees by contract, and again by gender.
    public let sums: [[ElementName]]
    /// Whether the published taxonomy knows it; others are written as text that no program reads.
    public let isTagged: Bool
    /// When it is asked for; see ``ReportRequirement``.
    public let requirement: ReportRequirement
    /// When it is asked for with a member, where that differs: emissions of the base year and the target year.
    public let memberRequirement: ReportRequirement?
    /// A few words in German, as they stand beside the value.
    public let label: String
    public let labelEnglish: String

    public init(
        name: ElementName,
        kind: ElementKind,
        period: PeriodType,
        disclosure: String,
        paragraph: String,
        dimension: ElementDimension? = nil,
        list: String? = nil,
        units: [FactUnit] = [],
        sum: [ElementName] = [],
        otherSums: [[ElementName]] = [],
        isTagged: Bool = true,
        requirement: ReportRequirement,
        memberRequirement: ReportRequirement? = nil,
        label: String,
        labelEnglish: String
    ) {
        (self.name, self.kind, self.period, self.disclosure) = (name, kind, period, disclosure)
        (self.paragraph, self.dimension, self.list, self.units) = (paragraph, dimension, list, units)
        sums = sum.isEmpty ? otherSums : [sum] + otherSums
        (self.isTagged, self.requirement, self.memberRequirement) = (isTagged, requirement, memberRequirement)
        (self.label, self.labelEnglish) = (label, labelEnglish)
    }

    /// The first of ``sums``; empty where the element is no sum.
    public var sum: [ElementName] { sums.first ?? [] }
}
