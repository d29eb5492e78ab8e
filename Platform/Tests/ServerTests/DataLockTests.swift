import Foundation
import TestSupport
import Testing

@testable import oekohub

@Suite struct DataLockTests {
    @Test func severalWorkOnAFolderAndNobodyHasItAloneMeanwhile() throws {
        let folder = try temporaryFolder()
        let (first, second) = (try DataLock.shared(folder), try DataLock.shared(folder))
        #expect(try DataLock.alone(folder) == nil)
        first.release()
        #expect(try DataLock.alone(folder) == nil)
        second.release()
        let alone = try #require(try DataLock.alone(folder))
        alone.release()
    }

    @Test func onlyTheFirstIsAloneForAMoment() throws {
        let folder = try temporaryFolder()
        var turns: [Int] = []
        let first = try DataLock.shared(folder) { turns.append(1) }
        let second = try DataLock.shared(folder) { turns.append(2) }
        #expect(turns == [1])
        first.release()
        second.release()
        try DataLock.shared(folder) { turns.append(3) }.release()
        #expect(turns == [1, 3])
    }
}
