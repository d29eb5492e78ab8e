import Kernel

/// What lines of a kind have in common: all that decides their figure, and where it counts.
struct BulkKey: Hashable, Sendable {
    let site: SiteID
    let category: EmissionCategory
    let kind: EntryKind
    let year: ReportingYear
    /// Set where the exact days matter: under a contract, or across the turn of the year.
    let period: DatePeriod?
    let unit: Unit
    let method: EntryMethod
    let factor: FactorReference
    let properties: [UnitProperty]
    let contract: ContractID?
}

/// Rows of a kind: how many, how much.
struct BulkSlot: Sendable {
    let key: BulkKey
    var firstLine: Int
    var rows = 0
    /// Rows whose amount is marked as missing.
    var missing = 0
    var sum = NanoSum()
}

/// Sums while one thread gathers them.
public struct BulkTally: Sendable {
    /// Cells that decide the figure, already read once, and their rows since.
    struct Memo: Sendable {
        let slot: Int
        /// Site and category, for telling meter readings apart.
        let placeHash: UInt64
        let notices: [ImportNotice.Kind]
        var rows = 0
        var firstLine = Int.max
        var sum = NanoSum()

        /// Adds a row and gives ``placeHash``; nil where the amount does not fit.
        @inline(__always)
        mutating func add(_ amount: DecimalBytes.Decimal, line: Int) -> UInt64? {
            guard sum.add(amount) else { return nil }
            rows &+= 1
            if line < firstLine { firstLine = line }
            return placeHash
        }
    }

    /// A pair of period cells already read.
    struct Period: Sendable {
        /// What of it enters the key of a line: its year, or a number of its own where the days matter.
        let yearCode: UInt32
        let ownCode: UInt32
        let readingHash: UInt64
    }

    var memoTable = ByteTable()
    var memos: ContiguousArray<Memo> = []
    var periodTable = ByteTable()
    var periods: ContiguousArray<Period> = []
    var slots: [BulkSlot] = []
    var slotIndex: [BulkKey: Int] = [:]
    /// How each site is written where it first occurs.
    var siteNames: [SiteID: (name: String, line: Int)] = [:]
    var rowLog = RowHashLog()
    var readingLog = RowHashLog()
    var notices: [ImportNotice.Kind: Int] = [:]
    var steps: [ImportStep.Name: Int] = [:]
    var faults: [RowFault] = []
    var faultyRows = 0
    var rows = 0

    init() {}
}
