import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// J2: management, workforce and coach answer for themselves.
@Suite struct PerspectiveTests {
    // K2: management 3, works council 0: 3 − 0 = 3 levels.
    @Test func managementAndWorksCouncilSeeItDifferently() async throws {
        let house = try await InstrumentHub.make()
        let (owner, member) = (house.hub.client(as: .owner), house.hub.client(as: .member))
        let management = try await house.begin("oeko-kompass", ["bereich": "trade"])
        _ = try await house.fill(
            "\(management)/teil/questions.K",
            as: owner,
            ["K2.importance": "4", "K2.state": "3", "K1.importance": "4", "K1.state": "1"]
        )
        let alone = try await owner.get("/instrumente/oeko-kompass/vergleich")
        #expect(alone.lacks("Antworten aus mindestens zwei Sichten") == nil)
        let workforce = try await house.begin("oeko-kompass", as: .member, ["bereich": "trade", "sicht": "workforce"])
        _ = try await house.fill(
            "\(workforce)/teil/questions.K",
            as: member,
            ["K2.importance": "5", "K2.state": "0", "K1.importance": "4", "K1.state": "2"]
        )
        let page = try await owner.get("/instrumente/oeko-kompass/vergleich")
        for words in [
            "Gesprächsthema: 3 Stufen Unterschied", "Bei einer Frage", "3 – weitgehend umgesetzt", "0 – nicht begonnen",
        ] {
            #expect(page.lacks(words) == nil)
        }
        #expect(!page.body.contains("Gesprächsthema: 1 Stufe"))
        #expect(!page.body.contains("⟦"))
    }

    @Test func coachesAnswerForThemselvesOnly() async throws {
        let house = try await InstrumentHub.make()
        let (owner, coach) = (house.hub.client(as: .owner), house.hub.client(as: .coach))
        let management = try await house.begin("oeko-kompass")
        #expect(try await coach.get(management).status == .ok)
        #expect(try await coach.get("\(management)/teil/start").location == management)
        #expect(try await coach.post("\(management)/teil/start", ["E1.state": "1"]).location == management)
        let own = try await house.begin("oeko-kompass", as: .coach, ["sicht": "management"])
        let kept = try await house.store.assessments(of: .firm(TestHub.firm))
        #expect(Set(kept.map(\.perspective)) == [.management, .coach])
        #expect(try await owner.post("\(own)/teil/start", ["E1.state": "1"]).location == own)
        #expect(try await house.store.assessments(of: .firm(TestHub.firm)).allSatisfy { $0.answers.steps.isEmpty })
        #expect(try await owner.get(own).status == .ok)
        // Nobody of the firm poses as a coach.
        let posing = try await owner.post(
            "/instrumente/oeko-kompass",
            ["bereich": "trade", "anlass": "bill", "sicht": "coach"]
        )
        #expect(posing.status == .unprocessableContent)
    }
}
