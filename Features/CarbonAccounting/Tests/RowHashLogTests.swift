import Testing

@testable import CarbonAccounting

@Suite struct RowHashLogTests {
    @Test func namesLaterLinesWithTheFirst() {
        var one = RowHashLog()
        var other = RowHashLog()
        // The hash 7 stands on lines 9, 4 and 12, the hash 8 on 5 alone.
        other.add(7, line: 9)
        one.add(7, line: 12)
        one.add(8, line: 5)
        one.add(7, line: 4)
        #expect(RowHashLog.repeats(in: [one, other]) == [9: 4, 12: 4])
        #expect(RowHashLog.repeats(in: [other, one]) == [9: 4, 12: 4])
    }

    @Test func findsRepeatsAmongMany() {
        var log = RowHashLog()
        var chance = RandomGenerator(seed: 11)
        let hashes = (0..<20_000).map { _ in chance.next() }
        for (index, hash) in hashes.enumerated() { log.add(hash, line: index + 1) }
        log.add(hashes[77], line: 30_000)
        log.add(0, line: 30_001)
        log.add(0, line: 30_002)
        #expect(RowHashLog.repeats(in: [log]) == [30_000: 78, 30_002: 30_001])
    }
}
