import HTTPTypes
import TestSupport
import Testing

/// The poster, and the questions that are open.
@Suite struct PublicityTests {
    @Test func everybodySeesThePoster() async throws {
        let house = try await RecordsHub.make()
        let page = try await house.hub.client().get("/plakat")
        #expect(page.status == .ok && page.lacks("Kofinanziert von der Europäischen Union") == nil)
        #expect(page.lacks("Ziele des Projekts") == nil && page.lacks("Emblem der Europäischen Union") == nil)
    }

    @Test func aQuestionStaysOpenUntilSomebodyAnswers() async throws {
        let house = try await RecordsHub.make()
        let path = "/verwaltung/projekt/fragen"
        #expect(try await house.administrator.get(path).lacks("offen") == nil)
        let empty = try await house.administrator.post(path, ["question": "threshold", "day": "gestern"])
        #expect(empty.status == .unprocessableContent && empty.lacks("Die Quelle fehlt.") == nil)
        var answer = ["question": "threshold", "answer": "ja, 8 Stunden", "source": "KBS, Mail", "day": "2026-05-11"]
        #expect(try await house.administrator.post(path, answer).location == path)
        #expect(try await house.administrator.get(path).lacks("ja, 8 Stunden") == nil)
        answer["answer"] = "nein"
        #expect(try await house.administrator.post(path, answer).location == path)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("ja, 8 Stunden") != nil && page.lacks("11.05.2026") == nil)
        #expect(try await house.hub.client(as: .coach).get(path).status == .forbidden)
    }
}
