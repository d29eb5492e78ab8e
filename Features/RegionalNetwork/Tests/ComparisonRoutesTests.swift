import Assessments
import AssessmentsStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct ComparisonRoutesTests {
    private static let summary = try! String(
        contentsOf: repositoryRoot.appendingPathComponent(
            "Features/CarbonAccounting/Tests/Fixtures/release-summary-1.json"
        ),
        encoding: .utf8
    )

    /// A Kompass that begins with energy (E1: 5 and 1), and 9,768.9 kg of Scope 1 and 2 for `people`.
    private func fill(_ firm: FirmID, people: Double, in hub: NetworkHub) async throws {
        let row = InstrumentAnswers.Row(id: "E1", answers: ["importance": .number(5), "state": .number(1)])
        let kompass = Assessment(
            id: AssessmentID(from: .live),
            instrument: "oeko-kompass",
            instrumentVersion: "2026-1",
            sector: .manufacturing,
            perspective: .management,
            title: "Kompass",
            answers: InstrumentAnswers(steps: ["questions": [row]]),
            begunOn: NetworkHub.today,
            changedAt: NetworkHub.outside.now(),
            changedBy: ""
        )
        try await AssessmentStore(hub.database, outside: NetworkHub.outside).add(kompass, to: .firm(firm), by: nil)
        _ = try await FirmFiguresStore(hub.database).save(
            FirmFigures(firm: firm, year: ReportingYear(2025)!, employees: people)
        )
        try await hub.database.write { session in
            _ = try session.query(
                """
                INSERT INTO inventory_release (id, firm_id, year, released_at, released_by, released_by_name, summary)
                VALUES ($1, $2, 2025, 1, 'p', 'P', $3)
                """,
                .text("release-\(firm)"),
                .id(firm),
                .text(Self.summary)
            )
        }
    }

    private func join(_ firm: FirmID, in hub: NetworkHub) async throws {
        try await NetworkConsentStore(hub.database, outside: NetworkHub.outside)
            .give(.comparison, wording: Comparison.wording, for: firm, by: TestHub.owner.id, name: "Jemand")
    }

    /// The own firm with 40 people and four others with 10, 20, 30 and 50.
    private func five() async throws -> (hub: NetworkHub, others: [FirmID]) {
        let hub = try await NetworkHub.make()
        try await hub.setIndustry("25.62", of: TestHub.firm)
        try await fill(TestHub.firm, people: 40, in: hub)
        var others: [FirmID] = []
        for people in [10.0, 20, 30, 50] {
            let firm = try await hub.addFirm(industry: "25.11")
            try await fill(firm, people: people, in: hub)
            try await join(firm, in: hub)
            others.append(firm)
        }
        return (hub, others)
    }

    @Test func belowFiveNothingIsShown() async throws {
        let (hub, others) = try await five()
        let before = try await hub.owner.get("/netzwerk/vergleich").body
        #expect(before.contains("Vergleich ab fünf Betrieben; es fehlt noch 1."))
        #expect(before.contains("Ohne Einwilligung geht keine Zahl von ihm ein"))
        #expect(!before.contains("Womit Betriebe beginnen"))
        #expect(try await hub.owner.post("/netzwerk/vergleich", ["consent": "1"]).status == .seeOther)
        #expect(try await hub.owner.get("/netzwerk/vergleich").body.contains("Womit Betriebe beginnen"))
        try await NetworkConsentStore(hub.database, outside: NetworkHub.outside)
            .withdraw(.comparison, of: others[0])
        #expect(try await !hub.owner.get("/netzwerk/vergleich").body.contains("Womit Betriebe beginnen"))
        #expect(try await hub.database.rows("SELECT id FROM network_comparison").isEmpty)
    }

    /// 9.7689 t for 10, 20, 30, 40 and 50 people: 0.977, 0.488, 0.326, 0.244, 0.195. The middle three: 1.0583 / 3 = 0.353.
    @Test func fiveFirmsAreCompared() async throws {
        let hub = try await five().hub
        _ = try await hub.owner.post("/netzwerk/vergleich", ["consent": "1"])
        let page = try await hub.owner.get("/netzwerk/vergleich").body
        #expect(page.contains("5 Betriebe der Branche Herstellung, Stand 15.05.2026"))
        #expect(page.contains("5 von 5") && page.contains("beginnt hier"))
        #expect(page.contains("0,4") && page.contains("0,2"))
        #expect(page.contains("Eingewilligt hat Petra Kettler am 15.05.2026"))
        let member = try await hub.hub.client(as: .member).get("/netzwerk/vergleich").body
        #expect(member.contains("5 von 5") && !member.contains("Zurückziehen"))
        // Who takes part in nothing sees nothing.
        let foreign = try await hub.foreign.get("/netzwerk/vergleich").body
        #expect(foreign.contains("Den Vergleich sehen Betriebe, die selbst teilnehmen"))
        #expect(!foreign.contains("5 von 5") && !foreign.contains("Kettler"))
    }

    @Test func oneMoreFirmMovesNoFigure() async throws {
        let hub = try await five().hub
        _ = try await hub.owner.post("/netzwerk/vergleich", ["consent": "1"])
        let before = try await hub.owner.get("/netzwerk/vergleich").body
        let sixth = try await hub.addFirm(industry: "25.11")
        try await fill(sixth, people: 1, in: hub)
        try await join(sixth, in: hub)
        let after = try await hub.owner.get("/netzwerk/vergleich").body
        #expect(after.contains("5 von 5") && !after.contains("6 Betriebe"))
        #expect(before.contains("0,4") && after.contains("0,4"))
        // Four more: five came, and now all ten count.
        for _ in 0..<4 {
            let firm = try await hub.addFirm(industry: "25.11")
            try await fill(firm, people: 10, in: hub)
            try await join(firm, in: hub)
        }
        #expect(try await hub.owner.get("/netzwerk/vergleich").body.contains("10 von 10"))
    }

    /// The first look works the figures out; eight at the same moment, and eight who agree once more.
    @Test func manyAtOnceAreOne() async throws {
        let hub = try await five().hub
        let answers = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 {
                let client = hub.hub.client(as: .owner)
                group.addTask {
                    let joined = try await client.post("/netzwerk/vergleich", ["consent": "1"]).status.code
                    let entered = try await client.post("/netzwerk/eintrag", ["consent": "1"]).status.code
                    return [joined, entered, try await client.get("/netzwerk/vergleich").status.code]
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: [303, 303, 200], count: 8))
        let standing = try await hub.database.rows(
            "SELECT id FROM network_consent WHERE firm_id = $1 AND withdrawn_on IS NULL",
            .id(TestHub.firm)
        )
        #expect(standing.count == 2)
        #expect(try await hub.owner.get("/netzwerk/vergleich").body.contains("5 von 5"))
    }

    @Test func onlyTheOwnerDecidesAndOnlyWithTheTick() async throws {
        let hub = try await NetworkHub.make()
        let refused = try await hub.owner.post("/netzwerk/vergleich")
        #expect(refused.status == .unprocessableContent && refused.body.contains("Die Einwilligung fehlt"))
        #expect(
            try await hub.hub.client(as: .member).post("/netzwerk/vergleich", ["consent": "1"]).status == .forbidden
        )
        _ = try await hub.owner.post("/netzwerk/vergleich", ["consent": "1"])
        #expect(try await hub.owner.delete("/netzwerk/vergleich").status == .seeOther)
        #expect(try await hub.owner.get("/netzwerk/vergleich").body.contains("Ihr Betrieb nimmt nicht teil"))
    }

    @Test func aFirmOfNoSectorAndWithoutFiguresReadsWhatIsMissing() async throws {
        let (hub, _) = try await five()
        try await join(TestHub.foreignFirm, in: hub)
        let page = try await hub.foreign.get("/netzwerk/vergleich").body
        // 4 of manufacturing and 1 of none: together five.
        #expect(page.contains("5 Betriebe verschiedener Branchen"))
        #expect(page.contains("Deshalb steht hier nichts") && page.contains("freigegebene Klimabilanz oder"))
    }
}
