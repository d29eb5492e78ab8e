import Funding
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ProgrammePageTests {
    // 5,000 × 50 % = 2,500; 9,000 × 50 % = 4,500, at most 3,000.
    @Test func theAmountIsReckonedForACost() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        let small = try await house.owner.get("/foerderung/ebn-m1?kosten=5.000")
        #expect(small.lacks("× 50 % = 2.500 €") == nil && small.lacks("= 2.500 €") == nil)
        let large = try await house.owner.get("/foerderung/ebn-m1?kosten=9.000")
        #expect(large.lacks("× 50 % = 4.500 €") == nil && large.lacks("= 3.000 €") == nil)
        #expect(large.lacks("passt: De-minimis-Rahmen reicht") == nil)
        #expect(large.lacks("Nicht zusammen mit") == nil)
    }

    @Test func whatIsNoAmountIsSaid() async throws {
        let house = try await FundingHub.make()
        try await house.sayKettler()
        for typed in ["viel", "-5", "1e400"] {
            let page = try await house.owner.get("/foerderung/ebn-m1?kosten=\(typed)")
            #expect(page.status == .unprocessableContent)
            #expect(page.lacks("„\(typed)“ ist kein Betrag") == nil)
        }
    }

    @Test func everyProgrammeHasItsPage() async throws {
        let house = try await FundingHub.make()
        for programme in FundingFitTests.catalogue.programmes {
            let page = try await house.owner.get("/foerderung/\(programme.id)?kosten=100000")
            #expect(page.status == .ok && !page.body.contains("⟦"), "\(programme.id)")
        }
        #expect(try await house.owner.get("/foerderung/gibt-es-nicht").status == .notFound)
    }

    @Test func whatIsOverCannotBeNoted() async throws {
        let house = try await FundingHub.make()
        let page = try await house.owner.get("/foerderung/potentialberatung-nrw")
        #expect(page.lacks("Beendet (31.12.2023)") == nil && !page.body.contains("Antrag vormerken"))
    }
}
