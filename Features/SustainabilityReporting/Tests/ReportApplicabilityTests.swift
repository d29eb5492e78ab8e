import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct ReportApplicabilityTests {
    private let standard: ReportStandard

    init() throws { standard = try ReportingContent.standard() }

    private func status(
        _ element: ElementName,
        edition: ReportEdition.ID = "vsme-2025",
        profile: ReportProfile = ReportProfile(employees: 60, isComprehensive: true, industries: ["NACE_C2562"]),
        year: Int = 2025,
        facts: [ReportFact] = [],
        omissions: [ElementName: Omission] = [:]
    ) throws -> ElementStatus {
        let report = Report(
            edition: edition,
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
            period: try #require(ReportPeriod(year: year)),
            facts: facts,
            omissions: omissions
        )
        let known = try #require(standard.edition(edition))
        return ReportApplicability(edition: known, profile: profile, report: report).status(of: element)
    }

    @Test(arguments: [(49.0, false), (49.5, false), (50.0, true)])
    func turnoverOfStaffIsAskedFromFiftyOn(employees: Double, isAsked: Bool) throws {
        let found = try status("EmployeeTurnoverRate", profile: ReportProfile(employees: employees))
        #expect(found == (isAsked ? .required : .notAsked(.fewerEmployees(than: 50))))
    }

    @Test func withoutHeadcountNothingIsGuessed() throws {
        let missing = ElementStatus.unknown(.missing(.headcount))
        #expect(try status("EmployeeTurnoverRate", profile: ReportProfile()) == missing)
        #expect(try status("TotalEnergyConsumption", edition: "vsme-2026", profile: ReportProfile()) == missing)
        // 48 full-time equivalents may be 50 people; 50 are 50 people at least.
        #expect(try status("EmployeeTurnoverRate", profile: ReportProfile(fullTimeEquivalents: 48)) == missing)
        #expect(try status("EmployeeTurnoverRate", profile: ReportProfile(fullTimeEquivalents: 50)) == .required)
        // What may be said anyway needs no number.
        #expect(
            try status(
                "FemaleToMaleRatioAtManagementLevelForTheReportingPeriod",
                profile: ReportProfile(isComprehensive: true)
            ) == .optional
        )
    }

    @Test(arguments: ["TotalEnergyConsumption", "TotalAmountOfWaterWithdrawnFromAllSites", "TotalWasteGeneratedMass"])
    func smallestFirmsMayLeaveOutEnergyWaterAndWasteSince2026(element: String) throws {
        let name = ElementName(element)
        let ten = ReportProfile(employees: 10)
        #expect(try status(name, edition: "vsme-2026", profile: ten) == .omittable(.fewerEmployees(than: 11)))
        #expect(try status(name, edition: "vsme-2026", profile: ReportProfile(employees: 11)) == .required)
        #expect(try status(name, profile: ten) == .required)
    }

    @Test func thePayGapMayBeLeftOutBelow150() throws {
        let gap: ElementName = "PercentageGapInPayBetweenFemaleAndMaleEmployees"
        func of(_ employees: Double, _ year: Int) throws -> ElementStatus {
            try status(gap, profile: ReportProfile(employees: employees), year: year)
        }
        #expect(try of(149, 2025) == .omittable(.fewerEmployees(than: 150)))
        #expect(try of(150, 2025) == .required)
        // From 7 June 2031 the threshold is 100.
        #expect(try of(100, 2030) == .omittable(.fewerEmployees(than: 150)))
        #expect(try of(100, 2031) == .required)
        #expect(try of(99, 2031) == .omittable(.fewerEmployees(than: 150)))
        #expect(try status(gap, edition: "vsme-2026", profile: ReportProfile(employees: 20)) == .ifApplicable)
    }

    @Test func cooperativesAreAskedForMore() throws {
        let element: ElementName = "FinancialInvestmentInTheCapitalOrAssetsOfSocialEconomyEntities"
        #expect(try status(element, profile: ReportProfile(legalForm: "Cooperative")) == .ifApplicable)
        #expect(
            try status(element, profile: ReportProfile(legalForm: "Partnership"))
                == .notAsked(.otherLegalForm(than: "Cooperative"))
        )
        #expect(try status(element, profile: ReportProfile()) == .unknown(.missing(.legalForm)))
    }

    @Test func groupsNameTheirSubsidiaries() throws {
        #expect(try status("NameOfTheSubsidiary", profile: ReportProfile(isConsolidated: true)) == .required)
        #expect(try status("NameOfTheSubsidiary", profile: ReportProfile()) == .notAsked(.individual))
    }

    // Real estate is L in NACE Rev. 2 and M in Rev. 2.1, where L is finance; repair of cars went from G to T 95.3.
    @Test(arguments: [
        ("NACE_C2562", true), ("NACE_H5210", true), ("NACE_M6820", true), ("NACE_M", true), ("NACE_T9531", true),
        ("NACE_L6411", false), ("NACE_L", false), ("NACE_I5510", false), ("NACE_N7112", false), ("NACE_T9521", false),
    ])
    func plansForTheTransitionAreAskedOfIndustriesThatMatter(industry: String, isAsked: Bool) throws {
        let found = try status(
            "DescriptionOfATransitionPlanForClimateChangeMitigationIncludingAnExplanationOfHowItIsContributingToReduceGhgEmissions",
            profile: ReportProfile(isComprehensive: true, industries: [industry])
        )
        #expect(found == (isAsked ? .ifApplicable : .notAsked(.noHighClimateImpact)))
    }

    @Test func theBasicModuleAsksNothingOfTheOther() throws {
        let element: ElementName = "DescriptionOfMainBusinessRelationships"
        #expect(try status(element, profile: ReportProfile(employees: 60)) == .notAsked(.basicOnly))
        #expect(try status(element) == .required)
    }

    @Test func questionsHangOnAnswers() throws {
        let how: ElementName = "DescriptionOfHowCircularEconomyPrinciplesAreApplied"
        let whether: ElementName = "UndertakingAppliesCircularEconomyPrinciples"
        #expect(try status(how) == .unknown(.missing(.answer(whether))))
        #expect(try status(how, facts: [ReportFact(whether, "", .flag(true))]) == .required)
        #expect(
            try status(how, facts: [ReportFact(whether, "", .flag(false))])
                == .notAsked(.otherAnswer(whether, than: "true"))
        )
        let omitted = [whether: Omission(reason: .notApplicable, text: "")]
        #expect(try status(how, omissions: omitted) == .notAsked(.otherAnswer(whether, than: "true")))
        let what: ElementName = "SpecificationOfOtherHumanRightsRelatedToTheConfirmedIncident"
        let rights: ElementName = "TypeOfHumanRightRelatedToTheConfirmedIncident"
        #expect(
            try status(what, facts: [ReportFact(rights, "", .members(["ChildLabourMember", "OtherContentMember"]))])
                == .required
        )
    }

    @Test(arguments: [(0, false), (1, true)])
    func hoursOfTrainingAreAskedForThoseWhoAreThere(people: Decimal, isAsked: Bool) throws {
        let hours: ElementName = "AverageNumberOfAnnualTrainingHoursPerOtherGenderEmployee"
        let found = try status(hours, facts: [ReportFact("NumberOfOtherGenderEmployees", .number(people))])
        #expect((found == .required) == isAsked)
    }

    @Test func wasteIsAskedByMassOrByVolume() throws {
        let volume = ReportFact("TotalWasteGeneratedVolume", "", .number(12), unit: .cubicMetres)
        #expect(try status("TotalWasteGeneratedMass") == .required)
        #expect(
            try status("TotalWasteGeneratedMass", facts: [volume]) == .notAsked(.answered("TotalWasteGeneratedVolume"))
        )
    }

    @Test func countriesAreAskedWhereThereAreSeveral() throws {
        let element: ElementName = "NumberOfEmployeesForCountryOfEmploymentContract"
        let home = ReportFact("CountryOfSite", "1", .member("DE"))
        let abroad = ReportFact("CountryOfSite", "2", .member("NL"))
        #expect(try status(element) == .unknown(.missing(.country)))
        #expect(try status(element, facts: [home]) == .notAsked(.oneCountry))
        #expect(try status(element, facts: [home, abroad]) == .required)
    }

    @Test func figuresOfTargetYearsBelongToTheTarget() throws {
        let edition = try #require(standard.edition("vsme-2025"))
        var report = Report(
            edition: edition.id,
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
            period: try #require(ReportPeriod(year: 2025))
        )
        let key = FactKey("GrossScope1GreenhouseGasEmissions", "TargetYearMember")
        func status(comprehensive: Bool) -> ElementStatus {
            let profile = ReportProfile(isComprehensive: comprehensive)
            return ReportApplicability(edition: edition, profile: profile, report: report).status(of: key)
        }
        #expect(status(comprehensive: true) == .notAsked(.notAnswered("GreenhouseGasEmissionReductionTargetYear")))
        let year = ReportFact("GreenhouseGasEmissionReductionTargetYear", "", .year(2030))
        report.facts[year.key] = year
        #expect(status(comprehensive: true) == .ifApplicable)
        #expect(status(comprehensive: false) == .notAsked(.basicOnly))
    }

    @Test func whatTheEditionDoesNotKnowIsNotAsked() throws {
        #expect(try status("TotalSealedArea", edition: "vsme-2026") == .notAsked(.notInEdition))
        #expect(try status("StatementOfCompliance") == .notAsked(.notInEdition))
        #expect(try status("StatementOfCompliance", edition: "vsme-2026") == .required)
    }

    @Test func theReportSaysWhatTheFirmIs() throws {
        let report = Report(
            edition: "vsme-2025",
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
            period: try #require(ReportPeriod(year: 2025)),
            facts: [
                ReportFact("NumberOfEmployees", "", .number(42)),
                ReportFact("TypeOfNumberOfEmployees", "", .member("HeadcountMember")),
                ReportFact("BasisForPreparation", "", .member("OptionBBasicModuleAndComprehensiveModuleMember")),
                ReportFact("BasisForReporting", "", .member("ConsolidatedMember")),
                ReportFact("UndertakingsLegalForm", "", .member("CooperativeMember")),
                ReportFact("NaceSectorClassificationCodes", "", .members(["NACE_C2562"])),
            ]
        )
        #expect(
            ReportProfile.of(report)
                == ReportProfile(
                    employees: 42,
                    isComprehensive: true,
                    isConsolidated: true,
                    legalForm: "Cooperative",
                    industries: ["NACE_C2562"]
                )
        )
        var equivalents = report
        equivalents.facts[FactKey("TypeOfNumberOfEmployees")] = ReportFact(
            "TypeOfNumberOfEmployees",
            "",
            .member("Full-TimeEquivalentFTEMember")
        )
        #expect(ReportProfile.of(equivalents).employees == nil)
        #expect(ReportProfile.of(equivalents).fullTimeEquivalents == 42)
    }

    @Test func everyElementOfEveryEditionHasAStatus() throws {
        for edition in standard.editions {
            let report = Report(
                edition: edition.id,
                entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
                period: try #require(ReportPeriod(year: 2025))
            )
            let statuses = ReportApplicability(edition: edition, report: report).statuses
            #expect(statuses.count == edition.elements.count)
            #expect(!statuses.values.contains(.notAsked(.notInEdition)))
        }
    }
}
