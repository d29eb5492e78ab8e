public import Foundation
public import Kernel

/// What the quick estimate assumes where a firm knows only its bills; read from `Content/quick-estimate.json`.
///
/// Every figure names its source. What has no source is not offered: heating oil without a price is asked for in
/// litres only.
public struct QuickEstimateAssumptions: Hashable, Sendable {
    public struct Source: Hashable, Sendable, Identifiable {
        public let id: String
        public let title: String
        public let publisher: String
        public let year: Int
        public let url: String
        public let dateRead: LocalDate
    }

    /// A figure with the range in which it usually lies (about 95 %), lowest first, all above 0.
    public struct Range: Hashable, Sendable {
        public let low: Double
        public let mid: Double
        public let high: Double
        public let sources: [String]
        public let note: String
    }

    /// Energy that can be stated in its unit, and in euros where a price is known.
    public struct Energy: Hashable, Sendable, Identifiable {
        public let id: String
        public let label: String
        public let series: String
        public let unit: Kernel.Unit
        /// Euros per unit.
        public let price: Range?
        /// Whether the price, and so the amount asked for, holds value added tax.
        public let priceIncludesVAT: Bool
    }

    public struct Purchase: Hashable, Sendable, Identifiable {
        public let id: String
        public let label: String
        /// Spend series, per euro without value added tax.
        public let series: String
    }

    public struct Commuting: Hashable, Sendable {
        public struct Mode: Hashable, Sendable {
            public let label: String
            /// Share of the employees, 0…1.
            public let share: Double
            /// Nil for ways without emissions.
            public let series: String?
        }

        public let label: String
        public let kilometresOneWay: Range
        public let days: Range
        public let modes: [Mode]
        public let sources: [String]
        public let note: String
    }

    public let sources: [Source]
    public let electricity: Energy
    public let heating: [Energy]
    public let fuels: [Energy]
    public let commuting: Commuting
    public let purchasing: [Purchase]

    /// Reads the file. Throws `DecodingError` with the path of the first fault: unknown or missing fields, a range out
    /// of order, a figure without a known source.
    public init(json: Data) throws { self = try JSONDecoder().decode(Self.self, from: json) }

    public func source(_ id: String) -> Source? { sources.first { $0.id == id } }
}
