public import Foundation
import Kernel

/// What people write for this feature, read and checked at start.
public struct CoachingContent: Sendable {
    /// In the order in which they are offered.
    public let templates: [CaseTemplate]

    /// - Parameter folder: `Features/Coaching/Content`
    /// - Throws: all faults at once, with file and line.
    public init(folder: URL) throws {
        templates = try CaseTemplate.all(ContentFile(folder.appendingPathComponent("templates.json")))
    }

    public func template(_ id: String) -> CaseTemplate? { templates.first { $0.id == id } }
}
