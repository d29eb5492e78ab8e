import Processes

/// Why there is no PDF.
public enum PDFError: Error, Hashable, Sendable {
    /// Python or WeasyPrint is missing: `bin/setup` has not run.
    case notInstalled
    case timedOut
    /// The document needs more memory than allowed.
    case outOfMemory
    /// Too many documents wait already.
    case busy
    /// An address that is not in the folder of assets, does not exist or points to the network.
    case assetRefused(String)
    /// `<html lang="…">` is missing.
    case missingLanguage
    /// `<title>` is missing or empty.
    case missingTitle
    /// Anything else; the reason stands in the server's log.
    case failed
    case stopped

    init(_ failure: WorkerFailure) {
        switch failure {
        case .notStarted: self = .notInstalled
        case .timedOut: self = .timedOut
        case .busy: self = .busy
        case .stopped: self = .stopped
        case .crashed, .answerTooLong: self = .failed
        }
    }

    /// What the script calls its errors.
    init(_ word: String, detail: String) {
        switch word {
        case "asset": self = .assetRefused(detail)
        case "language": self = .missingLanguage
        case "title": self = .missingTitle
        case "memory": self = .outOfMemory
        case "notInstalled": self = .notInstalled
        default: self = .failed
        }
    }
}
