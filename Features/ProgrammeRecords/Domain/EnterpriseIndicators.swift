public import Companies

/// The enterprises by size class within sectors.
public struct EnterpriseIndicators: Sendable {
    public let enterprises: [SupportedEnterprise]

    public init(_ enterprises: [SupportedEnterprise]) { self.enterprises = enterprises }

    /// Letters of the sections that occur, in their order.
    public var sectors: [String] { Set(enterprises.compactMap(\.sector)).sorted() }

    /// What is left open counts nothing out.
    public enum Column: Sendable, Hashable {
        case size(SizeClass)
        /// Micro, small and medium together.
        case counted
        case sizeMissing

        public func holds(_ enterprise: SupportedEnterprise) -> Bool {
            switch self {
            case .size(let size): enterprise.size == size
            case .counted: enterprise.counts
            case .sizeMissing: enterprise.size == nil
            }
        }

        /// In the order of the table.
        public static let every: [Column] = [
            .size(.micro), .size(.small), .size(.medium), .counted, .size(.large), .sizeMissing,
        ]
    }

    public enum Row: Sendable, Hashable {
        case all
        case sector(String)
        case sectorMissing

        public func holds(_ enterprise: SupportedEnterprise) -> Bool {
            switch self {
            case .all: true
            case .sector(let letter): enterprise.sector == letter
            case .sectorMissing: enterprise.sector == nil
            }
        }
    }

    public func count(_ row: Row, _ column: Column) -> Int {
        enterprises.count { row.holds($0) && column.holds($0) }
    }
}
