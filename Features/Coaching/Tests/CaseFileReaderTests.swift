import Coaching
import CoachingStorage
import DatabasePlatform
import Kernel
import Testing

struct CaseFileReaderTests {
    private func audit(
        _ place: CoachingPlace,
        _ id: String,
        _ feature: String,
        actor: String = "somebody",
        action: String = "change"
    ) async throws {
        let now = OutsideWorld.live.now()
        _ = try await place.database.write { session in
            try session.query(
                """
                INSERT INTO audit_entry (id, at, actor, actor_role, scope, firm_id, action, feature, method, route, objects)
                VALUES ($1, $2, $3, 'member', 'firm', $4, $5, $6, 'POST', '/', '')
                """,
                .text(id),
                .instant(now),
                .text(actor),
                .id(place.firm),
                .text(action),
                .text(feature)
            )
        }
    }

    @Test func anOverviewTellsHowACaseStands() async throws {
        let place = try await CoachingPlace.make()
        let id = try await place.opened([
            CaseStep(id: CaseStepID(from: .live), key: "a", position: 0, phase: "Start", title: "Auftakt")
        ])
        let day = LocalDate(iso: "2026-05-20")!
        _ = try await CaseSessionStore(place.database, outside: .live).add(
            CaseSession(
                id: CaseSessionID(from: .live),
                day: day,
                minutes: 60,
                kind: .phone,
                countsAs: .neither,
                reason: "Terminabsprache"
            ),
            to: id,
            by: place.coach
        )
        _ = try await CasePromiseStore(place.database, outside: .live).add(
            CasePromise(id: CasePromiseID(from: .live), side: .firm, text: "Rechnungen", madeOn: day),
            to: id,
            by: place.coach
        )
        let reader = CaseFileReader(place.database, outside: .live)
        let overview = try #require(try await reader.overviews(of: place.coach).first)
        #expect(overview.firmName == "Brandt KG")
        #expect(overview.reach == .works)
        #expect(overview.plan.next?.title == "Auftakt")
        #expect(overview.openPromises.map(\.text) == ["Rechnungen"])
        #expect(overview.lastContact == day)
        #expect(overview.changes.isEmpty)
        #expect(try await reader.overviews(of: place.other).isEmpty)
        try await place.endGrants(readable: -1)
        #expect(try await reader.overviews(of: place.coach).isEmpty)
    }

    @Test func changesOfTheFirmAreCountedWithoutTheCoachsOwnAndWithoutStaffMatters() async throws {
        let place = try await CoachingPlace.make()
        _ = try await place.opened()
        _ = try await place.database.write { [coach = place.coach] session in
            try session.query("INSERT INTO audit_pseudonym (person_id, pseudonym) VALUES ($1, 'coach')", .id(coach))
        }
        // Last contact is the opening of the case, 15 May 2026; entries are of today.
        try await audit(place, "1", "CarbonAccounting")
        try await audit(place, "2", "CarbonAccounting")
        try await audit(place, "3", "ActionPlanning")
        try await audit(place, "4", "ActionPlanning", actor: "coach")
        try await audit(place, "5", "ActionPlanning", action: "read")
        try await audit(place, "6", "Participation")
        let overview = try #require(
            try await CaseFileReader(place.database, outside: .live).overviews(of: place.coach).first
        )
        #expect(overview.changes.map(\.feature) == ["ActionPlanning", "CarbonAccounting"])
        #expect(overview.changes.map(\.count) == [1, 2])
    }
}
