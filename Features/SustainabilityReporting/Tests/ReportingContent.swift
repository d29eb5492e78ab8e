import Foundation
import Kernel
import SustainabilityReporting
import TestSupport

/// The feature's content as it lies in the repository, and facts from outside of it where they are at hand.
enum ReportingContent {
    static let folder = repositoryRoot.appendingPathComponent("Features/SustainabilityReporting/Content")

    /// The published data of the standard, beside the repository or where `OEKOHUB_SHARED` says; nil where it is not.
    static let published: URL? = {
        let places = [
            ProcessInfo.processInfo.environment["OEKOHUB_SHARED"].map { URL(filePath: $0) },
            repositoryRoot.deletingLastPathComponent().appending(path: "shared"),
        ]
        return places.compactMap { $0?.appending(path: "data/vsme") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// Read once: it is the same for all tests.
    private static let content = Result { try SustainabilityReportingContent(folder: folder) }

    static func all() throws -> SustainabilityReportingContent { try content.get() }

    static func standard() throws -> ReportStandard { try all().standard }
}
