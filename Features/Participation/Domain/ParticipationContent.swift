public import Foundation
import Kernel

/// What people wrote for this feature, read and checked once at start.
public struct ParticipationContent: Sendable {
    public let insight: Insight
    public let agreement: ModelAgreement
    public let guide: ParticipationGuide

    public init(folder: URL) throws {
        insight = try Insight(json: Data(contentsOf: folder.appendingPathComponent("insight.json")))
        agreement = try ModelAgreement(json: Data(contentsOf: folder.appendingPathComponent("agreement.json")))
        guide = try ParticipationGuide(file: ContentFile(folder.appendingPathComponent("guide.json")))
    }
}
