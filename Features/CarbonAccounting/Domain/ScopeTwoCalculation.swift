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
        let own = contract?.kind == .ownSupply ? key.coverage : 0
        let instrument = contract?.countsAsInstrument == true ? key.coverage : 0
        let chosen = try chosenMatch(for: key, needed: own < 1)

        if let contract, own > 0 || instrument > 0 {
            guard let figure = contract.kilogramsPerKilowattHour else { throw .contractFigureMissing }
            let membership: CoefficientPart.Membership = own == 0 ? .market : instrument > 0 ? .both : .location
            draft.parts.append(
                try calculator.resolver.part(contract, kilograms: figure, for: key, membership: membership)
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
                guard let series = settings.gridSeries[key.category] else { throw .factorMissing }
                match = try calculator.resolver.match(series: series, year: key.year)
            }
            draft.parts.append(try calculator.directPart(match, for: key, membership: .location, leading: leading))
            calculator.addUpstream(of: match, leading: leading, to: &draft)
        } catch {
            if chosen.factor.scope2Method != .market { throw error }
            draft.methodProblems[.location] = error
        }
    }

    /// What no instrument covers: residual mix, or the grid average where the energy knows no residual mix.
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
            } else if let series = settings.residualSeries[key.category] {
                match = try calculator.resolver.match(series: series, year: key.year)
            } else if let chosen, settings.locationMayStandIn.contains(key.category) {
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
