public import Foundation
import Processes

/// Draws charts as SVG: for the first sight of a page, without JavaScript, in print and in PDFs.
///
/// One Node process does the work with the very library and look that the browser uses. Equal charts are drawn once.
public struct ChartRenderer: Sendable {
    public struct Size: Hashable, Sendable {
        public let width: Int
        public let height: Int

        public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
    }

    public enum Paper: String, Hashable, Sendable { case light, dark }

    private let process: WorkerProcess
    private let cache: ChartCache
    private let limit: Duration

    /// - Parameters:
    ///   - theme: the module `chart-theme.js` of the client.
    ///   - limit: time for one drawing, from when its turn comes.
    ///   - cacheLimit: bytes of the drawings that are kept; one takes about 20 KB.
    public init(tools: DocumentTools, theme: URL, limit: Duration = .seconds(10), cacheLimit: Int = 16 << 20) {
        var command = WorkerCommand(
            executable: tools.node,
            arguments: ["--max-old-space-size=256", tools.chartWorker.path, tools.echarts.path, theme.path]
        )
        (command.jobsPerProcess, command.waitingLimit, command.answerLimit) = (2_000, 64, 8 << 20)
        process = WorkerProcess(command)
        cache = ChartCache(limit: cacheLimit)
        self.limit = limit
    }

    /// The drawing as SVG text in UTF-8, fit for `<img>`: about 10 ms, or none when it is known.
    ///
    /// - Parameters:
    ///   - title: The name of the picture for whoever opens it by itself with a screen reader.
    ///   - description: What one reads from it.
    public func svg(
        _ option: ChartOption,
        size: Size,
        paper: Paper = .light,
        title: String? = nil,
        description: String? = nil
    ) async throws(ChartError) -> [UInt8] {
        let question = ChartOption.object([
            "option": option, "width": .number(Double(size.width)), "height": .number(Double(size.height)),
            "paper": .text(paper.rawValue), "title": title.map { .text($0) } ?? .null,
            "description": description.map { .text($0) } ?? .null,
        ])
        return try await cache.drawing(for: question.json) { [process, limit] question in
            do throws(WorkerFailure) {
                let answer = try await process.answer(to: question, within: limit)
                let drawing = try? JSONDecoder().decode(Answer.self, from: Data(answer))
                return drawing?.svg.map { .success(Array($0.utf8)) } ?? .failure(.failed)
            } catch {
                return .failure(ChartError(error))
            }
        }
    }

    /// Ends the process; what waits is turned away.
    public func stop() async { await process.stop() }

    private struct Answer: Decodable {
        let svg: String?
    }
}
