import Companies
import CompaniesStorage
import Kernel
import Testing

@Suite struct HoldingStoreTests {
    private func undertaking(_ number: Int) -> Undertaking {
        Undertaking(id: Sample.undertaking(number), firm: Sample.firm, name: "U\(number)")
    }

    private func fresh(_ holding: Holding, _ world: TwoFirms) -> Holding {
        Holding(
            id: HoldingID(from: world.outside),
            firm: holding.firm,
            parent: holding.parent,
            child: holding.child,
            share: holding.share,
            hasOperationalControl: holding.hasOperationalControl,
            accounting: holding.accounting,
            firstYear: holding.firstYear,
            lastYear: holding.lastYear
        )
    }

    @Test func everythingComesBack() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        var holding = fresh(Sample.holding(.firm, Sample.party(1), 83, operational: true, .subsidiary), world)
        (holding.firstYear, holding.lastYear) = (ReportingYear(2020), ReportingYear(2026))
        try await store.add(holding, new: [undertaking(1)])
        let structure = try await store.structure(of: Sample.firm)
        #expect(structure.holdings == [holding])
        #expect(structure.undertakings == [undertaking(1)])
        #expect(try await store.structure(of: TwoFirms.other).holdings.isEmpty)
    }

    @Test func votingRightsComeBack() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        var holding = fresh(Sample.holding(.firm, Sample.party(1), 40), world)
        holding.votes = EquityShare(percent: 60)
        try await store.add(holding, new: [undertaking(1)])
        #expect(try await store.structure(of: Sample.firm).holdings == [holding])
        holding.votes = nil
        #expect(try await store.save(holding).saved?.votes == nil)
        #expect(try await store.structure(of: Sample.firm).holdings.first?.votes == nil)
    }

    @Test func contradictionsAreNotKept() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        try await store.add(fresh(Sample.holding(.firm, Sample.party(1), 60), world), new: [undertaking(1)])
        await #expect(throws: HoldingError.self) {
            try await store.add(fresh(Sample.holding(Sample.party(1), .firm, 30), world))
        }
        #expect(try await store.structure(of: Sample.firm).holdings.count == 1)
    }

    /// Both hold 60 %, but one until 2024 and the other from 2025: never more than the whole in one year.
    @Test func yearsThatDoNotMeetDoNotContradict() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        var before = fresh(Sample.holding(.firm, Sample.party(1), 60), world)
        before.lastYear = ReportingYear(2024)
        var after = fresh(Sample.holding(.firm, Sample.party(1), 80), world)
        after.firstYear = ReportingYear(2025)
        try await store.add(before, new: [undertaking(1)])
        try await store.add(after)
        var overlapping = after
        overlapping.firstYear = ReportingYear(2024)
        await #expect(throws: HoldingError.declaredTwice(parent: .firm, child: Sample.party(1))) {
            try await store.save(overlapping)
        }
    }

    @Test func anUndertakingThatHangsOnNothingGoesToo() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        let first = fresh(Sample.holding(.firm, Sample.party(1), 60), world)
        let second = fresh(Sample.holding(Sample.party(1), Sample.party(2), 60), world)
        try await store.add(first, new: [undertaking(1)])
        try await store.add(second, new: [undertaking(2)])
        #expect(try await store.remove(second.id, of: Sample.firm))
        #expect(try await store.structure(of: Sample.firm).undertakings.map(\.name) == ["U1"])
        #expect(try await !store.remove(second.id, of: Sample.firm))
        #expect(try await !store.remove(first.id, of: TwoFirms.other))
    }

    @Test func aForeignUndertakingIsNone() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        try await store.add(fresh(Sample.holding(.firm, Sample.party(1), 60), world), new: [undertaking(1)])
        let foreign = Holding(
            id: HoldingID(from: world.outside),
            firm: TwoFirms.other,
            parent: .firm,
            child: Sample.party(1),
            share: .whole,
            hasOperationalControl: true,
            accounting: .subsidiary
        )
        await #expect(throws: HoldingError.notHeld(Sample.party(1))) { try await store.add(foreign) }
    }

    @Test func theSecondWriterGetsTheFirstVersion() async throws {
        let world = try await TwoFirms()
        let store = HoldingStore(world.database)
        let holding = fresh(Sample.holding(.firm, Sample.party(1), 60), world)
        try await store.add(holding, new: [undertaking(1)])
        #expect(try await store.save(holding).saved?.version == 2)
        #expect(try await store.save(holding).conflict?.version == 2)
        #expect(try await store.save(undertaking(1)).saved?.version == 2)
        #expect(try await store.save(undertaking(1)).conflict?.version == 2)
    }
}
