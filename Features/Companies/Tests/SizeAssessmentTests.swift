import Companies
import Kernel
import Testing

@Suite struct SizeAssessmentTests {
    private func size(_ figures: FirmFigures, _ standard: SizeStandard) -> SizeAssessment {
        SizeAssessment(figures.sizeFigures(for: standard), by: standard)
    }

    /// Metallbau Kettler: 40 < 50 persons and 6.2 ≤ 10 million € turnover decide both, whatever the balance sheet is.
    @Test func kettlerIsSmallByBothDefinitions() {
        let kettler = Sample.figures(staff: 40, turnover: 6_200_000)
        #expect(size(kettler, .smeDefinition).outcome == .certain(.small))
        #expect(size(kettler, .vsme).outcome == .certain(.small))
    }

    /// Großhandel Brandt: 180 < 250 persons; 62 > 50 but 30 ≤ 43 million €: medium for funding.
    /// VSME: turnover 62 > 50 and balance sheet 30 > 25 exceed two of three: above medium.
    @Test func brandtIsMediumForFundingAndAboveForVSME() {
        let brandt = Sample.figures(staff: 180, turnover: 62_000_000, balanceSheet: 30_000_000)
        let funding = size(brandt, .smeDefinition)
        #expect(funding.outcome == .certain(.medium))
        #expect(
            funding.findings == [
                SizeFinding(.staff, .met), SizeFinding(.turnover, .exceeded), SizeFinding(.balanceSheet, .met),
            ]
        )
        let report = size(brandt, .vsme)
        #expect(report.outcome == .certain(.large))
        #expect(report.decisiveLimits.sizeClass == .medium)
        #expect(
            report.findings == [
                SizeFinding(.staff, .met), SizeFinding(.turnover, .exceeded), SizeFinding(.balanceSheet, .exceeded),
            ]
        )
    }

    /// Sozialwerk Emscher: 310 ≥ 250 persons is large for funding, without any amount. VSME needs two of three.
    @Test func emscherIsLargeForFundingAndUnclearForVSME() {
        let emscher = Sample.figures(staff: 310)
        #expect(size(emscher, .smeDefinition).outcome == .certain(.large))
        #expect(
            size(emscher, .vsme).outcome
                == .unclear(possible: [.micro, .small, .medium, .large], missing: [.turnover, .balanceSheet])
        )
    }

    @Test func withoutFiguresEverythingIsPossible() {
        let nothing = size(Sample.figures(), .smeDefinition)
        #expect(
            nothing.outcome
                == .unclear(
                    possible: [.micro, .small, .medium, .large],
                    missing: [.staff, .turnover, .balanceSheet]
                )
        )
        #expect(nothing.sizeClass == nil)
        #expect(nothing.findings.allSatisfy { $0.state == .missing })
    }

    /// 40 persons, balance sheet 12 million €: small only if turnover is at most 10 million €, medium otherwise, since
    /// 12 ≤ 43.
    @Test func oneMissingFigureNarrowsTheAnswer() {
        let firm = Sample.figures(staff: 40, balanceSheet: 12_000_000)
        #expect(size(firm, .smeDefinition).outcome == .unclear(possible: [.small, .medium], missing: [.turnover]))
    }

    /// Funding: fewer than 50. VSME: not more than 50. Both: turnover up to and including 10 million €.
    @Test func theCeilingsThemselves() {
        let fifty = Sample.figures(staff: 50, turnover: 10_000_000, balanceSheet: 10_000_000)
        #expect(size(fifty, .smeDefinition).outcome == .certain(.medium))
        #expect(size(fifty, .vsme).outcome == .certain(.small))
        let justUnder = Sample.figures(staff: 49.9, turnover: 10_000_000, balanceSheet: 90_000_000)
        #expect(size(justUnder, .smeDefinition).outcome == .certain(.small))
        let tenPersons = Sample.figures(staff: 10, turnover: 900_000, balanceSheet: 500_000)
        #expect(size(tenPersons, .smeDefinition).outcome == .certain(.small))
        #expect(size(tenPersons, .vsme).outcome == .certain(.micro))
    }

    /// 260 heads are 200 annual work units: for funding those count.
    @Test func fundingCountsAnnualWorkUnits() {
        let firm = Sample.figures(staff: 260, workUnits: 200, turnover: 20_000_000, balanceSheet: 20_000_000)
        #expect(size(firm, .smeDefinition).outcome == .certain(.medium))
        #expect(size(firm, .smeDefinition).figures.staffBasis == .annualWorkUnits)
        #expect(size(firm, .vsme).figures.staffBasis == .headcount)
    }

    @Test func anOwningPublicBodyMakesAFirmLargeForFundingOnly() {
        let figures = Sample.figures(staff: 40, turnover: 6_200_000, balanceSheet: 3_000_000)
        let funding = SizeAssessment(
            figures.sizeFigures(for: .smeDefinition),
            by: .smeDefinition,
            isOwnedByPublicBody: true
        )
        #expect(funding.outcome == .ownedByPublicBody)
        #expect(funding.sizeClass == .large)
        let report = SizeAssessment(figures.sizeFigures(for: .vsme), by: .vsme, isOwnedByPublicBody: true)
        #expect(report.outcome == .certain(.small))
    }

    @Test func amountsInOtherCurrenciesAreMissing() {
        var figures = Sample.figures(staff: 5)
        figures.turnover = Money(cents: 100_000_00, currency: "CHF")
        #expect(figures.sizeFigures(for: .vsme).turnover == .init(nil))
    }
}
