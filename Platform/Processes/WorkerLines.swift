internal import Subprocess

/// The lines that a child writes, whatever pieces they come in.
struct WorkerLines {
    private var pieces: SubprocessOutputSequence.Iterator
    private var bytes: [UInt8] = []
    private let limit: Int

    init(_ output: SubprocessOutputSequence, limit: Int) {
        pieces = output.makeAsyncIterator()
        self.limit = limit
    }

    /// The next line without its line break; nil when the child has closed its output.
    mutating func next(isolation: isolated (any Actor)? = #isolation) async throws -> [UInt8]? {
        var searched = 0
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(bytes[..<end])
                bytes.removeSubrange(...end)
                return line
            }
            searched = bytes.count
            guard searched <= limit else { throw WorkerFailure.answerTooLong }
            guard let piece = try await pieces.next(isolation: isolation) else { return nil }
            piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
    }
}
