import Kernel

extension CustomFactor {
    /// The series under which lines refer to it; stays when the values change.
    public var series: String { "own-\(id)" }

    /// The factor as the calculation uses it, for inventories only.
    ///
    /// A factor without an end is valid to the end of the calendar that the hub knows, so that it is an exact match
    /// for every year from its first.
    public func emissionFactor(gwp: GWPTable) throws(CustomFactorRejection) -> EmissionFactor {
        let faults = faults(gwp: gwp)
        guard faults.isEmpty else { throw CustomFactorRejection(faults: faults) }
        return EmissionFactor(
            series: series,
            year: validFrom,
            validThrough: validThrough ?? Self.lastYear,
            name: name,
            synonyms: synonyms,
            activity: activity,
            region: region,
            unit: unit,
            emission: emission.withKeys(of: gwp),
            biogenicCO2: biogenicCO2,
            boundary: boundary,
            purposes: [.inventory],
            scope2Method: scope2Method,
            upstreamSeries: upstreamSeries,
            source: FactorSource(
                id: series,
                title: sourceText,
                publisher: "",
                year: validFrom,
                licence: Self.licence,
                dateRead: enteredOn
            ),
            place: evidence,
            uncertainty: uncertainty,
            confidence: Self.confidence,
            status: .final,
            note: note,
            properties: properties,
            categories: categories,
            evidence: FactorEvidence(reference: evidence, enteredBy: enteredBy, enteredOn: enteredOn)
        )
    }

    private static let lastYear = 2100
    /// SPDX for what is not licensed to others: the figure stays in the firm's account.
    private static let licence = "LicenseRef-own"
    /// Evidenced, but not official statistics or law.
    private static let confidence = "B"
}

extension FactorEmission {
    /// The same with each gas under the key of the table: `HFC-134a` → `r134a`.
    fileprivate func withKeys(of gwp: GWPTable) -> FactorEmission {
        guard case .gases(let masses) = self else { return self }
        return .gases(Dictionary(masses.map { (gwp.key(of: $0.key) ?? $0.key, $0.value) }, uniquingKeysWith: +))
    }
}
