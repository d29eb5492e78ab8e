import EmissionFactors
import Kernel

/// Turns references into parts of a coefficient: looks factors up, converts units and weighs gases.
struct FigureResolver: Sendable {
    let catalogue: FactorCatalogue
    let table: GWPTable
    let set: GWPSet
    /// The firm's own factors by id, by series and by the id within the series.
    let custom: [String: [EmissionFactor]]

    init(catalogue: FactorCatalogue, table: GWPTable, set: GWPSet, custom: [EmissionFactor]) {
        (self.catalogue, self.table, self.set) = (catalogue, table, set)
        self.custom = Dictionary(
            custom.flatMap { factor in Self.names(of: factor).map { ($0, [factor]) } },
            uniquingKeysWith: +
        )
    }

    private static func names(of factor: EmissionFactor) -> Set<String> {
        var names: Set<String> = [factor.id, factor.series]
        if factor.series.hasPrefix("own-") { names.insert(String(factor.series.dropFirst(4))) }
        return names
    }

    func match(_ reference: FactorReference, year: ReportingYear) throws(LineProblem) -> FactorMatch {
        switch reference {
        case .none: throw .factorMissing
        case .series(let series): try match(series: series, year: year)
        case .custom(let id): try customMatch(id, year: year)
        }
    }

    func match(series: String, year: ReportingYear) throws(LineProblem) -> FactorMatch {
        do throws(FactorLookupError) {
            return try catalogue.factor(series: series, year: year.value, purpose: .inventory)
        } catch {
            throw .lookup(error)
        }
    }

    /// The first shipped series that is the grid or residual mix of a country: of the same energy as `factor`, without
    /// upstream chain and by the same method. Nil where there is none.
    func mix(
        of country: Substring,
        _ method: Scope2Method,
        like factor: EmissionFactor,
        year: ReportingYear
    ) throws(LineProblem) -> FactorMatch? {
        let found = catalogue.factors.first {
            $0.country == country && $0.scope2Method == method && $0.activity == factor.activity
                && $0.boundary == .direct && $0.purposes.contains(.inventory) && !$0.isUserDefined
        }
        guard let found else { return nil }
        return try match(series: found.series, year: year)
    }

    private func customMatch(_ id: String, year: ReportingYear) throws(LineProblem) -> FactorMatch {
        guard let own = custom[id], !own.isEmpty else { throw .customFactorUnknown(id) }
        let wanted = year.value
        let exact = own.first { $0.covers(wanted) }
        let earlier = own.filter { $0.year <= wanted }.max { $0.year < $1.year }
        let later = own.min { $0.year < $1.year }
        guard let factor = exact ?? earlier ?? later else { throw .customFactorUnknown(id) }
        guard factor.purposes.contains(.inventory) else {
            throw .lookup(.wrongPurpose(factorID: factor.id, has: factor.purposes, wanted: .inventory))
        }
        let fit: FactorMatch.Fit =
            if exact != nil {
                .exact
            } else if factor.year < wanted {
                .earlier(years: wanted - factor.year)
            } else {
                .later(years: factor.year - wanted)
            }
        return FactorMatch(factor: factor, requestedYear: wanted, fit: fit)
    }

    /// The part that a factor contributes per unit of the line's amount.
    func part(
        _ match: FactorMatch,
        for key: LineKey,
        category: EmissionCategory? = nil,
        membership: CoefficientPart.Membership = .both,
        isUpstream: Bool = false,
        leading: [TraceStep] = [],
        marks: [Substitution] = []
    ) throws(LineProblem) -> CoefficientPart {
        let factor = match.factor
        let value = try weighed(factor)
        let before = leading + (try steps(for: key, to: factor))
        let amount = before.product
        return CoefficientPart(
            category: category ?? key.category,
            membership: membership,
            isUpstream: isUpstream,
            steps: before + [.factor(factor, value)],
            kilograms: amount * value.kilogramsInScopes,
            gases: value.perGas.reduce(into: [:]) { $0[$1.gas, default: 0] += amount * $1.kilograms },
            biogenicCO2: factor.knownBiogenicCO2.map { amount * $0 },
            outsideBasket: amount * value.kilogramsOutsideKyotoBasket,
            basis: EmissionBasis(value.basis),
            substitutions: marks + Substitution.marks(of: match, under: set),
            figureID: factor.id,
            uncertainty: factor.uncertainty.map { .of(deviation: $0.relativeStandardDeviation) }
        )
    }

