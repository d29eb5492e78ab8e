import Foundation
import Kernel
import SustainabilityReporting

@testable import SustainabilityReporting

/// A small edition for checks, in which nothing is asked for unless a test says so, and reports drawn up by it.
struct CheckedSample {
    var required: Set<ElementName> = []
    var ifApplicable: Set<ElementName> = []
    var comparatives: [ReportFact] = []
    var omissions: [ElementName: Omission] = [:]
    var previous: Report?
    var period = ReportPeriod(year: 2025)!
    var currency = "EUR"
    var entity = ReportEntity(name: "Metallbau Kettler GmbH", scheme: ReportEntity.own, identifier: "kettler")

    func checked(_ facts: [ReportFact]) -> CheckedReport {
        let edition = edition
        let report = Report(
            edition: edition.id,
            entity: entity,
            period: period,
            currency: currency,
            facts: facts,
            comparatives: comparatives,
            omissions: omissions
        )
        return CheckedReport(
            report,
            edition: edition,
            standard: ReportStandard(editions: [edition], lists: Self.lists),
            applicability: ReportApplicability(edition: edition, profile: ReportProfile(), report: report),
            previous: previous
        )
    }

    /// What the rules say of these facts, all of them.
    func findings(_ facts: ReportFact...) -> [ReportFinding] { ReportCheck(checked(facts)).findings }

    func rules(_ facts: ReportFact...) -> [ReportRuleName] { ReportCheck(checked(facts)).findings.map(\.rule) }

    var edition: ReportEdition {
        ReportEdition(
            id: "vsme-test",
            title: "Ausgabe für Prüfungen",
            law: "",
            source: "",
            known: "2026-11-29",
            inForce: "2026-11-29",
            isDefault: true,
            taxonomy: ReportTaxonomy(version: "2026-05-01", schema: "", namespaces: [:]),
            disclosures: [],
            elements: Self.elements.map { row in
                let strength: ReportRequirement.Strength =
                    required.contains(row.name) ? .always : ifApplicable.contains(row.name) ? .ifApplicable : .may
                return ReportElement(
                    name: row.name,
                    kind: row.kind,
                    period: .duration,
                    disclosure: row.disclosure,
                    paragraph: "29",
                    dimension: row.dimension,
                    list: row.list,
                    units: row.units,
                    requirement: ReportRequirement(strength),
                    label: row.name.rawValue,
                    labelEnglish: row.name.rawValue
                )
            }
        )
    }

    static let oils = "W-130101-Hazardous-HydraulicOilsContainingPcbsMember"
    static let paper = "W-200101-Non-Hazardous-PaperAndCardboardMember"

    static let lists: [MemberList] = [
        MemberList(
            id: "waste",
            prefix: "waste",
            members: [
                ListMember(name: oils, code: "13 01 01", german: "Hydrauliköle", english: "", isHazardous: true),
                ListMember(name: paper, code: "20 01 01", german: "Papier und Pappe", english: ""),
                ListMember(name: "W-2001-Member", code: "20 01", german: "Getrennte Fraktionen", english: ""),
            ]
        ),
        MemberList(id: "countries", prefix: "country", members: [ListMember(name: "DE", german: "", english: "")]),
        MemberList(
            id: "legalForms",
            prefix: "vsme",
            members: [
                ListMember(name: "CooperativeMember", german: "Genossenschaft", english: ""),
                ListMember(name: "OtherUndertakingsLegalFormMember", german: "andere", english: ""),
            ]
        ),
    ]

    private struct Row {
        let name: ElementName
        let kind: ElementKind
        let disclosure: String
        var dimension: ElementDimension?
        var list: String?
        var units: [FactUnit] = []
    }

    private static func rows(
        _ disclosure: String,
        _ kind: ElementKind,
        _ names: [ElementName],
        dimension: ElementDimension? = nil,
        list: String? = nil,
        units: [FactUnit] = []
    ) -> [Row] {
        names.map {
            Row(name: $0, kind: kind, disclosure: disclosure, dimension: dimension, list: list, units: units)
        }
    }

    private typealias Name = CheckedElement

