/// One thing wrong in a content file. The catalogue is loaded without any, or not at all.
public struct FactorContentFault: Error, Hashable, Sendable {
    /// Below the content directory: `factors/electricity-de.json`.
    public let file: String
    /// Counted from 1; 1 where the file as a whole is meant.
    public let line: Int
    public let kind: Kind

    public init(file: String, line: Int, kind: Kind) {
        (self.file, self.line, self.kind) = (file, line, kind)
    }

    public enum Kind: Hashable, Sendable {
        case missingFile
        case invalidJSON(JSONProblem)
        case unknownKey(String)
        case duplicateKey(String)
        case missingField(String)
        case wrongType(field: String)
        /// The field is there and of the right type, but its value is none of those allowed.
        case invalidValue(field: String, value: String)
        case unknownUnit(String)
        case unknownGas(String)
        /// Only a credit is below 0.
        case negativeValue(field: String, value: Double)
        /// A credit is not above 0.
        case positiveCredit(value: Double)
        /// Exactly one of `gases`, `co2only` and `equivalent` belongs into a factor.
        case emissionForms(count: Int)
        /// `first` is the place of the other one, as `file:line`.
        case duplicateID(String, first: String)
        case unknownSource(String)
        case unknownUpstreamSeries(String)
        /// The series is there, but its boundary is not `upstream` or its unit does not fit.
        case unfitUpstreamSeries(String)
        /// Rows of one series differ in what makes them a series.
        case inconsistentSeries(field: String, first: String)
        /// Rows under a share-alike licence stand in a file of their own.
        case mixedLicence(String)
        /// A published edition never changes.
        case checksumMismatch(expected: String, actual: String)
        /// No edition lists the file, so nobody would ever see its factors.
        case unlistedFile
        case unknownEdition(String)
        /// The editions do not form one chain from the first to the newest.
        case brokenChain
        /// Mass shares of a blend add up to something other than 1.
        case shareSum(Double)
    }
}

extension FactorContentFault: CustomStringConvertible {
    /// `factors/electricity-de.json:12: unknownKey("ratio")`, for logs.
    public var description: String { "\(file):\(line): \(kind)" }
}

/// Everything wrong in the content directory, by file and line; never empty.
public struct FactorContentFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [FactorContentFault]

    public init(faults: [FactorContentFault]) { self.faults = faults }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
