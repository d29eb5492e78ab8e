public import Foundation
public import Kernel

/// A fact as XBRL says it: every name, period and unit in full, whatever the document is written in.
public struct XBRLFact: Hashable, Sendable, Identifiable {
    public enum Period: Hashable, Sendable {
        case duration(ReportPeriod)
        /// The end of the day.
        case instant(LocalDate)
    }

    public enum Unit: Hashable, Sendable {
        /// Counts and shares.
        case pure
        /// ISO 4217
        case currency(String)
        /// Of the Units Registry.
        case registry(String)
        /// A registry unit a currency.
        case quotient(String, String)
    }

    public enum Axis: Hashable, Sendable {
        case explicit(axis: String, member: XBRLName)
        case typed(axis: String, id: String)
    }

    public enum Value: Hashable, Sendable {
        /// Rounded to `decimals`; nil is exact.
        case number(Decimal, unit: Unit, decimals: Int?)
        case text(String)
        /// With paragraphs; no markup.
        case textBlock(String)
        case flag(Bool)
        case member(XBRLName)
        /// Sorted as XBRL wants sets to be.
        case members([XBRLName])
        case year(Int)
        case date(LocalDate)
    }

    /// `f1`, the same in every format.
    public let id: String
    public let element: ReportElement
    public let key: FactKey
    public let period: Period
    /// Of the period before the report's.
    public let isComparative: Bool
    public let axis: Axis?
    public let value: Value
}

/// A name in a namespace of the taxonomy: `nace:NACE_C2562`.
public struct XBRLName: Hashable, Sendable {
    public let prefix: String
    public let local: String

    public init(prefix: String, local: String) { (self.prefix, self.local) = (prefix, local) }

    public var qualified: String { prefix + ":" + local }
}
