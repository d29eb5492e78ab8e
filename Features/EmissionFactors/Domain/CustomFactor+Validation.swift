import Kernel

extension CustomFactor {
    /// The largest figure taken, in kg per unit; SF₆, the strongest gas, has 25,200 kg CO₂e per kg.
    static let largestEmission = 100_000.0

    /// Everything that is missing or wrong, in the order of the form; empty when the factor can be used.
    public func faults(gwp: GWPTable) -> [CustomFactorFault] {
        var faults: [CustomFactorFault] = []
        if Self.isBlank(name) { faults.append(.nameMissing) }
        if !FactorRules.isRegion(region) { faults.append(.invalidRegion(region)) }
        faults += emissionFaults(gwp)
        if let biogenicCO2, !(biogenicCO2 >= 0 && biogenicCO2.isFinite) {
            faults.append(.invalidBiogenicCO2(biogenicCO2))
        }
        for year in [validFrom] + (validThrough.map { [$0] } ?? []) where ReportingYear(year) == nil {
            faults.append(.invalidYear(year))
        }
        if let validThrough, validThrough < validFrom {
            faults.append(.validityReversed(from: validFrom, through: validThrough))
        }
        if scope2Method != nil, !activity.isPurchasedEnergy { faults.append(.scope2MethodNotApplicable(activity)) }
        if scope2Method == nil, activity == .electricity, boundary != .upstream { faults.append(.scope2MethodMissing) }
        if upstreamSeries != nil, boundary != .direct { faults.append(.upstreamNotApplicable(boundary)) }
        if Self.isBlank(sourceText) { faults.append(.sourceMissing) }
        if Self.isBlank(evidence) { faults.append(.evidenceMissing) }
        if Self.isBlank(enteredBy) { faults.append(.personMissing) }
        if let percent = uncertainty?.percent, !(percent >= 0 && percent.isFinite) {
            faults.append(.invalidUncertainty(percent))
        }
        for property in properties where !property.isValid {
            faults.append(.invalidProperty(property.kind, value: property.value))
        }
        for category in categories where !FactorRules.categories.contains(category) {
            faults.append(.unknownCategory(category))
        }
        return faults
    }

    private func emissionFaults(_ gwp: GWPTable) -> [CustomFactorFault] {
        switch emission {
        case .carbonDioxideOnly(let value), .equivalent(let value, _):
            return Self.fault(nil, value).map { [$0] } ?? []
        case .gases(let masses):
            if masses.isEmpty { return [.emissionMissing] }
            return masses.sorted { $0.key < $1.key }.flatMap { gas, value -> [CustomFactorFault] in
                let unknown: [CustomFactorFault] = gwp.key(of: gas) == nil ? [.unknownGas(gas)] : []
                return unknown + (Self.fault(gas, value).map { [$0] } ?? [])
            }
        }
    }

    private static func fault(_ gas: String?, _ value: Double) -> CustomFactorFault? {
        guard value >= 0, value.isFinite else { return .invalidEmission(gas: gas, value: value) }
        return value > largestEmission ? .implausibleEmission(gas: gas, value: value) : nil
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
