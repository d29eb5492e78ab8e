public import Kernel

/// A report as a whole: what exports write, imports read, and checks look at. Pure value; knows no database.
public struct Report: Hashable, Sendable, Codable {
    public var edition: ReportEdition.ID
    public var entity: ReportEntity
    public var period: ReportPeriod
    /// ISO 4217
    public var currency: String
    public var facts: [FactKey: ReportFact]
    /// The same of the period before; required from the second report on.
    public var comparatives: [FactKey: ReportFact]
    public var previousPeriod: ReportPeriod?
    /// Elements without a fact, and why.
    public var omissions: [ElementName: Omission]

    public init(
        edition: ReportEdition.ID,
        entity: ReportEntity,
        period: ReportPeriod,
        currency: String = "EUR",
        facts: [ReportFact] = [],
        comparatives: [ReportFact] = [],
        previousPeriod: ReportPeriod? = nil,
        omissions: [ElementName: Omission] = [:]
    ) {
        (self.edition, self.entity, self.period, self.currency) = (edition, entity, period, currency)
        self.facts = Dictionary(facts.map { ($0.key, $0) }) { _, last in last }
        self.comparatives = Dictionary(comparatives.map { ($0.key, $0) }) { _, last in last }
        (self.previousPeriod, self.omissions) = (previousPeriod, omissions)
    }

    public func fact(_ element: ElementName, _ member: String = "") -> ReportFact? { facts[FactKey(element, member)] }

    /// The members or rows of which anything is said of the element, sorted; without the sum.
    public func members(of element: ElementName) -> [String] {
        facts.keys.filter { $0.element == element && !$0.member.isEmpty }.map(\.member).sorted(by: Self.inOrder)
    }

    /// Ids of rows by number, members by name.
    static func inOrder(_ one: String, _ other: String) -> Bool {
        if let first = Int(one), let second = Int(other) { return first < second }
        return one < other
    }
}

/// Whose report it is.
public struct ReportEntity: Hashable, Sendable, Codable {
    /// `http://standards.iso.org/iso/17442` for an LEI.
    public static let legalEntityIdentifier = "http://standards.iso.org/iso/17442"
    /// For firms without an LEI: the identifier is a UUID, which is nobody else's (RFC 9562).
    public static let own = "urn:ietf:rfc:9562"

    public var name: String
    public var scheme: String
    /// Without spaces.
    public var identifier: String

    public init(name: String, scheme: String, identifier: String) {
        (self.name, self.scheme, self.identifier) = (name, scheme, identifier)
    }
}

/// First and last day, both counted.
public struct ReportPeriod: Hashable, Sendable, Codable {
    public let start: LocalDate
    public let end: LocalDate

    public init(start: LocalDate, end: LocalDate) { (self.start, self.end) = (start, end) }

    /// The calendar year; nil outside of 1 to 9999.
    public init?(year: Int) {
        guard let start = LocalDate(year: year, month: 1, day: 1), let end = LocalDate(year: year, month: 12, day: 31)
        else { return nil }
        self.init(start: start, end: end)
    }
}

/// Why an element is left out. An omission is an answer.
public struct Omission: Hashable, Sendable, Codable {
    /// Raw values are stored.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// The matter does not exist in the firm.
        case notApplicable
        /// Classified or sensitive information (paragraph 19 of 2025).
        case sensitive
        /// The edition lets it be left out, for instance below a threshold.
        case permitted
        /// What has to be known is not there yet; a gap that the report states openly.
        case notAvailable
    }

    public let reason: Reason
    /// In the firm's own words; may be empty for `permitted`.
    public let text: String

    public init(reason: Reason, text: String) { (self.reason, self.text) = (reason, text) }
}
