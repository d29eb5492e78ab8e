import Companies
import CompaniesStorage
import Kernel
import Testing

@Suite struct FirmReaderTests {
    /// The own site counts in full, that of a joint venture (50 %, run by the partner) by 0.5 where its share counts,
    /// and not at all under operational control. Before 2025 it was not held.
    @Test func sitesOfHeldUndertakingsCountByTheirShare() async throws {
        let world = try await TwoFirms()
        let venture = Undertaking(id: Sample.undertaking(1), firm: Sample.firm, name: "Härterei")
        var holding = Sample.holding(.firm, Sample.party(1), 50, .jointVenture)
        holding.firstYear = Sample.year
        try await HoldingStore(world.database).add(holding, new: [venture])
        let own = world.site("Werk 1", isSeat: true)
        var joint = world.site("Härterei")
        joint.undertaking = venture.id
        try await SiteStore(world.database).add(own)
        try await SiteStore(world.database).add(joint)
        let reader = FirmReader(world.database)
        func shares(_ year: Int, _ approach: ConsolidationApproach) async throws -> [SiteID: Double] {
            try await reader.siteShares(of: Sample.firm, in: ReportingYear(year)!, approach: approach)
        }
        #expect(try await shares(2025, .equityShare) == [own.id: 1, joint.id: 0.5])
        #expect(try await shares(2025, .financialControl) == [own.id: 1, joint.id: 0.5])
        #expect(try await shares(2025, .operationalControl) == [own.id: 1, joint.id: 0])
        #expect(try await shares(2024, .equityShare) == [own.id: 1, joint.id: 0])
    }

    /// Kettler alone is small; with a linked enterprise of 220 persons it has 260 ≥ 250 and is large for funding.
    @Test func relatedEnterprisesCountForFunding() async throws {
        let world = try await TwoFirms()
        let reader = FirmReader(world.database)
        let figures = Sample.figures(staff: 40, turnover: 6_200_000, balanceSheet: 3_000_000)
        _ = try await FirmFiguresStore(world.database).save(figures)
        #expect(try await reader.sizes(of: Sample.firm, in: Sample.year).smeDefinition.sizeClass == .small)
        let owner = Undertaking(id: Sample.undertaking(1), firm: Sample.firm, name: "Holding")
        try await HoldingStore(world.database)
            .add(Sample.holding(Sample.party(1), .firm, 75, .subsidiary), new: [owner])
        #expect(try await reader.sizes(of: Sample.firm, in: Sample.year).smeDefinition.sizeClass == nil)
        let related = UndertakingFigures(undertaking: owner.id, year: Sample.year, staff: 220)
        let store = UndertakingFiguresStore(world.database)
        #expect(try await store.save(related, of: Sample.firm).saved?.version == 1)
        #expect(try await store.save(related, of: Sample.firm).conflict?.staff == 220)
        #expect(try await store.save(related, of: TwoFirms.other).isGone)
        let sizes = try await reader.sizes(of: Sample.firm, in: Sample.year)
        #expect(sizes.smeDefinition.sizeClass == .large)
        #expect(sizes.vsme.sizeClass == .small)
        #expect(sizes.differ)
    }
}
