public import EmissionFactors
public import Kernel

/// Works out what one unit of a line's amount emits. Pure: equal keys give equal coefficients.
///
/// Scopes 1 and 2 hold direct emissions only; the upstream chain of their energy goes to category 3.3 (Value Chain
/// Standard, table 5.5), so that nothing is counted twice. In all other categories of Scope 3 a direct factor is
/// completed by its upstream figure within the category.
public struct LineCalculator: Sendable {
    public let settings: CalculationSettings
    public let contracts: [ContractID: EnergyContract]
    let resolver: FigureResolver

    public init(
        catalogue: FactorCatalogue,
        table: GWPTable,
        settings: CalculationSettings,
        customFactors: [EmissionFactor] = [],
        contracts: [EnergyContract] = []
    ) {
        self.settings = settings
        self.contracts = Dictionary(contracts.map { ($0.id, $0) }) { first, _ in first }
        resolver = FigureResolver(catalogue: catalogue, table: table, set: settings.set, custom: customFactors)
    }

    /// kg CO₂e per unit of the amount for every category that the line feeds.
    public func coefficient(for key: LineKey) throws(LineProblem) -> LineCoefficient {
        var draft = CoefficientDraft(key: key)
        if key.kind != .emission {
            try addAsStated(to: &draft)
        } else {
            switch key.category.scope {
            case .one: try addDirect(to: &draft)
            case .two:
                try ScopeTwoCalculation(settings: settings, contracts: contracts, calculator: self).add(to: &draft)
            case .three: try addValueChain(to: &draft)
            }
        }
        return draft.coefficient()
    }

    /// Lines beside the balance: the figure as it stands, no upstream added.
    private func addAsStated(to draft: inout CoefficientDraft) throws(LineProblem) {
        if case .supplierFigure(let figure) = draft.key.method {
            draft.parts.append(try resolver.part(figure, for: draft.key))
        } else {
            let match = try resolver.match(draft.key.factor, year: draft.key.year)
            draft.parts.append(try resolver.part(match, for: draft.key))
        }
    }

    private func addDirect(to draft: inout CoefficientDraft) throws(LineProblem) {
        let key = draft.key
        if case .supplierFigure(let figure) = key.method {
            let part = try resolver.part(figure, for: key)
            draft.parts.append(part)
            if key.category.hasUpstreamChain {
                draft.missingUpstream = MissingUpstream(figureID: part.figureID, reason: .notInSource)
            }
            return
        }
        let match = try resolver.match(key.factor, year: key.year)
        try check(match.factor, for: key)
        draft.parts.append(try directPart(match, for: key))
        addUpstream(of: match, to: &draft)
    }

    private func addValueChain(to draft: inout CoefficientDraft) throws(LineProblem) {
        let key = draft.key
        if case .supplierFigure(let figure) = key.method {
            draft.parts.append(try resolver.part(figure, for: key))
            return
        }
        let match = try resolver.match(key.factor, year: key.year)
        try check(match.factor, for: key)
        guard key.category != .fuelAndEnergy || match.factor.boundary == .upstream else {
            throw .notUpstream(factorID: match.factor.id)
        }
        draft.parts.append(try resolver.part(match, for: key))
        guard match.factor.boundary == .direct, match.factor.upstreamSeries != nil else { return }
        addUpstream(of: match, to: &draft)
    }

    /// Refuses what would put an emission into the wrong scope.
    func check(_ factor: EmissionFactor, for key: LineKey) throws(LineProblem) {
        guard !factor.isCredit else { throw .creditFactor(factorID: factor.id) }
        let fits =
            switch key.category.scope {
            case .one: !factor.activity.isPurchasedEnergy
            case .two: factor.activity.isPurchasedEnergy
            case .three: true
            }
        guard fits else {
            throw .activityMismatch(factorID: factor.id, activity: factor.activity, category: key.category)
        }
    }

    /// The direct emission of a factor in Scope 1 or 2. A figure for the whole chain is taken only less its own
    /// upstream figure.
    func directPart(
        _ match: FactorMatch,
        for key: LineKey,
        membership: CoefficientPart.Membership = .both,
        leading: [TraceStep] = [],
        marks: [Substitution] = []
    ) throws(LineProblem) -> CoefficientPart {
        let factor = match.factor
        switch factor.boundary {
        case .direct:
            return try resolver.part(match, for: key, membership: membership, leading: leading, marks: marks)
        case .upstream:
            throw .upstreamFactor(factorID: factor.id)
        case .whole:
            guard let part = try? wholeLessUpstream(match, for: key, membership, leading, marks) else {
                throw .wholeBoundary(factorID: factor.id)
            }
            return part
        }
    }

    private func wholeLessUpstream(
        _ match: FactorMatch,
        for key: LineKey,
        _ membership: CoefficientPart.Membership,
        _ leading: [TraceStep],
        _ marks: [Substitution]
    ) throws(LineProblem) -> CoefficientPart {
        let whole = try resolver.part(match, for: key, membership: membership, leading: leading, marks: marks)
        guard let series = match.factor.upstreamSeries else { throw .wholeBoundary(factorID: match.factor.id) }
        let upstream = try resolver.match(series: series, year: key.year)
        let chain = try resolver.part(upstream, for: key.knowing(match.factor.properties), leading: leading)
        let difference = whole.kilograms - chain.kilograms
        guard upstream.factor.boundary == .upstream, difference >= 0, let last = whole.steps.last else {
            throw .wholeBoundary(factorID: match.factor.id)
        }
        let before = whole.steps.dropLast()
        let perUnit = whole.kilograms == 0 ? 0 : difference / whole.kilograms * last.multiplier
        return CoefficientPart(
            category: whole.category,
            membership: membership,
            isUpstream: false,
            steps: before + [.directPart(whole: match.factor, upstream: upstream.factor, kilograms: perUnit)],
            kilograms: difference,
            gases: [:],
            biogenicCO2: whole.biogenicCO2,
            outsideBasket: 0,
            basis: whole.basis,
            substitutions: whole.substitutions,
            figureID: whole.figureID,
            uncertainty: whole.uncertainty
        )
    }

    /// Adds the upstream chain that completes a factor, or names it as missing. It is the chain of the same fuel, so
    /// what the direct factor's source says of it, such as its density, holds for the chain too.
    func addUpstream(of match: FactorMatch, leading: [TraceStep] = [], to draft: inout CoefficientDraft) {
        let key = draft.key.knowing(match.factor.properties)
        guard let series = match.factor.upstreamSeries else {
            if key.category.hasUpstreamChain {
                draft.missingUpstream = MissingUpstream(figureID: match.factor.id, reason: .notInSource)
            }
            return
        }
        do throws(LineProblem) {
            let upstream = try resolver.match(series: series, year: key.year)
            guard upstream.factor.boundary == .upstream else { throw .wholeBoundary(factorID: upstream.factor.id) }
            let category: EmissionCategory = key.category.scope == .three ? key.category : .fuelAndEnergy
            draft.parts.append(
                try resolver.part(upstream, for: key, category: category, isUpstream: true, leading: leading)
            )
        } catch {
            draft.missingUpstream = MissingUpstream(figureID: match.factor.id, reason: .unusable(error))
        }
    }
}

extension EmissionCategory {
    /// Fuels and purchased energy have an upstream chain in 3.3; leaks and processes have none.
    public var hasUpstreamChain: Bool {
        switch self {
        case .stationaryCombustion, .mobileCombustion, .purchasedElectricity, .districtHeat, .steam, .cooling: true
        default: false
        }
    }
}
