import DatabasePlatform
import HTTPTypes
import Kernel
import Learning
import LearningWeb
import TestSupport
import Testing

/// Whose opening of a firm's figures on a page for everyone is recorded.
@Suite struct LessonFiguresTests {
    private static let lesson = "/lernen/klimabilanz/scopes"

    /// Entries of the firm's log after these people opened these addresses: role, action and address as declared.
    private func log(_ openings: [(TestHub.Who, String)]) async throws -> [String] {
        let kept = Kept()
        let house = try await LearningHub.make(trail: { database in kept.trail(of: database) })
        for (who, address) in openings {
            #expect(try await house.hub.client(as: who).get(address).status == .ok, "\(who) \(address)")
        }
        try await kept.trail?.flush()
        return try await house.hub.database.rows(
            "SELECT actor_role, action, method, route, feature FROM audit_entry WHERE firm_id = $1 ORDER BY at, id",
            .id(TestHub.firm)
        ).map { row in
            try ["actor_role", "action", "method", "route", "feature"].map { try row.text($0) }.joined(separator: " ")
        }
    }

    private final class Kept: @unchecked Sendable {
        private(set) var trail: AuditTrail?

        func trail(of database: any SQLDatabase) -> AuditTrail? {
            trail = AuditTrail(database, outside: .frozen, delay: .seconds(600))
            return trail
        }
    }

    @Test func whomTheFirmLetInIsRecorded() async throws {
        let entry = "read GET /lernen/:course/:lesson Learning"
        #expect(try await log([(.coach, Self.lesson)]) == ["coach \(entry)"])
        #expect(try await log([(.formerCoach, Self.lesson)]) == ["coach \(entry)"])
        #expect(try await log([(.supporter, Self.lesson)]) == ["support \(entry)"])
    }

    /// What its own people learn is their own affair, and nobody else sees figures of the firm.
    @Test func itsOwnPeopleAndStrangersAreNot() async throws {
        let others: [TestHub.Who] = [.owner, .member, .anonymous, .personWithoutFirm, .endedCoach, .administrator]
        #expect(try await log(others.map { ($0, Self.lesson) }) == [])
    }

    @Test func aPageWithoutFiguresOfTheFirmIsNot() async throws {
        let quiet = ["/lernen", "/lernen/klimabilanz", Self.lesson + "?zahlen=beispiel", Self.lesson + "/quiz"]
        let noFigures = LearningHub.shipped.library.lessons.values.first { lesson in
            lesson.exercises.allSatisfy { $0.figures.isEmpty }
        }
        let plain = noFigures.map { ["/lernen/\($0.address.course)/\($0.address.lesson)"] } ?? []
        #expect(try await log((quiet + plain).map { (.coach, $0) }) == [])
    }

    /// A refused answer shows the figures again, on the page that says what was wrong.
    @Test func aRefusedAnswerShowsThemToo() async throws {
        let kept = Kept()
        let house = try await LearningHub.make(trail: { database in kept.trail(of: database) })
        let answer = try await house.hub.client(as: .coach).post(Self.lesson + "/uebungen/e1", ["stand": "0"])
        #expect(answer.status == .unprocessableContent)
        try await kept.trail?.flush()
        let rows = try await house.hub.database.rows("SELECT method, actor_role FROM audit_entry")
        #expect(try rows.map { "\(try $0.text("method")) \(try $0.text("actor_role"))" } == ["POST coach"])
    }
}
