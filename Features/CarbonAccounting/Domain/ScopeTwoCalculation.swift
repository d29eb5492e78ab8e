import EmissionFactors
import Kernel

/// Purchased energy by both methods of the Scope 2 Guidance (chapters 4 and 6). A method that has no figure is named
/// and stays without value; it is never 0.
struct ScopeTwoCalculation {
    let settings: CalculationSettings
    let contracts: [ContractID: EnergyContract]
    let calculator: LineCalculator

    func add(to draft: inout CoefficientDraft) throws(LineProblem) {
        let key = draft.key
        if case .supplierFigure = key.method { throw .supplierFigureNeedsContract }
        let contract = try contract(of: key)
        if let contract, key.category == .cooling, key.factor == .none, contract.kind != .ownSupply {
            try addCooling(under: contract, to: &draft)
            return
        }
        let own = contract?.kind == .ownSupply ? key.coverage : 0
        let instrument = contract?.countsAsInstrument == true ? key.coverage : 0
        let chosen = try chosenMatch(for: key, needed: own < 1)
        if let chosen, own < 1 || instrument < 1 {
            try refuseClaim(chosen.factor, for: key, isCovered: instrument == 1)
        }

        if let contract, own > 0 || instrument > 0 {
            guard let figure = contract.kilogramsPerKilowattHour else { throw .contractFigureMissing }
            let membership: CoefficientPart.Membership = own == 0 ? .market : instrument > 0 ? .both : .location
            let share: [TraceStep] = key.coverage == 1 ? [] : [.underContract(contract.id, share: key.coverage)]
            draft.parts.append(
                try calculator.resolver.part(
                    contract,
                    kilograms: figure,
                    for: key,
                    membership: membership,
                    leading: share
                )
            )
            if own > 0 {
                draft.missingUpstream = MissingUpstream(figureID: contract.figureID, reason: .notInSource)
            }
        }
        let grid = rest(of: contract, covered: own)
        let residual = rest(of: contract, covered: instrument)
        let refused = contract.flatMap { $0.countsAsInstrument ? nil : Substitution.instrumentNotCounted($0.id) }
        let marks = refused.map { [$0] } ?? []
        if own == instrument, marks.isEmpty, let chosen, chosen.factor.scope2Method == nil {
            draft.parts.append(try calculator.directPart(chosen, for: key, leading: grid))
            calculator.addUpstream(of: chosen, leading: grid, to: &draft)
            return
        }
        if own < 1, let chosen { try addLocation(chosen, leading: grid, to: &draft) }
        if instrument < 1 { addMarket(chosen, leading: residual, marks: marks, to: &draft) }
    }

    /// The location-based figure stands in where the energy knows no residual mix, or where it is used in a country of
    /// which none is at hand (Scope 2 Guidance, table 6.3).
    private func mayStandIn(_ key: LineKey) -> Bool {
        settings.locationMayStandIn.contains(key.category) || settings.residualSeries[key.category] != nil
    }

    private func contract(of key: LineKey) throws(LineProblem) -> EnergyContract? {
        guard let id = key.contract else { return nil }
        guard let contract = contracts[id] else { throw .contractUnknown }
        guard contract.category == key.category else { throw .contractDoesNotFit }
        return contract
    }

    private func chosenMatch(for key: LineKey, needed: Bool) throws(LineProblem) -> FactorMatch? {
        if key.factor == .none, !needed { return nil }
        let match = try calculator.resolver.match(key.factor, year: key.year)
        try calculator.check(match.factor, for: key)
        return match
    }

    /// A figure that the firm brings for its electricity is a claim of its supplier: it needs the eight criteria of a
    /// contract, unless it describes the grid of the place (Scope 2 Guidance, table 7.1).
    ///
    /// A shipped figure of a tariff with its chain names the place only, and only where a contract covers the whole
    /// amount.
    private func refuseClaim(
        _ factor: EmissionFactor,
        for key: LineKey,
        isCovered: Bool
    ) throws(LineProblem) {
        guard key.category == .purchasedElectricity, factor.scope2Method != .location else { return }
        if factor.isUserDefined { throw .supplierFigureNeedsContract }
        if factor.scope2Method == .market, factor.boundary == .whole, !isCovered {
            throw .tariffNeedsContract(factorID: factor.id)
        }
    }

