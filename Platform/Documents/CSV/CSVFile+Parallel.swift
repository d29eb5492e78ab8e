import Dispatch
import Synchronization

extension CSVFile {
    /// Reads the file with several threads and hands out bytes instead of text.
    ///
    /// Every thread makes a state of its own and feeds it the rows of the blocks it takes; rows of one block come in
    /// order, blocks in any. The cells are valid only during the call.
    /// - Returns: the states, one a thread, for the caller to put together.
    public func collect<State: Sendable>(
        threads: Int,
        _ makeState: @Sendable () -> State,
        _ body: @Sendable (_ state: inout State, _ line: Int, _ cells: CSVCells) -> Void
    ) throws(TableError) -> [State] {
        let blocks = CSVBlocks(file, dialect: dialect, limits: limits)
        let outcome = Mutex<(states: [State], rows: Int, failure: TableError?)>(([], 0, nil))
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            var state = makeState()
            do throws(TableError) {
                try run(blocks, into: &state, countedBy: outcome, body)
                outcome.withLock { $0.states.append(state) }
            } catch {
                blocks.stop()
                outcome.withLock { $0.failure = earlier($0.failure, error) }
            }
        }
        return try outcome.withLock { outcome throws(TableError) in
            if let failure = outcome.failure { throw failure }
            return outcome.states
        }
    }

    private func run<State: Sendable>(
        _ blocks: CSVBlocks,
        into state: inout State,
        countedBy outcome: borrowing Mutex<(states: [State], rows: Int, failure: TableError?)>,
        _ body: @Sendable (inout State, Int, CSVCells) -> Void
    ) throws(TableError) {
        let block = CSVBlock(capacity: CSVBlocks.blockBytes)
        while try blocks.next(into: block) {
            var cursor = CSVRowCursor(block.bytes, firstLine: block.firstLine, dialect: dialect, limits: limits)
            var rows = 0
            while let cells = try cursor.next() {
                rows += 1
                body(&state, cursor.rowLine, cells)
            }
            let total = outcome.withLock { outcome in
                outcome.rows += rows
                return outcome.rows
            }
            if total > limits.rows { throw .tooManyRows(limit: limits.rows) }
        }
    }

    /// Of two faults met by two threads the one that stands first in the file is told.
    private func earlier(_ first: TableError?, _ second: TableError) -> TableError {
        guard let first, let one = first.line, let two = second.line else { return first ?? second }
        return one <= two ? first : second
    }
}

extension TableError {
    /// The line on which the fault was met, where it has one.
    public var line: Int? {
        switch self {
        case .rowTooLong(let line, _), .tooManyColumns(let line, _), .unclosedQuote(let line): line
        case .unreadable, .empty, .notText, .unsupportedEncoding, .tooManyRows: nil
        }
    }
}
