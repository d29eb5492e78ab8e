import Network
import Foundation
import TestSupport
import Testing

struct NetworkContentTests {
    @Test func theShippedContentIsRead() throws {
        _ = try NetworkContent(folder: repositoryRoot.appendingPathComponent("Features/Network/Content"))
    }
}