    /// Cooling of which only the contract knows a figure: no grid average of cooling exists. The figure stands in for
    /// the location, and by the market-based method for what the contract does not cover.
    private func addCooling(under contract: EnergyContract, to draft: inout CoefficientDraft) throws(LineProblem) {
        let key = draft.key
        guard let figure = contract.kilogramsPerKilowattHour else { throw .contractFigureMissing }
        let instrument = contract.countsAsInstrument ? key.coverage : 0
        let standIn = Substitution.contractForLocation(contract.id)
        var parts: [(share: TraceStep?, membership: CoefficientPart.Membership, marks: [Substitution])] = [
            (nil, .location, [standIn])
        ]
        if instrument > 0 {
            parts.append((instrument == 1 ? nil : .underContract(contract.id, share: instrument), .market, []))
        }
        if instrument < 1 {
            let refused = contract.countsAsInstrument ? [] : [Substitution.instrumentNotCounted(contract.id)]
            let rest: TraceStep? = instrument == 0 ? nil : .outsideContract(contract.id, share: 1 - instrument)
            parts.append((rest, .market, refused + [standIn, .locationForMarket]))
        }
        for part in parts {
            draft.parts.append(
                try calculator.resolver.part(
                    contract,
                    kilograms: figure,
                    for: key,
                    membership: part.membership,
                    leading: part.share.map { [$0] } ?? [],
                    marks: part.marks
                )
            )
        }
        draft.missingUpstream = MissingUpstream(figureID: contract.figureID, reason: .notInSource)
    }

    private func rest(of contract: EnergyContract?, covered: Double) -> [TraceStep] {
        guard let contract, covered > 0 else { return [] }
        return [.outsideContract(contract.id, share: 1 - covered)]
    }

    /// Grid average of the place of use.
    private func addLocation(
        _ chosen: FactorMatch,
        leading: [TraceStep],
        to draft: inout CoefficientDraft
    ) throws(LineProblem) {
        let key = draft.key
        do throws(LineProblem) {
            var match = chosen
            if chosen.factor.scope2Method == .market {
                guard let grid = try mix(.location, settings.gridSeries, of: chosen, for: key) else {
                    throw .factorMissing
                }
                match = grid
            }
            draft.parts.append(try calculator.directPart(match, for: key, membership: .location, leading: leading))
            calculator.addUpstream(of: match, leading: leading, to: &draft)
        } catch {
            if chosen.factor.scope2Method != .market { throw error }
            draft.methodProblems[.location] = error
        }
    }

    /// The grid or residual mix of the country in which the energy is used: the set one where it is that country's,
    /// else the one that the catalogue holds for it. Nil where there is none.
    private func mix(
        _ method: Scope2Method,
        _ set: [EmissionCategory: String],
        of chosen: FactorMatch?,
        for key: LineKey
    ) throws(LineProblem) -> FactorMatch? {
        guard let series = set[key.category] else { return nil }
        let match = try calculator.resolver.match(series: series, year: key.year)
        guard let country = chosen?.factor.country, country != match.factor.country else { return match }
        return try calculator.resolver.mix(of: country, method, like: match.factor, year: key.year)
    }

    /// What no instrument covers: residual mix, or the grid average where the energy or the country knows none.
    private func addMarket(
        _ chosen: FactorMatch?,
        leading: [TraceStep],
        marks: [Substitution],
        to draft: inout CoefficientDraft
    ) {
        let key = draft.key
        do throws(LineProblem) {
            var marks = marks
            let match: FactorMatch
            if let chosen, chosen.factor.scope2Method != .location {
                match = chosen
            } else if let residual = try mix(.market, settings.residualSeries, of: chosen, for: key) {
                match = residual
            } else if let chosen, mayStandIn(key) {
                match = chosen
                marks.append(.locationForMarket)
            } else {
                throw .factorMissing
            }
            draft.parts.append(
                try calculator.directPart(match, for: key, membership: .market, leading: leading, marks: marks)
            )
        } catch {
            draft.methodProblems[.market] = error
        }
    }
}
