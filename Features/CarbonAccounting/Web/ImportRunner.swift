import CarbonAccounting
import Foundation

/// Reads files beside the requests, so that a page can show how far it is. What is read is kept until it is taken
/// over; after a restart it is read again, since the same file always gives the same result.
actor ImportRunner {
    enum Outcome: Sendable {
        case reading(rows: Int)
        case read(ImportResult)
        case failed(any Error)
    }

    private var outcomes: [ImportBatchID: Outcome] = [:]
    private var order: [ImportBatchID] = []
    private static let kept = 8

    func outcome(_ id: ImportBatchID) -> Outcome? { outcomes[id] }

    func forget(_ id: ImportBatchID) { outcomes[id] = nil }

    /// Begins to read; `whenDone` is told once.
    func start(
        _ id: ImportBatchID,
        file: URL,
        mapping: ColumnMapping,
        headerLine: Int?,
        context: ImportContext,
        whenDone: @escaping @Sendable (Outcome) async -> Void
    ) {
        if case .reading = outcomes[id] { return }
        note(id, .reading(rows: 0))
        Task.detached(priority: .utility) {
            let outcome: Outcome
            do {
                var context = context
                let table = try ImportFile(file)
                context.hasCommaColumns = table.hasCommaColumns
                var session = ImportSession(mapping: mapping, headerLine: headerLine, context: context)
                try table.forEachRow { row in
                    session.add(row)
                    if session.rowCount % 2_000 == 0 {
                        let rows = session.rowCount
                        Task { await self.progress(id, rows) }
                    }
                }
                outcome = .read(session.finish())
            } catch {
                outcome = .failed(error)
            }
            await self.note(id, outcome)
            await whenDone(outcome)
        }
    }

    private func progress(_ id: ImportBatchID, _ rows: Int) {
        if case .reading = outcomes[id] { outcomes[id] = .reading(rows: rows) }
    }

    private func note(_ id: ImportBatchID, _ outcome: Outcome) {
        if outcomes.updateValue(outcome, forKey: id) == nil { order.append(id) }
        while order.count > Self.kept, let oldest = order.first {
            if case .reading = outcomes[oldest] { break }
            order.removeFirst()
            outcomes[oldest] = nil
        }
    }
}
