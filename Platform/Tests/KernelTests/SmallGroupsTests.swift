import Kernel
import Testing

@Suite struct SmallGroupsTests {
    private func release(_ counts: [String: Int]) -> GroupRelease<String> { SmallGroups.release(counts) }

    /// 12, 7 and 4: the 4 would be 23 − 12 − 7, so the 7 joins them: 11.
    @Test func teamsOfTwelveSevenAndFourAreTwelveAndElevenOthers() {
        let result = release(["A": 12, "B": 7, "C": 4])
        #expect(result.alone == ["A": 12])
        #expect(result.others?.count == 11 && result.others?.keys == ["B", "C"])
        #expect(result.total == 23)
    }

    @Test func smallGroupsThatAreFiveTogetherLeaveTheOthersAlone() {
        let result = release(["A": 6, "B": 3, "C": 2])
        #expect(result.alone == ["A": 6] && result.others?.count == 5)
    }

    @Test func fewerThanFiveAnswersAreNotEvenATotal() {
        #expect(release(["A": 4]).total == nil && release(["A": 4]).blocks.isEmpty)
        #expect(release(["A": 2, "B": 2]).blocks.isEmpty && release([:]).total == nil)
    }

    /// 5 + 4: both in one block, which is the total.
    @Test func whatCannotBeSplitIsTheTotalOnly() {
        let result = release(["A": 5, "B": 4])
        #expect(result.alone.isEmpty && result.others?.count == 9 && result.total == 9)
    }

    @Test func groupsNobodyAnsweredInStandNowhere() {
        let result = release(["A": 6, "B": 0])
        #expect(result.alone == ["A": 6] && result.others == nil)
    }

    @Test func ofEquallyLargeGroupsTheLastByNameJoins() {
        #expect(release(["A": 8, "B": 8, "C": 1]).alone == ["A": 8])
    }

    /// A filter that 9 of 12 match tells about the 3 who do not; 7 of 12 leaves 5.
    @Test(arguments: [(9, 12, false), (7, 12, true), (12, 12, true), (4, 12, false), (5, 9, false), (5, 10, true)])
    func aFilterIsShownIfBothSidesAreFive(count: Int, total: Int, mayShow: Bool) {
        #expect(SmallGroups.mayShow(count, of: total) == mayShow)
    }

    @Test func aGroupIsNeverMoreThanItsTotal() { #expect(!SmallGroups.mayShow(12, of: 5)) }

    // MARK: As time goes on

    @Test func aReleaseIsNotRefreshedForFewerThanFiveAnswers() {
        let first = release(["A": 12, "B": 7, "C": 4])
        #expect(SmallGroups.isRefreshAllowed(previous: first, now: first))
        #expect(!SmallGroups.isRefreshAllowed(previous: first, now: release(["A": 12, "B": 7, "C": 8])))
        #expect(SmallGroups.isRefreshAllowed(previous: first, now: release(["A": 12, "B": 7, "C": 9])))
    }

    /// Six more in all, but only two of them in team A: A's two could be told.
    @Test func neitherForSixOfWhomTwoAreInOneTeam() {
        let first = release(["A": 12, "B": 7, "C": 4])
        #expect(!SmallGroups.isRefreshAllowed(previous: first, now: release(["A": 14, "B": 11, "C": 4])))
    }

    /// B and C were 11 together; that they are 9 and 8 now tells of six new ones, of neither team alone.
    @Test func whatWasMergedMayBeShownAloneLater() {
        let first = release(["A": 12, "B": 7, "C": 4])
        #expect(SmallGroups.isRefreshAllowed(previous: first, now: release(["A": 12, "B": 9, "C": 8])))
        #expect(!SmallGroups.isRefreshAllowed(previous: first, now: release(["A": 12, "B": 8, "C": 5])))
    }

    @Test func nothingIsAlwaysAllowedAndSoIsTheFirst() {
        let none = release(["A": 2])
        #expect(SmallGroups.isRefreshAllowed(previous: none, now: release(["A": 5])))
        #expect(SmallGroups.isRefreshAllowed(previous: release(["A": 5]), now: none))
    }

    // MARK: Whatever the counts

    /// Every difference between what is shown and every sum of what is shown is about five people at least.
    @Test func noSumOrDifferenceOfShownFiguresIsUnderFive() {
        var numbers = SmallNumbers(seed: 1)
        for _ in 0..<2_000 {
            let size = 1 + numbers.next(6)
            let counts = Dictionary(uniqueKeysWithValues: (0..<size).map { ($0, numbers.next(14)) })
            let result = SmallGroups.release(counts)
            let everybody = counts.values.reduce(0, +)
            guard let total = result.total else {
                #expect(everybody < 5, "\(counts)")
                continue
            }
            #expect(total == everybody)
            let blocks = result.blocks
            for mask in 1..<(1 << blocks.count) {
                let sum = blocks.indices.filter { mask & (1 << $0) != 0 }.reduce(0) { $0 + blocks[$1].count }
                #expect(SmallGroups.mayShow(sum, of: total), "\(counts): \(sum) of \(total)")
            }
        }
    }

    /// Answers that come in one by one: between any two releases people have seen, no union of groups grew by one to four.
    @Test func nobodyIsToldByWaiting() {
        var numbers = SmallNumbers(seed: 2)
        for _ in 0..<200 {
            var counts: [Int: Int] = [:]
            var shown: [GroupRelease<Int>] = []
            for _ in 0..<40 {
                counts[numbers.next(4), default: 0] += 1
                let fresh = SmallGroups.release(counts)
                guard fresh.total != nil else { continue }
                if let last = shown.last, !SmallGroups.isRefreshAllowed(previous: last, now: fresh) { continue }
                shown.append(fresh)
            }
            for (old, new) in zip(shown, shown.dropFirst()) {
                let common = old.blocks.filter { block in new.blocks.contains { $0.keys == block.keys } }
                for block in common {
                    let later = new.blocks.first { $0.keys == block.keys }!.count
                    #expect(later == block.count || later - block.count >= 5)
                }
            }
        }
    }
}

/// Numbers that look random and repeat (Knuth's linear congruential generator).
struct SmallNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// 0 ..< limit
    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
