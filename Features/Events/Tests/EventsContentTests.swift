import Events
import Foundation
import TestSupport
import Testing

struct EventsContentTests {
    @Test func theShippedContentIsRead() throws {
        _ = try EventsContent(folder: repositoryRoot.appendingPathComponent("Features/Events/Content"))
    }
}
