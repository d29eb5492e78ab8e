import Accounts
import AccountsStorage
import ActionPlanning
import ActionPlanningStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

/// A clock for tests that starts in the middle of 15.05.2026.
final class TestCalendar: @unchecked Sendable {
    private let lock = NSLock()
    // 2026-05-15 10:00 UTC
    private var time: TimeInterval = 1_778_839_200
    private let random = OutsideWorld.frozen

    var outside: OutsideWorld {
        OutsideWorld(
            now: { Date(timeIntervalSince1970: self.lock.withLock { self.time }) },
            randomBytes: random.randomBytes
        )
    }

    func pass(days: Int) { lock.withLock { time += Double(days) * 86_400 } }
}

extension CouncilHub {
    /// Somebody who leads another firm.
    func foreignOwner() async throws -> Person {
        let email = "anders@andere.example"
        let found = try await AccountStore(database, outside: .live).found(
            firm: "Andere Firma AG",
            by: .init(name: "Anders", email: EmailAddress(email)!, passwordHash: "x")
        )
        return Person(id: found.person, name: "Anders", email: email)
    }

    func measure(_ title: String, origin: Measure.Origin? = nil) async throws -> MeasureID {
        let measure = Measure(
            id: MeasureID(from: .live),
            firm: firm,
            title: title,
            theme: "energy",
            origin: origin
        )
        try await MeasureStore(database, outside: .live).add(measure, by: owner.id)
        return measure.id
    }

    /// Makes a campaign as a member; its address.
    func campaign(_ fields: [String: String]) async throws -> String {
        let form = [
            "kind": "questions", "title": "Kompetenzen im Team",
            "items": "Ich kann Energie sparen\nIch kenne die Ziele",
            "lastDay": "2026-05-29",
        ].merging(fields) { $1 }
        let answer = try await client(member).post("/kampagnen", form)
        try #require(answer.status == .seeOther, "\(answer.body)")
        return try #require(answer.location)
    }

    /// Prints so many codes for each team; the codes by team.
    func codes(_ campaign: String, _ counts: [Int]) async throws -> [[String]] {
        let fields = Dictionary(uniqueKeysWithValues: counts.enumerated().map { ("codes-\($0)", "\($1)") })
        let sheet = try await client(member).post(campaign + "/codes", fields)
        try #require(sheet.status == .ok, "\(sheet.body)")
        var codes = sheet.body.matches(of: /<code>([A-Z2-9]{4}-[A-Z2-9]{4})<\/code>/).map { String($0.1) }[...]
        return counts.map { count in
            defer { codes = codes.dropFirst(count) }
            return Array(codes.prefix(count))
        }
    }

    func end(_ campaign: String) async throws {
        try #require(try await client(member).post(campaign + "/ende").status == .seeOther)
    }
}