    private func weighed(_ factor: EmissionFactor) throws(LineProblem) -> EquivalentValue {
        do throws(GWPError) {
            return try factor.emission.co2e(gwp: set, table: table)
        } catch {
            throw .warmingPotential(error)
        }
    }

    /// From the line's unit to the factor's; money by its price basis, everything else by properties.
    func steps(for key: LineKey, to factor: EmissionFactor) throws(LineProblem) -> [TraceStep] {
        let properties = key.properties + factor.properties
        let isSpend = if case .spend = key.method { true } else { false }
        guard isSpend == (factor.unit.dimension == .currency) else { throw .spendMismatch(factorID: factor.id) }
        let conversion: Conversion
        do throws(ConversionError) {
            if case .spend(let basis) = key.method {
                conversion = try SpendConversion.conversion(
                    from: key.unit,
                    on: basis,
                    to: factor.unit,
                    on: factor.priceBasis,
                    properties: properties
                )
            } else {
                conversion = try UnitConversion.conversion(from: key.unit, to: factor.unit, properties: properties)
            }
        } catch {
            throw .conversion(error)
        }
        return conversion.steps.map(TraceStep.conversion)
    }

    /// The part that a supplier's figure contributes per unit of the line's amount.
    func part(_ figure: SupplierFigure, for key: LineKey) throws(LineProblem) -> CoefficientPart {
        guard figure.kilogramsPerUnit.isFinite, figure.kilogramsPerUnit >= 0 else {
            throw .supplierFigureInvalid(figure.kilogramsPerUnit)
        }
        let steps = try plainSteps(for: key, to: figure.unit) + [.supplier(figure)]
        return CoefficientPart(
            category: key.category,
            membership: .both,
            isUpstream: false,
            steps: steps,
            kilograms: steps.product,
            gases: [:],
            biogenicCO2: nil,
            outsideBasket: 0,
            basis: .supplier,
            substitutions: [],
            figureID: "supplier:\(figure.source):\(figure.kilogramsPerUnit)/\(figure.unit.symbol)",
            uncertainty: nil
        )
    }

    /// The part of an amount of energy for which the figure of a contract counts.
    func part(
        _ contract: EnergyContract,
        kilograms: Double,
        for key: LineKey,
        membership: CoefficientPart.Membership,
        leading: [TraceStep],
        marks: [Substitution] = []
    ) throws(LineProblem) -> CoefficientPart {
        let steps =
            leading + (try plainSteps(for: key, to: .kilowattHour))
            + [.contract(contract, kilogramsPerKilowattHour: kilograms)]
        return CoefficientPart(
            category: key.category,
            membership: membership,
            isUpstream: false,
            steps: steps,
            kilograms: steps.product,
            gases: [:],
            biogenicCO2: nil,
            outsideBasket: 0,
            basis: .supplier,
            substitutions: marks,
            figureID: contract.figureID,
            uncertainty: nil
        )
    }

    private func plainSteps(for key: LineKey, to unit: Unit) throws(LineProblem) -> [TraceStep] {
        do throws(ConversionError) {
            return try UnitConversion.conversion(from: key.unit, to: unit, properties: key.properties)
                .steps.map(TraceStep.conversion)
        } catch {
            throw .conversion(error)
        }
    }
}

extension EnergyContract {
    var figureID: String { "contract:\(id.text)" }
}

extension EmissionFactor {
    /// kg per unit; nil where a total leaves open what of it is biogenic.
    var knownBiogenicCO2: Double? {
        if let biogenicCO2 { return biogenicCO2 }
        if case .equivalent = emission { return nil }
        return 0
    }

    /// `DE` of `DE-NW`: residual mixes are made for countries.
    var country: Substring { region.prefix { $0 != "-" } }

    /// Input-output factors are per euro of basic prices of their year (ESA 2010, 3.44).
    var priceBasis: SpendBasis { SpendBasis(year: year, valuation: .basic) }
}
