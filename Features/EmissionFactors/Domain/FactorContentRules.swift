public import Kernel

/// What the catalogue's own rules find wrong in a content file.
extension ContentFault.Kind {
    public static func unknownUnit(_ unit: String) -> Self { .rule("unknownUnit", [unit]) }
    public static func unknownGas(_ gas: String) -> Self { .rule("unknownGas", [gas]) }
    /// Only a credit is below 0.
    public static func negativeValue(field: String, value: Double) -> Self {
        .rule("negativeValue", [field, "\(value)"])
    }
    /// A credit is not above 0.
    public static func positiveCredit(value: Double) -> Self { .rule("positiveCredit", ["\(value)"]) }
    /// Exactly one of `gases`, `co2only` and `equivalent` belongs into a factor.
    public static func emissionForms(count: Int) -> Self { .rule("emissionForms", ["\(count)"]) }
    public static func unknownSource(_ id: String) -> Self { .rule("unknownSource", [id]) }
    public static func unknownUpstreamSeries(_ series: String) -> Self { .rule("unknownUpstreamSeries", [series]) }
    /// The series is there, but its boundary is not `upstream` or its unit does not fit.
    public static func unfitUpstreamSeries(_ series: String) -> Self { .rule("unfitUpstreamSeries", [series]) }
    /// Rows of one series differ in what makes them a series.
    public static func inconsistentSeries(field: String, first: String) -> Self {
        .rule("inconsistentSeries", [field, first])
    }
    /// Rows under a share-alike licence stand in a file of their own.
    public static func mixedLicence(_ licence: String) -> Self { .rule("mixedLicence", [licence]) }
    /// A published edition never changes.
    public static func checksumMismatch(expected: String, actual: String) -> Self {
        .rule("checksumMismatch", [expected, actual])
    }
    /// No edition lists the file, so nobody would ever see its factors.
    public static let unlistedFile = Self.rule("unlistedFile", [])
    public static func unknownEdition(_ id: String) -> Self { .rule("unknownEdition", [id]) }
    /// The editions do not form one chain from the first to the newest.
    public static let brokenChain = Self.rule("brokenChain", [])
    /// Mass shares of a blend add up to something other than 1.
    public static func shareSum(_ sum: Double) -> Self { .rule("shareSum", ["\(sum)"]) }
}
