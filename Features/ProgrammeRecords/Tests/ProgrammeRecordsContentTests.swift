import Foundation
import ProgrammeRecords
import TestSupport
import Testing

struct ProgrammeRecordsContentTests {
    @Test func theShippedContentIsRead() throws {
        _ = try ProgrammeRecordsContent(
            folder: repositoryRoot.appendingPathComponent("Features/ProgrammeRecords/Content")
        )
    }
}
