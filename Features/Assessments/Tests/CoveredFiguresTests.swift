import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// Ages by group, as who entered them sees them and as a colleague does.
@Suite struct CoveredFiguresTests {
    private static let ages = [
        "under25": "4", "from25": "9", "from35": "10", "from45": "12", "from55": "8", "from60": "5",
    ]

    private func entered(_ house: InstrumentHub, _ ages: [String: String] = ages) async throws -> String {
        let record = try await house.begin("altersstruktur")
        var fields = ["neu.name": "Pflegefachkräfte"]
        for (group, persons) in ages { fields["neu.\(group)"] = persons }
        let answer = try await house.fill("\(record)/teil/roles", as: house.hub.client(as: .owner), fields)
        #expect(answer.status == .seeOther)
        return record
    }

    // 5 + 0.3 × 8 = 7.4 of 48 = 15.4 %; 4 / 13 = 0.31. Four are too few, and with them goes whatever tells of them.
    @Test func aColleagueReadsNothingThatUncoversASmallGroup() async throws {
        let house = try await InstrumentHub.make()
        let record = try await entered(house)
        let own = try await house.hub.client(as: .owner).get(record)
        let sentence = "Abgang in 5 Jahren 7,4 Personen (15,4 %), Nachwuchsquote 0,31."
        #expect(own.lacks(sentence) == nil)
        #expect(own.lacks("Aus Ihren Zahlen und dem Anteil 0,3 für die 55- bis 59-Jährigen gerechnet.") == nil)
        let other = try await house.hub.client(as: .member).get(record)
        #expect(other.lacks("Pflegefachkräfte") == nil)
        #expect(other.body.contains("&lt;5"))
        for words in ["7,4", "15,4", "0,31", "4 Personen", "5 Personen", "kommt weniger als eine Person"] {
            #expect(other.lacks(words) != nil, "\(words)")
        }
    }

    @Test func whatIsHandedOnHoldsNoFigure() async throws {
        let house = try await InstrumentHub.make()
        _ = try await entered(house)
        let assessment = try await house.store.assessments(of: .firm(TestHub.firm))[0]
        let row = try #require(assessment.answers.rows(of: "roles").first)
        let found = try await house.reader.finding(
            assessment: assessment.id,
            rule: "leaving",
            row: row.id,
            of: TestHub.firm
        )
        let finding = try #require(found)
        #expect(finding.reasons.isEmpty)
        #expect(!(finding.title + finding.text).contains { $0.isNumber })
    }

    // Groups of 5 and more: nothing is covered. 6 + 0.3 × 10 = 9.
    @Test func largeGroupsAreShownToEverybody() async throws {
        let house = try await InstrumentHub.make()
        let ages = ["under25": "6", "from25": "9", "from35": "10", "from45": "12", "from55": "10", "from60": "6"]
        let record = try await entered(house, ages)
        #expect(try await house.hub.client(as: .member).get(record).lacks("Abgang in 5 Jahren 9 Personen") == nil)
    }

    @Test func theFormOpensOnlyForWhoEnteredThem() async throws {
        let house = try await InstrumentHub.make()
        let record = try await entered(house)
        let (owner, member) = (house.hub.client(as: .owner), house.hub.client(as: .member))
        #expect(try await owner.get("\(record)/teil/roles").status == .ok)
        #expect(try await member.get("\(record)/teil/roles").location == record)
        #expect(try await member.post("\(record)/teil/roles", ["neu.name": "Küche"]).location == record)
        #expect(try await member.get("\(record)/verlauf").location == record)
        let page = try await member.get(record)
        #expect(page.lacks("Weiter ausfüllen") != nil)
        #expect(page.lacks("Aufzeichnung löschen") != nil)
        #expect(try await member.delete(record).location == record)
        #expect(try await house.store.assessments(of: .firm(TestHub.firm)).count == 1)
        #expect(try await owner.delete(record).location == "/instrumente/altersstruktur")
        #expect(try await house.store.assessments(of: .firm(TestHub.firm)).isEmpty)
    }
}
