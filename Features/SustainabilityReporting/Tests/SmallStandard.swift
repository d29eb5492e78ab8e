import SustainabilityReporting

/// A standard of few elements, so that a test can be read beside it.
enum SmallStandard {
    static let standard = ReportStandard(
        editions: [edition("vsme-2025", isDefault: false), edition("vsme-2026", isDefault: true)],
        lists: [
            MemberList(
                id: "waste",
                prefix: "waste",
                members: [
                    ListMember(name: "W-150106-Mixed", code: "15 01 06", german: "gemischte", english: "mixed"),
                    ListMember(
                        name: "W-130205-Oil",
                        code: "13 02 05",
                        german: "Öle",
                        english: "oils",
                        isHazardous: true
                    ),
                ]
            )
        ]
    )

    static func edition(_ id: String, isDefault: Bool) -> ReportEdition {
        ReportEdition(
            id: id,
            title: id,
            law: "law",
            source: "source",
            known: "2026-05-15",
            inForce: "2026-01-01",
            isDefault: isDefault,
            taxonomy: ReportTaxonomy(version: "1", schema: "https://example.org/x.xsd", namespaces: [:]),
            disclosures: [
                ReportDisclosure(id: "B1", module: .basic, title: "B1", titleEnglish: "B1", paragraphs: "24")
            ],
            elements: elements
        )
    }

    private static let elements: [ReportElement] = [
        element("Turnover", .monetary),
        element("NumberOfEmployees", .decimal),
        element("NaceSectorClassificationCodes", .enumSet, list: "nace"),
        element("CityOfSite", .string, .site),
        element("EnergyConsumptionFromElectricity", .energy, .energyBreakdown),
        element("EnergyConsumptionFromSelfGeneratedElectricity", .energy, .energyBreakdown),
        element("EnergyConsumptionFromFuels", .energy, .energyBreakdown),
        element("TotalEnergyConsumption", .energy),
        element("GrossScope1GreenhouseGasEmissions", .ghgEmissions, .reportingScopes),
        element("GrossLocationBasedScope2GreenhouseGasEmissions", .ghgEmissions, .reportingScopes),
        element(
            "TotalGrossLocationBasedScope1AndScope2GHGEmissions",
            .ghgEmissions,
            .reportingScopes,
            sum: ["GrossScope1GreenhouseGasEmissions", "GrossLocationBasedScope2GreenhouseGasEmissions"]
        ),
        element("Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased", .ghgEmissionsPerMonetary),
        element("TotalAmountOfWaterWithdrawnFromAllSites", .volume),
        element("WaterDischargeFromUndertakingProductionProcesses", .volume),
        element("TotalWaterConsumption", .volume),
        element("WasteDivertedToRecycleOrReuseMass", .mass, .waste),
        element("WasteDirectedToDisposalMass", .mass, .waste),
        element(
            "TotalWasteRecycledReusedAndDirectedToDisposalMass",
            .mass,
            .waste,
            sum: ["WasteDirectedToDisposalMass", "WasteDivertedToRecycleOrReuseMass"]
        ),
        element("TotalHazardousWasteGeneratedMass", .mass),
        element("TotalNonHazardousWasteGeneratedMass", .mass),
        element(
            "TotalWasteGeneratedMass",
            .mass,
            sum: ["TotalHazardousWasteGeneratedMass", "TotalNonHazardousWasteGeneratedMass"]
        ),
        element("WeightOfMaterialUsed", .mass, .material),
        element("TotalMassOfMaterialUsed", .mass),
        element("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", .decimal),
        element("RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod", .decimal),
    ]

    static func element(
        _ name: ElementName,
        _ kind: ElementKind,
        _ dimension: ElementDimension? = nil,
        list: String? = nil,
        sum: [ElementName] = []
    ) -> ReportElement {
        ReportElement(
            name: name,
            kind: kind,
            period: .duration,
            disclosure: "B1",
            paragraph: "24",
            dimension: dimension,
            list: list,
            sum: sum,
            requirement: ReportRequirement(.always),
            label: name.rawValue,
            labelEnglish: name.rawValue
        )
    }
}
