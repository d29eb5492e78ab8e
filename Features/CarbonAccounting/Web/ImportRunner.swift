import CarbonAccounting
import Foundation

/// Reads files beside the requests, so that a page can show how far it is. What is read is kept until it is taken
/// over; after a restart, and by every other server that is asked for it, it is read again.
actor ImportRunner {
    enum Outcome: Sendable {
        /// `fraction` is 0…1, or nil where the length of the file is not known.
        case reading(rows: Int, fraction: Double?)
        case read(ImportResult)
        case failed(any Error)
    }

    /// What one reading has given so far. A file may be read anew while an older reading still runs; the older one is
    /// then heard no more.
    private struct Reading {
        let run: Int
        var outcome: Outcome
    }

    private var readings: [ImportBatchID: Reading] = [:]
    private var order: [ImportBatchID] = []
    private static let kept = 8

    /// Nil where this server has not begun the reading with this number; another one may have.
    func outcome(_ id: ImportBatchID, run: Int) -> Outcome? {
        readings[id].flatMap { $0.run >= run ? $0.outcome : nil }
    }

    /// The rows of this reading, once it has ended here; nil where it has not begun, or failed.
    func finished(_ id: ImportBatchID, run: Int) async throws -> ImportResult? {
        while let reading = readings[id], reading.run == run, case .reading = reading.outcome {
            try await Task.sleep(for: .milliseconds(20))
        }
        return result(id, run: run)
    }

    /// The rows of this very reading.
    func result(_ id: ImportBatchID, run: Int) -> ImportResult? {
        guard let reading = readings[id], reading.run == run, case .read(let result) = reading.outcome else {
            return nil
        }
        return result
    }

    func forget(_ id: ImportBatchID) {
        readings[id] = nil
        order.removeAll { $0 == id }
    }

    /// Begins the reading with this number; `whenDone` is told once, before ``outcome(_:)`` shows it.
    func start(
        _ id: ImportBatchID,
        run: Int,
        file: URL,
        mapping: ColumnMapping,
        headerLine: Int?,
        context: ImportContext,
        whenDone: @escaping @Sendable (Outcome) async -> Void
    ) {
        if let known = readings[id], known.run >= run { return }
        begin(id, run)
        Task.detached(priority: .utility) {
            let outcome: Outcome
            do {
                var context = context
                let table = try ImportFile(file, sheet: mapping.sheet)
                context.hasCommaColumns = table.hasCommaColumns
                var session = ImportSession(mapping: mapping, headerLine: headerLine, context: context)
                var bytes = 0
                try table.forEachRow { row in
                    session.add(row)
                    if table.size != nil { bytes += row.bytes }
                    if session.rowCount % 2_000 == 0 {
                        let fraction = table.size.map { min(0.99, Double(bytes) / Double(max(1, $0))) }
                        let now = Outcome.reading(rows: session.rowCount, fraction: fraction)
                        Task { await self.progress(id, run, now) }
                    }
                }
                var result = session.finish()
                result.sheet = table.sheetAmongSeveral
                outcome = .read(result)
            } catch {
                outcome = .failed(error)
            }
            await whenDone(outcome)
            await self.end(id, run, outcome)
        }
    }

    private func begin(_ id: ImportBatchID, _ run: Int) {
        order.removeAll { $0 == id }
        order.append(id)
        readings[id] = Reading(run: run, outcome: .reading(rows: 0, fraction: nil))
        while order.count > Self.kept, let oldest = order.first {
            if case .reading = readings[oldest]?.outcome { break }
            order.removeFirst()
            readings[oldest] = nil
        }
    }

    private func progress(_ id: ImportBatchID, _ run: Int, _ outcome: Outcome) {
        guard let reading = readings[id], reading.run == run, case .reading = reading.outcome else { return }
        readings[id]?.outcome = outcome
    }

    private func end(_ id: ImportBatchID, _ run: Int, _ outcome: Outcome) {
        if readings[id]?.run == run { readings[id]?.outcome = outcome }
    }
}
