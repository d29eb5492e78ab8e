import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

/// Lessons are training too: together with workshops they make the units of the second step.
@Suite struct CompetencePathReaderTests {
    private func reader(_ house: CompetencePathHub, minutes: Int) -> CompetencePathReader {
        CompetencePathReader(house.database, outside: house.outside) { person in
            guard person == TestHub.colleague.id else { return [] }
            return [.init(title: "Klimabilanz verstehen", day: LocalDate(iso: "2026-05-14")!, minutes: minutes)]
        }
    }

    @Test func lessonsAndWorkshopsAddUp() async throws {
        let house = try await CompetencePathHub.make()
        try await house.name()
        try await house.workshop()
        let without = try await house.reader.record(of: TestHub.colleague.id, in: TestHub.firm)
        let workshop = without.path(on: CompetencePathHub.today).minutes
        let with = try await reader(house, minutes: 51).record(of: TestHub.colleague.id, in: TestHub.firm)
        #expect(with.path(on: CompetencePathHub.today).minutes == workshop + 51)
        #expect(with.attended.map(\.title).contains("Klimabilanz verstehen"))
    }

    @Test func lessonsAloneAreEnough() async throws {
        let house = try await CompetencePathHub.make()
        try await house.name()
        // 16 · 45 = 720
        let almost = try await reader(house, minutes: 719).record(of: TestHub.colleague.id, in: TestHub.firm)
        #expect(almost.path(on: CompetencePathHub.today).missing == .minutes(1))
        let enough = try await reader(house, minutes: 720).record(of: TestHub.colleague.id, in: TestHub.firm)
        #expect(enough.path(on: CompetencePathHub.today).step == .trained)
    }

    @Test func theFirmReadsNothingOfWhoeverIsNotNamed() async throws {
        let house = try await CompetencePathHub.make()
        let before = try await reader(house, minutes: 720).walkers(of: TestHub.firm)
        #expect(before.first { $0.person == TestHub.colleague.id }?.record.attended.isEmpty == true)
        try await house.name()
        let after = try await reader(house, minutes: 720).walkers(of: TestHub.firm)
        #expect(after.first { $0.person == TestHub.colleague.id }?.record.attended.count == 1)
    }
}
