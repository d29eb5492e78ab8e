import HTTPTypes
import TestSupport
import Testing

@Suite struct EditionsRoutesTests {
    @Test(arguments: TestHub.Who.allCases)
    func everybodyMaySeeTheEditions(who: TestHub.Who) async throws {
        let answer = try await ReportingHub.make().hub.client(as: who).get("/bericht/ausgaben")
        #expect(answer.status == .ok)
        #expect(answer.body.contains("Freiwilliger Standard 2026") && answer.body.contains("noch zu prüfen"))
        #expect(answer.body.contains("Für die Ausgabe 2026 gibt es noch keine Taxonomie."))
    }
}