    private static let elements: [Row] = [
        rows("B1", .enumSet, [Name.sensitiveList]),
        rows("B1", .enumSingle, [Name.legalForm], list: "legalForms"), rows("B1", .string, [Name.otherLegalForm]),
        rows("B1", .enumSingle, [Name.reportingBasis]), rows("B1", .monetary, [Name.turnover]),
        rows("B1", .decimal, [Name.employees]), rows("B1", .string, [Name.subsidiaryName], dimension: .subsidiary),
        rows(
            "B1",
            .string,
            [Name.siteAddress, Name.sitePostcode, Name.siteCity, Name.sitePosition],
            dimension: .site
        ),
        rows("B1", .enumSingle, [Name.siteCountry], dimension: .site),
        rows("B3", .energy, [Name.energy], units: ["MWh"]),
        rows(
            "B3",
            .energy,
            [Name.electricity, Name.ownElectricity, Name.fuels],
            dimension: .energyBreakdown,
            units: ["MWh"]
        ),
        rows(
            "B3",
            .ghgEmissions,
            [
                Name.scopeOne, Name.scopeTwoLocation, Name.scopeTwoMarket, Name.scopeThree, Name.bothLocation,
                Name.bothMarket, Name.allLocation, Name.allMarket,
            ],
            dimension: .reportingScopes,
            units: ["tCO2e"]
        ),
        rows(
            "B3",
            .ghgEmissionsPerMonetary,
            ["Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased"]
        ),
        rows("B4", .boolean, [Name.publicDisclosure]), rows("B4", .string, [Name.publicAddress]),
        rows("B5", .boolean, ["SiteLocatedInABiodiversitySensitiveArea"], dimension: .site),
        rows("B5", .area, ["AreaOfSiteInBiodiversitySensitiveArea"], dimension: .site, units: ["ha", "sqkm"]),
        rows("B5", .area, ["TotalSealedArea", "TotalUseOfLand"], units: ["ha", "sqkm"]),
        rows(
            "B6",
            .volume,
            [Name.withdrawal, Name.stressed, Name.discharge, Name.consumption],
            units: ["m3"]
        ),
        rows("B7", .textBlock, ["DescriptionOfHowCircularEconomyPrinciplesAreApplied"]),
        rows("B7", .boolean, ["UndertakingAppliesCircularEconomyPrinciples"]),
        rows(
            "B7",
            .mass,
            [Name.divertedMass, Name.disposedMass, Name.rowMass],
            dimension: .waste,
            units: ["kg", "t"]
        ),
        rows("B7", .mass, [Name.hazardousMass, Name.otherMass, Name.wasteMass], units: ["kg", "t"]),
        rows("B7", .string, [Name.materialName], dimension: .material),
        rows("B7", .mass, [Name.materialMass], dimension: .material, units: ["kg", "t"]),
        rows("B7", .mass, [Name.materialsMass], units: ["kg", "t"]),
        rows("B8", .decimal, [Name.permanent, Name.temporary, Name.men, Name.women]),
        rows("B8", .decimal, [Name.byCountry], dimension: .country), rows("B8", .percent, [Name.turnoverRate]),
        rows("B9", .decimal, [Name.accidents, Name.accidentRate, Name.fatalities]),
        rows("B10", .percent, [Name.payGap, "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements"]),
        rows("B10", .decimal, Name.trainingHours),
        rows("B11", .decimal, [Name.convictions]), rows("B11", .monetary, [Name.fines]),
        rows("C3", .gYear, [Name.baseYear, Name.targetYear]), rows("C3", .date, [Name.planDate]),
        rows("C8", .monetary, Name.revenues + ["RevenueDerivedFromCoal", "RevenueDerivedFromOil"]),
    ].flatMap(\.self)
}

/// A figure: element, member, unit, decimals.
func figure(
    _ element: ElementName,
    _ number: Decimal,
    _ member: String = "",
    _ unit: FactUnit? = nil,
    decimals: Int? = nil
) -> ReportFact {
    ReportFact(key: FactKey(element, member), value: .number(number), unit: unit, decimals: decimals)
}

func answer(_ element: ElementName, _ value: FactValue, _ member: String = "") -> ReportFact {
    ReportFact(key: FactKey(element, member), value: value)
}
