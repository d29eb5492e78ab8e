import Companies
import CompaniesStorage
import Funding
import FundingStorage
import Kernel
import TestSupport
import Testing

@Suite struct FundingReaderTests {
    @Test func whatTheHubKnowsOfTheMetalworks() async throws {
        let world = try await FundingWorld.make()
        try await world.describeKettler()
        let basis = try await world.reader.basis(of: FundingWorld.firm, on: FundingWorld.today)
        #expect(basis.facts[.employees] == .number(40) && basis.facts[.turnover] == .number(6_200_000))
        #expect(basis.facts[.sizeClass] == .text("small") && basis.facts[.wz] == .text("25.62"))
        #expect(basis.facts[.state] == .text("NW") && basis.facts[.extendedRegion] == .truth(true))
        #expect(basis.municipality == "Hagen" && basis.facts[.nonprofit] == .truth(false))
        #expect(basis.origins[.employees] == .figures(ReportingYear(2025)!))
        for missing in [FundingFact.publicBody, .balanceSheet, .energyCost, .deMinimisFree, .ordered] {
            #expect(basis.facts[missing] == nil)
        }
    }

    @Test func ofAFirmThatHasSaidNothingNothingIsKnown() async throws {
        let world = try await FundingWorld.make()
        #expect(try await world.reader.facts(of: FundingWorld.firm, on: FundingWorld.today) == Facts())
    }

    // 2 of 40 are 5 %; 2026 − 1998 = 28 years.
    @Test func whatTheFirmSaysForFundingIsAdded() async throws {
        let world = try await FundingWorld.make()
        try await world.describeKettler()
        try await world.say([
            .energyCost: .number(45_000), .participants: .number(2), .foundedIn: .number(1998),
            .hasWorksAgreement: .truth(false), .nonprofit: .truth(true), .aidIsComplete: .truth(true),
        ])
        let basis = try await world.reader.basis(of: FundingWorld.firm, on: FundingWorld.today)
        #expect(basis.facts[.energyCost] == .number(45_000) && basis.facts[.firmAgeYears] == .number(28))
        #expect(basis.facts[.shareOfWorkforce] == .number(0.05))
        #expect(basis.origins[.energyCost] == .profile(FundingWorld.today))
        // The master data know better.
        #expect(basis.facts[.nonprofit] == .truth(false))
        #expect(basis.facts[.deMinimisFree] == .number(300_000) && basis.origins[.deMinimisFree] == .account)
    }

    // 62 million EUR are above 50, 30 million EUR of balance are within 43: medium.
    @Test func theWholesalerIsMediumByItsBalanceSheet() async throws {
        let world = try await FundingWorld.make()
        try await world.figures(staff: 180, turnover: 62_000_000, balanceSheet: 30_000_000)
        let facts = try await world.reader.facts(of: FundingWorld.firm, on: FundingWorld.today)
        #expect(facts[.sizeClass] == .text("medium"))
    }

    @Test func applicationsThatAreNotDecidedAreOpen() async throws {
        let world = try await FundingWorld.make()
        for state in FundingApplication.State.allCases {
            let application = FundingApplication(
                id: FundingApplicationID(from: .live),
                measure: "m1",
                programme: "eew-m1",
                state: state
            )
            try await world.applications.add(application, to: FundingWorld.firm, by: FundingWorld.person)
        }
        let open = try await world.reader.openApplications(of: FundingWorld.firm, measure: "m1")
        #expect(Set(open.map(\.state)) == [.prepared, .submitted])
        #expect(try await world.reader.applications(of: FundingWorld.firm, measure: "m1").count == 6)
        #expect(try await world.reader.applications(of: FundingWorld.firm, measure: "m2").isEmpty)
        #expect(try await world.reader.applications(of: TestHub.foreignFirm, measure: "m1").isEmpty)
    }
}
