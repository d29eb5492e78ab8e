import Events
import Testing

@Suite struct FeedbackSummaryTests {
    private func answer(_ grade: Int, _ text: String = "") -> EventFeedback {
        EventFeedback(content: grade, practice: 5, organisation: 1, text: text)!
    }

    @Test func fiveAnswersAreAFigureAndFourAreNone() throws {
        #expect(FeedbackSummary((1...4).map { answer($0) }) == nil)
        let summary = try #require(
            FeedbackSummary([5, 4, 4, 3, 5].map { answer($0, $0 == 3 ? "b" : $0 == 4 ? "a" : "") })
        )
        #expect(summary.count == 5)
        #expect(summary.mean(.content) == 4.2)  // (5 + 4 + 4 + 3 + 5) : 5
        #expect(summary.mean(.practice) == 5)
        #expect(summary.mean(.organisation) == 1)
        #expect(summary.texts == ["a", "a", "b"])
    }
}
