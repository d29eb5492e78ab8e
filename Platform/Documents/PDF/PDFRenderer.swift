public import Foundation
import Processes

/// Prints HTML as an accessible PDF: tagged, with language, title and alternative texts.
///
/// One process of its own does the work, with bounds on time and memory. It reads no file outside the folder it is
/// given and reaches no network.
public struct PDFRenderer: Sendable {
    public struct Limits: Hashable, Sendable {
        /// For one document, from when its turn comes.
        public var time: Duration
        /// Address space of the process in bytes. WeasyPrint needs about 300 MB for itself.
        public var memory: Int
        /// Documents that may wait for their turn.
        public var waiting: Int

        public init(time: Duration = .seconds(60), memory: Int = 1_500 << 20, waiting: Int = 16) {
            (self.time, self.memory, self.waiting) = (time, memory, waiting)
        }
    }

    private let process: WorkerProcess
    private let limits: Limits

    public init(tools: DocumentTools, limits: Limits = Limits()) {
        let arguments = [tools.pdfWorker.path, String(limits.memory)]
        var command = WorkerCommand(executable: tools.python, arguments: arguments)
        (command.jobsPerProcess, command.waitingLimit) = (100, limits.waiting)
        process = WorkerProcess(command)
        self.limits = limits
    }

    /// The PDF of a whole HTML document, which must have a `lang` and a `<title>`.
    ///
    /// - Parameter assets: The folder that relative addresses start from and the only one that files are read from;
    ///   without it only `data:` addresses work.
    public func render(
        _ html: String,
        assets: URL? = nil,
        variant: PDFVariant = .accessible
    ) async throws(PDFError) -> [UInt8] {
        let question = Question(html: html, assets: assets?.path, variant: variant.rawValue)
        let line: [UInt8]
        do {
            line = try await process.answer(to: [UInt8](JSONEncoder().encode(question)), within: limits.time)
        } catch let failure as WorkerFailure {
            throw PDFError(failure)
        } catch {
            throw .failed
        }
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line)) else { throw .failed }
        if let pdf = answer.pdf.flatMap({ Data(base64Encoded: $0) }) { return [UInt8](pdf) }
        throw PDFError(answer.error ?? "", detail: answer.detail ?? "")
    }

    /// Ends the process; what waits is turned away.
    public func stop() async { await process.stop() }

    private struct Question: Encodable {
        let html: String
        let assets: String?
        let variant: String
    }

    private struct Answer: Decodable {
        let pdf: String?
        let error: String?
        let detail: String?
    }
}
