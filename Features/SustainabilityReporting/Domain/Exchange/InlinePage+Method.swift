import Kernel

/// How figures were calculated, for the kinds of figures that the report has.
extension InlinePage {
    private static let methods: [(word: ReportWord, elements: [ElementName])] = [
        (.methodEnergy, ["TotalEnergyConsumption"]),
        (.methodEmissions, ["GrossScope1GreenhouseGasEmissions", "GrossLocationBasedScope2GreenhouseGasEmissions"]),
        (
            .methodIntensity,
            [
                "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased",
                "TotalLocationBasedGreenhouseGasEmissionsIntensityValue",
            ]
        ),
        (.methodWater, ["TotalWaterConsumption"]),
        (.methodWaste, ["TotalWasteGeneratedMass", "TotalWasteGeneratedVolume"]),
        (.methodAccidents, ["RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod"]),
    ]

    mutating func writeMethod() {
        let known = Self.methods.filter { $0.elements.contains { report.fact($0) != nil } }
        guard !known.isEmpty else { return }
        body.raw("<div class=\"about\">\n<h2>")
        body.text(word(.method))
        body.raw("</h2>\n")
        for method in known { paragraph(word(method.word)) }
        body.raw("</div>\n")
    }
}
