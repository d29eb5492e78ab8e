import Events
import Foundation
import TestSupport
import Testing

@Suite struct EventsContentTests {
    @Test func papersLoadTheirStyleWithoutAFile() throws {
        let content = try EventsContent(folder: repositoryRoot.appendingPathComponent("Features/Events/Content"))
        let data = Data(base64Encoded: String(content.paperStyle.dropFirst(35)))
        #expect(content.paperStyle.hasPrefix("data:text/css;charset=utf-8;base64,"))  // 35 signs
        #expect(String(decoding: data ?? Data(), as: UTF8.self).contains("Arial"))
        #expect(throws: (any Error).self) { try EventsContent(folder: try temporaryFolder()) }
    }
}
