import Foundation
import ProgrammeRecords
import TestSupport
import Testing

struct ProgrammeRecordsContentTests {
    @Test func theShippedContentIsRead() throws {
        let content = try ProgrammeRecordsContent(
            folder: repositoryRoot.appendingPathComponent("Features/ProgrammeRecords/Content")
        )
        #expect(content.posterStyle.contains("size: A3"))
    }
}
