import EmissionFactors
public import Kernel

/// The balances of a file, one a year, and what was left out of them.
public struct BulkResult: Sendable {
    /// Rows of the file behind one line of a balance.
    public struct Lines: Hashable, Sendable {
        public let rows: Int
        public let firstLine: Int
    }

    /// kg CO₂e of one category of one site in one year.
    public struct Total: Hashable, Sendable {
        public let year: ReportingYear
        public let category: EmissionCategory
        /// As the file names it.
        public let site: String
        public let kilograms: DualAmount
    }

    /// By year, ascending. Each line stands for all rows of its kind.
    public let inventories: [Inventory]
    /// Rows and first line behind each line of the balances.
    public let lines: [EntryID: Lines]
    public let siteNames: [SiteID: String]
    /// Rows that are in a balance, those without figure included.
    public let rows: Int
    /// Rows left out.
    public let faultyRows: Int
    /// Their faults in the order of the file; of very many the first thousand.
    public let faults: [RowFault]
    /// How many rows each remark concerns.
    public let notices: [ImportNotice.Kind: Int]
    /// How many rows each step changed or left out.
    public let steps: [ImportStep.Name: Int]

    init(
        _ tallies: [BulkTally],
        inventories: [Inventory],
        lines: [EntryID: Lines],
        siteNames: [SiteID: String]
    ) {
        self.inventories = inventories
        self.lines = lines
        self.siteNames = siteNames
        rows = tallies.reduce(0) { sum, tally in sum + tally.rows + tally.memos.reduce(0) { $0 + $1.rows } }
        faultyRows = tallies.reduce(0) { $0 + $1.faultyRows }
        let all = tallies.flatMap(\.faults).sorted {
            ($0.line, $0.column?.index ?? -1) < ($1.line, $1.column?.index ?? -1)
        }
        faults = Array(all.prefix(BulkReader.mostFaults))
        var notices: [ImportNotice.Kind: Int] = [:]
        var steps: [ImportStep.Name: Int] = [:]
        for tally in tallies {
            notices.merge(tally.notices, uniquingKeysWith: +)
            steps.merge(tally.steps, uniquingKeysWith: +)
            for memo in tally.memos where memo.rows > 0 {
                for kind in memo.notices { notices[kind, default: 0] += memo.rows }
            }
        }
        self.notices = notices
        self.steps = steps
    }

    /// By year, category and site, in the order of the standard and of the alphabet. What a method has no figure for
    /// is left out of it; ``Inventory/missing(_:)`` names such lines.
    public var totals: [Total] { inventories.flatMap(totals(of:)) }

    private func totals(of inventory: Inventory) -> [Total] {
        let empty = [DualAmount](repeating: .zero, count: EmissionCategory.count)
        var sums: [SiteID: [DualAmount]] = [:]
        for line in inventory.lines {
            for output in line.coefficient.outputs {
                sums[line.entry.site, default: empty][output.category.index] += output.amount(scale: line.scale)
            }
        }
        let sites = sums.keys.map { (id: $0, name: siteNames[$0] ?? "") }
            .sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }
        var totals: [Total] = []
        for category in EmissionCategory.allCases {
            for site in sites {
                guard let kilograms = sums[site.id]?[category.index], kilograms != .zero else { continue }
                totals.append(
                    Total(year: inventory.year, category: category, site: site.name, kilograms: kilograms)
                )
            }
        }
        return totals
    }
}
