import CarbonAccounting
import Kernel
import Testing

@Suite struct EnergyContractTests {
    @Test func allEightCriteriaMustHold() {
        for criterion in ScopeTwoQualityCriterion.allCases {
            var criteria = ScopeTwoQuality.fulfilled
            criteria[criterion] = .init(.no, note: "Sample")
            #expect(criteria.open == [criterion])
            #expect(!CarbonSamples.contract(.certificates, criteria: criteria).countsAsInstrument)
        }
        #expect(ScopeTwoQuality().open.count == 8)
        #expect(CarbonSamples.contract(.certificates).countsAsInstrument)
    }

    @Test func onlyTheCriteriaOfOneKindMayBeLeftAside() {
        var criteria = ScopeTwoQuality.fulfilled
        criteria[.supplierBasis] = .init(.notApplicable)
        criteria[.directSupplyClaims] = .init(.notApplicable)
        #expect(criteria.allFulfilled)
        criteria[.vintage] = .init(.notApplicable)
        #expect(criteria.open == [.vintage])
    }

    @Test func withoutAFigureNothingCounts() {
        #expect(!CarbonSamples.contract(.supplierMix, kilograms: nil).countsAsInstrument)
    }

    @Test func coverageIsShareTimesDays() {
        let contract = CarbonSamples.contract(.greenTariff, share: 0.5)
        let month = DatePeriod(
            first: LocalDate(year: 2025, month: 12, day: 17)!,
            last: LocalDate(year: 2026, month: 1, day: 15)!
        )!
        #expect(close(contract.coverage(of: month), 0.25))
    }
}
