import Testing

@testable import Learning

@Suite struct KeyedMergeTests {
    /// Letters are keys; a capital one is the same key with another value.
    private func merge(_ base: String, _ files: String, _ ours: String) -> KeyedMerge<String> {
        KeyedMerge(
            ThreeWay(base: base, files: files, ours: ours).map { text in
                text.map { (key: $0.lowercased(), item: String($0)) }
            }
        )
    }

    private func merged(
        _ base: String,
        _ files: String,
        _ ours: String,
        _ choice: LessonComparison.Choice? = nil,
        order: LessonComparison.Choice? = nil
    ) -> String {
        merge(base, files, ours).merged({ _ in choice }, order: order).map(\.item).joined()
    }

    @Test func elementsAreMergedOneByOne() {
        #expect(merged("abc", "aBc", "abC") == "aBC")
        #expect(merged("abc", "ac", "abc") == "ac")
        #expect(merged("abc", "abc", "bc") == "bc")
        #expect(merged("abc", "abxc", "abcy") == "abxcy")
        #expect(merged("abc", "xabc", "abc") == "xabc")
        #expect(merged("ab", "AB", "b", .files) == "AB")
        #expect(merged("ab", "AB", "b", .ours) == "B")
    }

    @Test func orderIsThatOfWhoeverChangedIt() {
        #expect(merged("abc", "cba", "abc") == "cba")
        #expect(merged("abc", "abc", "bca") == "bca")
        #expect(merged("abc", "cabx", "abC") == "Cabx")
        #expect(merge("abc", "cba", "bca").order.kind == .both)
        #expect(merged("abc", "cba", "bca", order: .files) == "cba")
        #expect(merged("abc", "cba", "bca", order: .ours) == "bca")
        // What is not in all three says nothing about their order.
        #expect(merge("abc", "xac", "acb").order.kind == nil)
    }
}
