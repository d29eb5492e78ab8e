public import Foundation
import Processes

/// Pictures and words of the pages of a PDF that somebody has sent. Poppler reads it in processes of its own, with bounds
/// on time, memory and the size of what they write.
public struct PDFPages: Sendable {
    public struct Page: Hashable, Sendable {
        /// A JPEG whose longer side has 1,600 points.
        public let picture: URL
        /// In reading order; empty where the page holds pictures alone.
        public let text: String
    }

    public enum Fault: Error, Hashable, Sendable {
        /// No PDF, or a broken one.
        case unreadable
        /// It asks for a password.
        case locked
        /// How many pages it has.
        case tooMany(Int)
        case timedOut
        /// Too many documents wait already.
        case busy
        /// Poppler or Python is missing: `bin/setup` has not run.
        case notInstalled
        case failed
    }

    private let process: WorkerProcess
    private let seconds: Int

    /// - Parameters:
    ///   - seconds: for one document, from when its turn comes.
    ///   - memory: bytes of address space of each process of poppler.
    public init(tools: DocumentTools, seconds: Int = 60, memory: Int = 1 << 30) {
        let script = tools.pdfWorker.deletingLastPathComponent().appending(path: "pages.py")
        var command = WorkerCommand(executable: tools.python, arguments: [script.path, String(memory)])
        (command.jobsPerProcess, command.waitingLimit) = (100, 8)
        process = WorkerProcess(command)
        self.seconds = seconds
    }

    /// - Parameters:
    ///   - folder: an empty one, into which the pictures come.
    ///   - most: pages; a longer document is refused before any is drawn.
    public func pages(of pdf: URL, into folder: URL, most: Int) async throws(Fault) -> [Page] {
        let question = Question(pdf: pdf.path, folder: folder.path, most: most, seconds: seconds)
        let line: [UInt8]
        do {
            let words = [UInt8](try JSONEncoder().encode(question))
            // The script ends by itself; the process is only ended where even that fails.
            line = try await process.answer(to: words, within: .seconds(seconds + 10))
        } catch let failure as WorkerFailure {
            throw Fault(failure)
        } catch {
            throw .failed
        }
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(line)) else { throw .failed }
        if let pages = answer.pages {
            return pages.map { Page(picture: folder.appendingPathComponent($0.file), text: $0.text) }
        }
        throw Fault(answer.error ?? "", count: answer.count ?? 0)
    }

    private struct Question: Encodable {
        let pdf: String
        let folder: String
        let most: Int
        let seconds: Int
    }

    private struct Answer: Decodable {
        struct Page: Decodable {
            let file: String
            let text: String
        }
        let pages: [Page]?
        let error: String?
        let count: Int?
    }
}

extension PDFPages.Fault {
    init(_ failure: WorkerFailure) {
        switch failure {
        case .notStarted: self = .notInstalled
        case .timedOut: self = .timedOut
        case .busy: self = .busy
        case .crashed, .answerTooLong, .stopped: self = .failed
        }
    }

    /// What the script calls its errors.
    init(_ word: String, count: Int) {
        switch word {
        case "unreadable": self = .unreadable
        case "locked": self = .locked
        case "tooMany": self = .tooMany(count)
        case "time": self = .timedOut
        case "notInstalled": self = .notInstalled
        default: self = .failed
        }
    }
}
