import Documents
import SustainabilityReporting

/// The ticks that open the parts of the template: „Has the undertaking …?“ They are no facts; formulas ask them. Each
/// stands beside the label that names it, or below.
struct TemplateSwitches {
    private let cells: TemplateCells
    private let report: Report

    init(_ cells: TemplateCells, _ report: Report) { (self.cells, self.report) = (cells, report) }

    /// The end of a label's name, and the elements of which one has to be answered.
    private static let conditions: [(label: String, elements: [ElementName])] = [
        (
            "has_the_undertaking_obtained_the_necessary_information_to_provide_an_energy_consumption_breakdown",
            [
                "EnergyConsumptionFromElectricity", "EnergyConsumptionFromSelfGeneratedElectricity",
                "EnergyConsumptionFromFuels",
            ]
        ),
        (
            "has_the_undertaking_has_established_ghg_emission_reduction_targets",
            ["GreenhouseGasEmissionReductionTargetYear", "GreenhouseGasEmissionReductionTargetBaseYear"]
        ),
        (
            "is_the_undertaking_disclosing_entity_specific_information_on_scope_3_emissions",
            ["GrossScope3GreenhouseGasEmissions"]
        ),
        (
            "required_by_law_or_other_national_regulations_to_report_to_competent_authorities_its_emissions_of_pollutants",
            [
                "AmountOfEmissionToAir", "AmountOfEmissionToWater", "AmountOfEmissionToSoil",
                "URLOrLinkToThePubliclyAvailableDisclosure",
            ]
        ),
        (
            "does_the_undertaking_have_sites_that_are_located_in_or_near_biodiversity_sensitive_areas",
            ["AreaOfSiteInBiodiversitySensitiveArea"]
        ),
        (
            "does_the_undertaking_have_production_processes_in_place_which_significantly_consume_water",
            ["WaterDischargeFromUndertakingProductionProcesses"]
        ),
        (
            "does_the_undertaking_operate_in_a_sector_using_significant_material_flows",
            ["NameOfMaterialUsed", "WeightOfMaterialUsed", "VolumeOfMaterialUsed"]
        ),
        (
            "has_the_undertaking_identified_climate_related_hazards_and_climate_related_transition_events",
            ["DescriptionOfClimateRelatedHazardsAndClimateRelatedTransitionEvents"]
        ),
        (
            "has_the_undertaking_put_in_place_specific_practices_policies_and_or_future",
            ["SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative"]
        ),
        (
            "has_the_undertaking_obtained_any_sustainability_related_certification_or_label",
            ["DescriptionOfSustainabilityRelatedCertificationsOrLabels"]
        ),
        (
            "has_the_strategy_key_elements_that_relate_to_or_affect_sustainability_issues",
            ["DescriptionOfKeyElementsOfStrategyThatRelatesToOrAffectsSustainabilityIssues"]
        ),
        ("does_the_undertaking_have_a_governance_body_in_place", ["GenderDiversityRatioInGovernanceBody"]),
    ]

    func set() {
        let answered = Set(report.facts.values.compactMap { $0.value == .members([]) ? nil : $0.key.element })
        var wanted: [String: Bool] = [:]
        for (label, elements) in Self.conditions {
            wanted["template_label_" + label] = elements.contains(where: answered.contains)
        }
        for (sheet, position, text) in cells.book.formulaTexts {
            let name = text.drop { $0 == "+" || $0 == " " }.prefix { $0 != " " && $0 != "&" }
            guard let isOn = wanted[String(name)], let cell = tick(sheet, position) else { continue }
            cells.evaluator.set(sheet, cell, .flag(isOn))
        }
    }

    /// The nearest cell with a truth value to the right, otherwise below.
    private func tick(_ sheet: Int, _ label: CellPosition) -> CellPosition? {
        let beside = (1...12).map { CellPosition(row: label.row, column: label.column + $0) }
        let below = (1...2).map { CellPosition(row: label.row + $0, column: label.column) }
        return (beside + below).first {
            if case .flag = cells.book.stored(sheet, $0) { !cells.book.isFormula(sheet, $0) } else { false }
        }
    }
}
