public import Kernel

/// A fact as a file has it, before anything of the standard is known: what readers of XBRL give to ``ReportAssembler``.
public struct RawFact: Hashable, Sendable {
    /// A name with the namespace that its prefix stands for.
    public struct Name: Hashable, Sendable {
        public let namespace: String
        public let local: String

        public init(namespace: String, local: String) { (self.namespace, self.local) = (namespace, local) }
    }

    public enum Period: Hashable, Sendable {
        /// First and last day, both counted.
        case duration(ReportPeriod)
        /// The day at whose end it is.
        case instant(LocalDate)
        case forever

        var last: LocalDate? {
            switch self {
            case .duration(let period): period.end
            case .instant(let day): day
            case .forever: nil
            }
        }
    }

    public let concept: Name
    /// Nil for a fact that says there is no value.
    public let value: String?
    /// Whether markup in the value has become plain text already.
    public let isPlain: Bool
    /// As ``FactUnit`` writes it, prefixes taken away; nil for what has none.
    public let unit: String?
    /// Nil is exact, as `INF`.
    public let decimals: Int?
    /// Local name of the axis to the local name of the member, or the text of a typed one.
    public let dimensions: [String: String]
    public let period: Period
    public let scheme: String
    public let identifier: String
    /// `de`; empty where none is said.
    public let language: String

    public init(
        concept: Name,
        value: String?,
        isPlain: Bool = false,
        unit: String? = nil,
        decimals: Int? = nil,
        dimensions: [String: String] = [:],
        period: Period,
        scheme: String,
        identifier: String,
        language: String = ""
    ) {
        (self.concept, self.value, self.isPlain, self.unit) = (concept, value, isPlain, unit)
        (self.decimals, self.dimensions, self.period) = (decimals, dimensions, period)
        (self.scheme, self.identifier, self.language) = (scheme, identifier, language)
    }
}
