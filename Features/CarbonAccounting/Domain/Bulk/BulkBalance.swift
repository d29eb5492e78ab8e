public import EmissionFactors
import Kernel

/// Draws up the balances of a whole file without keeping its rows: rows of a kind are added up and then stand as one
/// line in ``InventoryCalculation``, so rules and figures are those of the app.
public struct BulkBalance: Sendable {
    /// What figures are taken from.
    public struct Basis: Sendable {
        public var catalogue: FactorCatalogue
        public var table: GWPTable
        public var settings: CalculationSettings
        public var customFactors: [EmissionFactor]
        public var contracts: [EnergyContract]

        public init(
            catalogue: FactorCatalogue,
            table: GWPTable,
            settings: CalculationSettings,
            customFactors: [EmissionFactor] = [],
            contracts: [EnergyContract] = []
        ) {
            self.catalogue = catalogue
            self.table = table
            self.settings = settings
            self.customFactors = customFactors
            self.contracts = contracts
        }
    }

    let mapping: ColumnMapping
    let headerLine: Int?
    let context: ImportContext
    let basis: Basis
    let isUTF8: Bool
    let decode: @Sendable (UnsafeRawBufferPointer) -> String

    /// - Parameters:
    ///   - context: ``ImportContext/existing`` is not looked at.
    ///   - isUTF8: whether the bytes handed to ``BulkReader`` are UTF-8.
    ///   - decode: the text of a cell, without surrounding blanks.
    public init(
        mapping: ColumnMapping,
        headerLine: Int?,
        context: ImportContext,
        basis: Basis,
        isUTF8: Bool = true,
        decode: @escaping @Sendable (UnsafeRawBufferPointer) -> String
    ) {
        self.mapping = mapping
        self.headerLine = headerLine
        self.context = context
        self.basis = basis
        self.isUTF8 = isUTF8
        self.decode = decode
    }

    /// Reads the file once, and a second time where rows turn out to be repeated, to leave the repetitions out.
    /// - Parameter scan: feeds every row of the file to the reader and returns the tallies, one a thread.
    public func run(_ scan: (BulkReader) throws -> [BulkTally]) rethrows -> BulkResult {
        let tallies = try scan(BulkReader(self, repeats: [:]))
        let repeats = repeats(in: tallies)
        if repeats.isEmpty { return result(of: tallies) }
        return result(of: try scan(BulkReader(self, repeats: repeats)))
    }

    private func repeats(in tallies: [BulkTally]) -> [Int: RowFault.Reason] {
        let rows = RowHashLog.repeats(in: tallies.map(\.rowLog))
        let readings = RowHashLog.repeats(in: tallies.map(\.readingLog))
        return readings.mapValues { RowFault.Reason.meterReadingRepeated(line: $0) }
            .merging(rows.mapValues { RowFault.Reason.duplicateInFile(line: $0) }) { _, row in row }
    }

    private func result(of tallies: [BulkTally]) -> BulkResult {
        let slots = merged(tallies)
        var entries: [ReportingYear: [ActivityEntry]] = [:]
        var lines: [EntryID: BulkResult.Lines] = [:]
        let names = siteNames(tallies)
        for slot in slots {
            for amount in amounts(of: slot) {
                guard let id = Self.entryID(lines.count) else { continue }
                entries[slot.key.year, default: []].append(slot.key.entry(id: id, amount: amount))
                lines[id] = BulkResult.Lines(
                    rows: amount == nil ? slot.missing : slot.rows - slot.missing,
                    firstLine: slot.firstLine
                )
            }
        }
        let shares = names.mapValues { _ in 1.0 }
        let inventories = entries.sorted { $0.key < $1.key }.map { year, entries in
            InventoryCalculation.inventory(
                of: InventoryInput(
                    year: year,
                    entries: entries,
                    contracts: basis.contracts,
                    catalogue: basis.catalogue,
                    table: basis.table,
                    customFactors: basis.customFactors,
                    settings: basis.settings,
                    siteShares: shares
                )
            )
        }
        return BulkResult(tallies, inventories: inventories, lines: lines, siteNames: names)
    }

    /// As each site is written on the first line that names it.
    private func siteNames(_ tallies: [BulkTally]) -> [SiteID: String] {
        var names: [SiteID: (name: String, line: Int)] = [:]
        for tally in tallies { names.merge(tally.siteNames) { $0.line <= $1.line ? $0 : $1 } }
        return names.mapValues(\.name)
    }

    private func amounts(of slot: BulkSlot) -> [Double?] {
        let counted: [Double?] = slot.rows > slot.missing ? slot.sum.amounts : []
        return slot.missing > 0 ? counted + [nil] : counted
    }

    /// Slots of all threads, in the order of the file.
    private func merged(_ tallies: [BulkTally]) -> [BulkSlot] {
        var slots: [BulkKey: BulkSlot] = [:]
        for tally in tallies {
            var own = tally.slots
            for memo in tally.memos where memo.rows > 0 {
                own[memo.slot].rows += memo.rows
                own[memo.slot].sum.add(memo.sum)
                own[memo.slot].firstLine = min(own[memo.slot].firstLine, memo.firstLine)
            }
            for slot in own {
                guard var known = slots[slot.key] else {
                    slots[slot.key] = slot
                    continue
                }
                known.rows += slot.rows
                known.missing += slot.missing
                known.sum.add(slot.sum)
                known.firstLine = min(known.firstLine, slot.firstLine)
                slots[slot.key] = known
            }
        }
        return slots.values.sorted { $0.firstLine < $1.firstLine }
    }

    /// Ids that only tell the lines of one result apart.
    private static func entryID(_ number: Int) -> EntryID? {
        let digits = String(number, radix: 16)
        return EntryID("00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
    }
}

extension BulkKey {
    func entry(id: EntryID, amount: Double?) -> ActivityEntry {
        ActivityEntry(
            id: id,
            year: year,
            site: site,
            category: category,
            kind: kind,
            period: period,
            amount: amount,
            unit: unit,
            method: method,
            factor: factor,
            contract: contract,
            properties: properties
        )
    }
}
