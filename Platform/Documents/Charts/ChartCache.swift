internal import Crypto

/// The drawings that were asked for last, by what was asked. Two who ask for the same at once wait for one drawing.
actor ChartCache {
    typealias Drawing = Result<[UInt8], ChartError>

    private let limit: Int
    private var drawings: [SHA256Digest: (drawing: [UInt8], lastUse: Int)] = [:]
    private var underWay: [SHA256Digest: Task<Drawing, Never>] = [:]
    private var bytes = 0
    private var uses = 0

    /// - Parameter limit: bytes of all drawings together.
    init(limit: Int) { self.limit = limit }

    /// The drawing for `question`, made by `draw` unless it is known. What failed is not kept.
    func drawing(
        for question: [UInt8],
        draw: @escaping @Sendable ([UInt8]) async -> Drawing
    ) async throws(ChartError) -> [UInt8] {
        let key = SHA256.hash(data: question)
        uses += 1
        if let known = drawings[key] {
            drawings[key]?.lastUse = uses
            return known.drawing
        }
        if let task = underWay[key] { return try await task.value.get() }
        let task = Task { await draw(question) }
        underWay[key] = task
        let result = await task.value
        underWay[key] = nil
        let drawing = try result.get()
        keep(drawing, for: key)
        return drawing
    }

    private func keep(_ drawing: [UInt8], for key: SHA256Digest) {
        bytes += drawing.count - (drawings[key]?.drawing.count ?? 0)
        drawings[key] = (drawing, uses)
        guard bytes > limit else { return }
        // Makes room for a while, so that the search for the oldest is rare.
        for (old, entry) in drawings.sorted(by: { $0.value.lastUse < $1.value.lastUse }) where bytes > limit * 3 / 4 {
            guard old != key else { continue }
            drawings[old] = nil
            bytes -= entry.drawing.count
        }
    }
}
