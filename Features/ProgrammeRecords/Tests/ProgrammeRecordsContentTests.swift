import ProgrammeRecords
import Foundation
import TestSupport
import Testing

struct ProgrammeRecordsContentTests {
    @Test func theShippedContentIsRead() throws {
        _ = try ProgrammeRecordsContent(folder: repositoryRoot.appendingPathComponent("Features/ProgrammeRecords/Content"))
    }
}
