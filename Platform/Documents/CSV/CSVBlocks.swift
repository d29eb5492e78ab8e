import Foundation
import Synchronization

/// A piece of a file that begins and ends at row boundaries.
final class CSVBlock {
    fileprivate(set) var storage: UnsafeMutableRawBufferPointer
    fileprivate(set) var count = 0
    fileprivate(set) var firstLine = 1

    init(capacity: Int) { storage = .allocate(byteCount: capacity, alignment: 16) }

    deinit { storage.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[..<count]) }

    fileprivate func grow(to capacity: Int) {
        guard capacity > storage.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(storage))
        storage.deallocate()
        storage = larger
    }
}

/// Cuts a file into blocks at row boundaries, one after the other. Where a row ends is decided exactly as
/// ``CSVRowCursor`` decides it, so a line break inside quotes never cuts a row; several threads may take turns.
final class CSVBlocks: Sendable {
    private struct State: Sendable {
        var offset: Int
        var line: Int
        var rest: [UInt8] = []
        var isDone = false
        var failed = false
    }

    static let blockBytes = 1 << 18

    private let file: FileBytes
    private let dialect: CSVDialect
    private let limits: TableLimits
    private let state: Mutex<State>

    init(_ file: FileBytes, dialect: CSVDialect, limits: TableLimits) {
        (self.file, self.dialect, self.limits) = (file, dialect, limits)
        state = Mutex(State(offset: dialect.skippedBytes, line: dialect.firstLine))
    }

    /// Fills `block` with the next rows; false at the end of the file or after an error was thrown to any caller.
    func next(into block: CSVBlock) throws(TableError) -> Bool {
        var failure: TableError?
        let more = state.withLock { state -> Bool in
            guard !state.isDone, !state.failed else { return false }
            do throws(TableError) {
                return try fill(block, &state)
            } catch {
                state.failed = true
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        return more
    }

    /// Stops every thread that asks for more.
    func stop() { state.withLock { $0.isDone = true } }

    private func fill(_ block: CSVBlock, _ state: inout State) throws(TableError) -> Bool {
        let carried = state.rest.count
        block.firstLine = state.line
        block.grow(to: carried + Self.blockBytes)
        state.rest.withUnsafeBytes { block.storage.copyMemory(from: $0) }
        var filled = carried
        while true {
            let space = UnsafeMutableRawBufferPointer(rebasing: block.storage[filled...])
            let got = try file.read(at: state.offset, into: space)
            state.offset += got
            filled += got
            let isEnd = got < space.count
            let filledBytes = UnsafeRawBufferPointer(rebasing: block.storage[..<filled])
            let cut = CSVRowBoundary.last(in: filledBytes, dialect)
            if isEnd {
                block.count = filled
                state.isDone = true
                guard let quote = cut.openQuote else { return filled > 0 }
                throw .unclosedQuote(line: state.line + lines(filledBytes, until: quote))
            }
            if cut.end > 0 {
                block.count = cut.end
                state.line += lines(filledBytes, until: cut.end)
                state.rest = Array(filledBytes[cut.end...])
                return true
            }
            guard filled <= limits.rowBytes else { throw tooLong(filledBytes, openQuote: cut.openQuote, state) }
            block.grow(to: max(filled + 1, min(2 * block.storage.count, limits.rowBytes + 1)))
        }
    }

    /// A row without end is mostly a quotation mark that was never closed.
    private func tooLong(_ bytes: UnsafeRawBufferPointer, openQuote: Int?, _ state: State) -> TableError {
        guard let openQuote else { return .rowTooLong(line: state.line, limit: limits.rowBytes) }
        return .unclosedQuote(line: state.line + lines(bytes, until: openQuote))
    }

    private func lines(_ bytes: UnsafeRawBufferPointer, until end: Int) -> Int {
        ByteSearch.count(dialect.lineBreak, in: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
}
