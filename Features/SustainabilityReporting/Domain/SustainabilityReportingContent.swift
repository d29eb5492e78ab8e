public import Foundation
import Kernel

/// What people write for this feature, read and checked at start.
public struct SustainabilityReportingContent: Sendable {
    public let standard: ReportStandard
    public let interview: Interview
    /// What others may require of a firm.
    public let chainCap: ValueChainCap
    /// How exported reports look and speak.
    public let look: ReportLook
    /// Style that printed reports have beside that of exported ones, and where their typeface lies among the assets.
    public let paperStyle: String
    public let paperFonts: String
    private let searches: [String: ListSearch]

    /// - Parameter folder: `Features/SustainabilityReporting/Content`
    /// - Throws: `ContentFaults`, all at once, with file and line.
    public init(folder: URL) throws {
        let lists = try MemberListLoader.lists(in: folder.appendingPathComponent("lists"))
        let files = try ContentFile.all(in: folder.appendingPathComponent("editions"))
        let editions = try EditionFiles(files: files, lists: Set(lists.map(\.id))).editions
        searches = Dictionary(lists.map { ($0.id, ListSearch($0)) }) { first, _ in first }
        standard = ReportStandard(editions: editions, lists: lists)
        interview = try InterviewLoader.interview(folder.appendingPathComponent("interview.json"), editions: editions)
        chainCap = try ValueChainCapReader.cap(
            ContentFile(folder.appendingPathComponent("chain-cap.json")),
            editions: editions
        )
        look = try ReportLookLoader.look(in: folder)
        paperStyle = try Self.text("paper.css", folder)
        paperFonts = try Self.text("paper-fonts.css", folder)
    }

    private static func text(_ name: String, _ folder: URL) throws -> String {
        String(decoding: try ContentFile(folder.appendingPathComponent(name)).bytes, as: UTF8.self)
    }

    /// Nil where there is no such list.
    public func search(_ list: String) -> ListSearch? { searches[list] }
}
