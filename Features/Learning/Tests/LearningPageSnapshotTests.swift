import FirmState
import Kernel
import Learning
import LearningWeb
import TestSupport
import Testing

/// Pages of learning as they leave the house, with a course of one lesson.
@Suite struct LearningPageSnapshotTests {
    private let lesson = "/lernen/kurs/anfang"

    private func house() async throws -> LearningHub {
        try await LearningHub.make(
            content: LearningFolder(
                text: LearningFolder.text + "\n\n" + """
                    > [!BEISPIEL] Metallbau Kettler GmbH
                    > Es sind **129,1 t**.
                    >
                    > | Was | t |
                    > |---|--:|
                    > | Gas | 83,2 |

                    > [!MERKE]
                    > Fragen Sie.

                    ### Mehr

                    1. erstens
                    2. zweitens
                    """
            ).content
        )
    }

    @Test func lesson() async throws {
        let house = try await house()
        let client = house.hub.client(as: .owner)
        #expect(try snapshotDifference(await client.get("/lernen").main, "courses.html") == nil)
        #expect(try snapshotDifference(await client.get("/lernen/kurs").main, "course.html") == nil)
        #expect(try snapshotDifference(await client.get(lesson).main, "lesson.html") == nil)
        _ = try await client.post(lesson + "/uebungen/e1", ["antwort": "3,5", "stand": "0"])
        _ = try await client.post(lesson + "/uebungen/e2", ["antwort": "Ein Satz", "stand": "0"])
        _ = try await client.post(lesson + "/lesezeichen", ["abschnitt": "abschnitt-abschnitt"])
        #expect(try snapshotDifference(await client.get(lesson).main, "lesson-answered.html") == nil)
        let conflict = try await client.post(lesson + "/uebungen/e2", ["antwort": "Ein anderer", "stand": "0"])
        #expect(try snapshotDifference(conflict.main, "answer-conflict.html") == nil)
    }

    @Test func quiz() async throws {
        let client = try await house().hub.client()
        let faults = try await client.post(lesson + "/quiz", ["q1": "0", "q3": "viel"])
        #expect(try snapshotDifference(faults.main, "quiz-faults.html") == nil)
        _ = try await client.post(
            lesson + "/quiz",
            pairs: [("q1", "0"), ("q2", "0"), ("q2", "1"), ("q3", "3,5"), ("q4", "1")]
        )
        #expect(try snapshotDifference(await client.get(lesson + "/quiz/ergebnis").main, "quiz-result.html") == nil)
    }
}
