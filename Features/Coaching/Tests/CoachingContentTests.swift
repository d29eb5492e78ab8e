import Coaching
import Foundation
import TestSupport
import Testing

struct CoachingContentTests {
    @Test func theShippedContentIsRead() throws {
        _ = try CoachingContent(folder: repositoryRoot.appendingPathComponent("Features/Coaching/Content"))
    }
}
