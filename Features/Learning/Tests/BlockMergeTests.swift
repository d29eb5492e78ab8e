import Testing

@testable import Learning

/// Paragraphs as letters: what both began from, what the files have, what we have.
@Suite struct BlockMergeTests {
    private func letters(_ text: String) -> [String] { text.map(String.init) }

    private func merge(_ base: String, _ files: String, _ ours: String) -> BlockMerge {
        BlockMerge(ThreeWay(base: letters(base), files: letters(files), ours: letters(ours)))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let base: String
        let files: String
        let ours: String
        /// With the files chosen where both changed.
        let merged: String
        let conflicts: Int
        var testDescription: String { "\(base): \(files) | \(ours)" }

        init(_ base: String, _ files: String, _ ours: String, _ merged: String, conflicts: Int = 0) {
            (self.base, self.files, self.ours) = (base, files, ours)
            (self.merged, self.conflicts) = (merged, conflicts)
        }
    }

    @Test(
        arguments: [
            Case("abc", "abc", "abc", "abc"),
            Case("abc", "abXc", "abc", "abXc"),
            Case("abc", "abc", "Yabc", "Yabc"),
            Case("abc", "Xbc", "abY", "XbY"),
            // Side by side, but not the same.
            Case("abcd", "aXcd", "abYd", "aXYd"),
            Case("abc", "bc", "aYc", "Yc", conflicts: 0),
            // Both the same way.
            Case("abc", "aXc", "aXc", "aXc"),
            Case("abc", "ac", "ac", "ac"),
            Case("abc", "aXc", "aYc", "aXc", conflicts: 1),
            Case("abc", "aXbc", "aYbc", "aXbc", conflicts: 1),
            // Put in right beside something changed: nobody knows which comes first.
            Case("abc", "aXbc", "aYc", "aXbc", conflicts: 1),
            Case("abc", "abXc", "aYc", "abXc", conflicts: 1),
            Case("abcdef", "aXef", "abcYef", "aXef", conflicts: 1),
            Case("", "X", "Y", "X", conflicts: 1),
            Case("", "", "Y", "Y"),
            Case("abc", "", "aYc", "", conflicts: 1),
            Case("abcabc", "abcXabc", "abcabY", "abcXabY"),
        ]
    ) func bothSidesComeTogether(example: Case) {
        let merge = merge(example.base, example.files, example.ours)
        #expect(merge.merged { _ in .files } == letters(example.merged))
        #expect(merge.changes.count { merge.words($0).kind == .both } == example.conflicts)
        // Chosen throughout, where everything is a quarrel or ours, nothing of ours is lost.
        let own = self.merge(example.base, example.base, example.ours)
        #expect(own.merged { _ in nil } == letters(example.ours))
        let taken = self.merge(example.base, example.files, example.base)
        #expect(taken.merged { _ in nil } == letters(example.files))
    }

    /// Whatever three texts there are: with one side unchanged the other comes out, and swapping sides swaps choices.
    @Test func anyThreeTextsHold() {
        var state: UInt64 = 20_261_129
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        func text() -> String { String((0..<next(7)).map { _ in Character(["a", "b", "c"][next(3)]) }) }
        for _ in 0..<2_000 {
            let (base, files, ours) = (text(), text(), text())
            let here = merge(base, files, ours)
            let there = merge(base, ours, files)
            let words = "\(base) \(files) \(ours)"
            #expect(here.merged { _ in .files } == there.merged { _ in .ours }, "\(words)")
            #expect(here.merged { _ in .ours } == there.merged { _ in .files }, "\(words)")
            // The changes and what stands between them are the whole of each side.
            let kept = here.changes.reduce(here.blocks.base.count) { $0 - $1.base.count }
            #expect(here.changes.reduce(kept) { $0 + $1.files.count } == files.count, "\(words)")
            #expect(here.changes.reduce(kept) { $0 + $1.ours.count } == ours.count, "\(words)")
            #expect(Set(here.changes.map(\.base.lowerBound)).count == here.changes.count, "\(words)")
            for change in here.changes where here.words(change).kind == nil { Issue.record("\(words)") }
        }
    }

    @Test func veryLongTextsAreStillCompared() {
        let base = (0..<6_000).map { "Absatz \($0)" }
        var other = Array(base.reversed())
        other.insert(base[0], at: 0)
        other.append(base[5_999])
        let hunks = BlockHunk.hunks(from: base, to: other)
        #expect(hunks == [BlockHunk(base: 1..<5_999, side: 1..<6_001)])
    }
}
