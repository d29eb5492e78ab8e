import Funding
import FundingStorage
import Kernel
import TestSupport
import Testing

@Suite struct FundingStoresTests {
    private let firm = FundingWorld.firm
    private let person = FundingWorld.person

    @Test func aGrantIsKeptChangedAndTakenAway() async throws {
        let world = try await FundingWorld.make()
        var grant = DeMinimisAccountTests.kettler[0]
        grant.changedBy = "Petra Kettler"
        try await world.grants.add(grant, to: firm, by: person)
        #expect(try await world.grants.grants(of: firm) == [grant])
        grant.note = "Bescheid vom Tag"
        #expect(try await world.grants.save(grant, of: firm, by: person) == .saved)
        let stored = try await world.grants.grant(grant.id, of: firm)
        #expect(stored?.version == 2 && stored?.note == "Bescheid vom Tag")
        #expect(try await world.grants.save(grant, of: firm, by: person) == .conflict(stored!))
        #expect(try await world.grants.save(grant, of: TestHub.foreignFirm, by: person) == .gone)
        #expect(try await !world.grants.remove(grant.id, of: TestHub.foreignFirm))
        #expect(try await world.grants.remove(grant.id, of: firm))
        #expect(try await world.grants.grants(of: firm).isEmpty)
    }

    @Test func anApplicationIsKeptWithAllItSays() async throws {
        let world = try await FundingWorld.make()
        var application = FundingApplication(
            id: FundingApplicationID(from: .live),
            measure: nil,
            programme: "ebn-m1",
            state: .submitted,
            submittedOn: FundingWorld.today,
            amountAsked: Money(cents: 250_000),
            reference: "EBN 4711",
            note: "Angebot liegt bei",
            changedBy: "Petra Kettler"
        )
        try await world.applications.add(application, to: firm, by: person)
        #expect(try await world.applications.applications(of: firm) == [application])
        application.state = .granted
        application.decidedOn = LocalDate(iso: "2026-06-01")
        application.amountGranted = Money(cents: 240_000)
        #expect(try await world.applications.save(application, of: firm, by: person) == .saved)
        let stored = try await world.applications.application(application.id, of: firm)
        #expect(stored?.state == .granted && stored?.amountGranted?.euros == 2_400 && stored?.version == 2)
        #expect(try await world.applications.save(application, of: firm, by: person) == .conflict(stored!))
        #expect(try await world.applications.application(application.id, of: TestHub.foreignFirm) == nil)
        #expect(try await !world.applications.remove(application.id, of: TestHub.foreignFirm))
        #expect(try await world.applications.remove(application.id, of: firm))
    }

    @Test func whatIsSaidAgainKeepsItsDay() async throws {
        let world = try await FundingWorld.make()
        try await world.say([.energyCost: .number(45_000), .state: .text("NW"), .publicBody: .truth(false)])
        var profile = try await world.profiles.profile(of: firm)
        #expect(profile.version == 1 && profile.text(.state) == "NW" && profile.truth(.publicBody) == false)
        let later = LocalDate(iso: "2026-06-01")!
        profile.set(.energyCost, .number(45_000), on: later)
        profile.set(.publicBody, nil, on: later)
        profile.set(.energyUse, .number(200_000), on: later)
        #expect(try await world.profiles.save(profile, by: person) == .saved)
        let stored = try await world.profiles.profile(of: firm)
        #expect(stored.entries[.energyCost]?.day == FundingWorld.today)
        #expect(stored.entries[.energyUse]?.day == later && stored.truth(.publicBody) == nil)
        #expect(try await world.profiles.save(profile, by: person) == .conflict(stored))
        #expect(try await world.profiles.profile(of: TestHub.foreignFirm).entries.isEmpty)
    }
}
