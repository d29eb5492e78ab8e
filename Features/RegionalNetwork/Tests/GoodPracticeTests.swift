import Kernel
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

struct GoodPracticeTests {
    @Test func nothingIsReleasedBeforeItIsWritten() {
        var practice = GoodPractice(
            id: GoodPracticeID(from: .live),
            firm: TestHub.firm,
            origin: nil,
            title: "LED in Halle 2",
            texts: [.situation: "Alte Röhren", .lesson: "Früher anfangen"]
        )
        #expect(practice.open == [.approach, .result] && practice.isEditable)
        practice.texts = [.situation: "a", .approach: "b", .result: "c"]
        #expect(practice.open == [])
    }

    @Test(arguments: GoodPractice.State.allCases) func whatOthersReadDoesNotChange(_ state: GoodPractice.State) {
        var practice = GoodPractice(id: GoodPracticeID(from: .live), firm: TestHub.firm, origin: nil, title: "LED")
        practice.state = state
        #expect(practice.isEditable == [.draft, .returned, .withdrawn].contains(state))
    }
}
