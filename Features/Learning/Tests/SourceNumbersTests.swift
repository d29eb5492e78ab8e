import Testing

@testable import Learning

@Suite struct SourceNumbersTests {
    private func source(_ title: String, _ url: String = "") -> LessonSheet.Source {
        var source = LessonSheet.Source()
        (source.title, source.url) = (title, url)
        return source
    }

    @Test func aSourceIsKnownByTitleOrAddress() {
        var numbers = SourceNumbers()
        #expect(numbers.keys(of: [source("A", "https://a"), source("B", "https://b")]) == [0, 1])
        // Another address, another title, a new one.
        let later = [source("B neu", "https://b"), source("C", "https://c"), source("A", "https://a/neu")]
        #expect(numbers.keys(of: later) == [1, 2, 0])
        #expect(numbers.keys(of: [source("A", "https://a/neu"), source("B neu")]) == [0, 1])
    }

    @Test func theNearestIsTakenFirst() {
        var numbers = SourceNumbers()
        // Two parts of one collection under one address.
        _ = numbers.keys(of: [source("Teil 1", "https://x"), source("Teil 2", "https://x")])
        #expect(numbers.keys(of: [source("Teil 2", "https://x"), source("Teil 3", "https://x")]) == [1, 0])
        #expect(numbers.keys(of: [source(""), source("")]) == [2, 3])
    }

    @Test func numbersGoThereAndBack() {
        let text = "Siehe [1](quelle:1), [Handbuch](quelle:2), [2](quelle:1) und [9](quelle:9)."
        let common = SourceNumbers.common(text, [5, 3])
        #expect(SourceNumbers.own(common, [5, 3]) == text)
        #expect(
            SourceNumbers.own(common, [3, 4, 5])
                == "Siehe [3](quelle:3), [Handbuch](quelle:1), [2](quelle:3) und [9](quelle:9)."
        )
        #expect(SourceNumbers.own(SourceNumbers.common("[1](quelle:1)", [5]), []) == "[0](quelle:0)")
    }
}
