/// The lines of the firms' years that were asked for last. Keys are hashes of inputs, so nothing in here can be out of
/// date; many who ask at once wait for one computation.
actor YearLinesMemory {
    private var known: [String: Task<YearLines, any Error>] = [:]
    private var sizes: [(key: String, lines: Int)] = []
    private let capacity: Int

    /// - Parameter capacity: lines in all, at about 300 bytes each.
    init(capacity: Int = 200_000) { self.capacity = capacity }

    func lines(_ key: String, make: @escaping @Sendable () async throws -> YearLines) async throws -> YearLines {
        if let task = known[key] { return try await task.value }
        let task = Task { try await make() }
        known[key] = task
        do {
            let lines = try await task.value
            remember(key, lines.lines.count)
            return lines
        } catch {
            known[key] = nil
            throw error
        }
    }

    private func remember(_ key: String, _ count: Int) {
        sizes.append((key, count))
        var sum = sizes.reduce(0) { $0 + $1.lines }
        while sum > capacity, sizes.count > 1 {
            let oldest = sizes.removeFirst()
            known[oldest.key] = nil
            sum -= oldest.lines
        }
    }
}
