public import CarbonAccounting
import Documents
import EmissionFactors
public import Kernel

/// The balance of a file in lines for a terminal, and why a file cannot be read.
public struct BalanceText {
    /// Faults that are written out; the rest is counted.
    static let mostFaults = 50
    private static let amountWidth = 17

    private let words: ImportWords
    private let t: Texts

    public init(vocabulary: ImportVocabulary, _ t: Texts) {
        (words, self.t) = (ImportWords(vocabulary, t), t)
    }

    /// Nil when the error is not about the file.
    public func sentence(_ error: any Error, file: String) -> String? {
        guard error is TableError || error is XLSXError else { return nil }
        return ImportWords.sentence(error, fileName: file, t)
    }

    public func lines(_ result: BulkResult) -> [String] {
        var lines = [t("bulk.rows", count: result.rows)]
        if result.faultyRows > 0 { lines.append(t("bulk.faulty", count: result.faultyRows)) }
        lines += result.faults.prefix(Self.mostFaults).map(fault)
        if result.faults.count > Self.mostFaults {
            lines.append(t("bulk.moreFaults", count: result.faults.count - Self.mostFaults))
        }
        for inventory in result.inventories { lines += [""] + balance(inventory, result) }
        return lines
    }

    private func fault(_ fault: RowFault) -> String {
        let reason = words.sentence(fault)
        guard !fault.value.isEmpty else { return t("bulk.fault", ["line": "\(fault.line)", "reason": reason]) }
        return t("bulk.faultWithValue", ["line": "\(fault.line)", "value": fault.value, "reason": reason])
    }

    private func balance(_ inventory: Inventory, _ result: BulkResult) -> [String] {
        var table: [(name: String, location: Double?, market: Double?)] = []
        let coverage = inventory.coverage
        let incomplete = Set(inventory.incomplete.map(\.entry.category))
        for category in EmissionCategory.allCases {
            let (known, amount) = (coverage[category.index], inventory[category])
            guard known.lines > 0 || incomplete.contains(category) else { continue }
            let location = known.knows(.location) ? amount.location : nil
            table.append((category.numberedLabel(t), location, known.knows(.market) ? amount.market : nil))
        }
        table.append((t("bulk.total"), try? inventory.kilograms(.location), try? inventory.kilograms(.market)))
        let title = t("bulk.year", ["year": "\(inventory.year)"])
        let width = max(title.count, table.map(\.name.count).max() ?? 0)
        let unfinished = inventory.incomplete.reduce(0) { $0 + (result.lines[$1.id]?.rows ?? 0) }
        let head = Self.row(title, [t("bulk.location"), t("bulk.market")], width)
        let rows = table.map { Self.row($0.name, [tonnes($0.location), tonnes($0.market)], width) }
        return (unfinished > 0 ? [t("bulk.provisional", count: unfinished)] : []) + [head] + rows
    }

    private func tonnes(_ kilograms: Double?) -> String {
        kilograms.map { GermanFormat.number($0 / 1000, places: 3) } ?? t("bulk.missing")
    }

    private static func row(_ name: String, _ cells: [String], _ width: Int) -> String {
        let padded = cells.map { String(repeating: " ", count: max(1, amountWidth - $0.count)) + $0 }
        return name + String(repeating: " ", count: width - name.count) + padded.joined()
    }
}
