import Events
import Testing

@Suite struct EventFeedbackTests {
    @Test func gradesAreOneToFive() {
        #expect(EventFeedback(content: 1, practice: 2, organisation: 5, text: "")?[.practice] == 2)
        #expect(EventFeedback(content: 0, practice: 2, organisation: 5, text: "") == nil)
        #expect(EventFeedback(content: 1, practice: 2, organisation: 6, text: "") == nil)
    }
}
