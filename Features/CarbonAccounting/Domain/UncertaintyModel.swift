public import EmissionFactors
import Kernel

/// The scatter of a balance: every amount and every figure is a random multiplier with mean 1, and lines that use the
/// same figure share its chance (IPCC 2006 Guidelines, volume 1, section 3.2.3: correlated inputs).
public struct UncertaintyModel: Sendable {
    /// kg CO₂e that one amount and one figure bring together.
    struct Term: Sendable {
        let figure: Int
        let value: DualAmount
    }

    /// All terms of one line: its direct part and its upstream chain move with the same amount.
    struct Group: Sendable {
        let amount: RelativeUncertainty?
        let terms: [Term]
    }

    let groups: [Group]
    /// Scatter of each figure; nil where nobody states it.
    let figures: [RelativeUncertainty?]
    /// The totals around which everything scatters, in kg CO₂e.
    public let mean: DualAmount

    /// Standard deviation if all lines were independent: what the plain quadrature would claim, for comparison only.
    public let deviationWithoutCovariance: DualAmount

    init(groups: [Group], figures: [RelativeUncertainty?]) {
        self.groups = groups.collapsed()
        self.figures = figures
        mean = groups.reduce(.zero) { sum, group in group.terms.reduce(sum) { $0 + $1.value } }
        deviationWithoutCovariance = DualAmount(
            location: groups.independentDeviation(.location, figures),
            market: groups.independentDeviation(.market, figures)
        )
    }

    public init(_ inventory: Inventory) { self.init(lines: inventory.lines) }

    /// For any selection of lines, such as one scope or site.
    public init(lines: some Sequence<InventoryLine>) {
        var indices: [String: Int] = [:]
        var figures: [RelativeUncertainty?] = []
        var groups: [Group] = []
        for line in lines {
            let amount = line.entry.dataQuality.uncertainty(dimension: line.entry.unit.dimension)
            let terms = line.coefficient.parts.map { part in
                let index = indices[part.drawID] ?? figures.count
                if index == figures.count {
                    indices[part.drawID] = index
                    figures.append(part.uncertainty)
                }
                let kilograms = part.kilograms * line.scale
                return Term(
                    figure: index,
                    value: DualAmount(
                        location: part.membership.enters(.location) ? kilograms : 0,
                        market: part.membership.enters(.market) ? kilograms : 0
                    )
                )
            }
            groups.append(Group(amount: amount, terms: terms))
        }
        self.init(groups: groups, figures: figures)
    }

    /// For figures without lines: `values` in kg CO₂e, each with the scatter of its amount and the index of its figure.
    public init(
        values: [(kilograms: Double, amount: RelativeUncertainty?, figure: Int)],
        figures: [RelativeUncertainty?]
    ) {
        self.init(
            groups: values.map { value in
                let both = DualAmount(location: value.kilograms, market: value.kilograms)
                return Group(amount: value.amount, terms: [Term(figure: value.figure, value: both)])
            },
            figures: figures
        )
    }

    /// Standard deviation of the total in kg CO₂e, exact for this model: the quadrature of the lines with the
    /// covariance of those that share a figure.
    ///
    /// With a and f the relative deviations of amount and figure:
    /// variance = Σ over figures f²·(Σ v)² + Σ over lines a²·(Σ v)² + Σ over pairs a²·f²·v².
    public func deviation(_ method: Scope2Method) -> Double {
        var byFigure = [Double](repeating: 0, count: figures.count)
        var variance = 0.0
        for group in groups {
            let spread = group.amount?.deviation ?? 0
            var sum = 0.0
            var own: [Int: Double] = [:]
            for term in group.terms {
                byFigure[term.figure] += term.value[method]
                own[term.figure, default: 0] += term.value[method]
                sum += term.value[method]
            }
            variance += spread * spread * sum * sum
            for (figure, value) in own {
                let both = spread * (figures[figure]?.deviation ?? 0) * value
                variance += both * both
            }
        }
        for (figure, sum) in byFigure.enumerated() {
            let both = (figures[figure]?.deviation ?? 0) * sum
            variance += both * both
        }
        return variance.squareRoot()
    }

    /// Share of the total, 0…1, for which neither amount nor figure states any scatter.
    public func unquantifiedShare(_ method: Scope2Method) -> Double {
        let total = mean[method]
        guard total > 0 else { return 0 }
        let silent = groups.reduce(0.0) { sum, group in
            guard group.amount == nil else { return sum }
            return group.terms.reduce(sum) { figures[$1.figure] == nil ? $0 + $1.value[method] : $0 }
        }
        return silent / total
    }
}

extension [UncertaintyModel.Group] {
    fileprivate func independentDeviation(_ method: Scope2Method, _ figures: [RelativeUncertainty?]) -> Double {
        reduce(0) { sum, group in
            let amount = group.amount?.deviation ?? 0
            return group.terms.reduce(sum) { sum, term in
                let figure = figures[term.figure]?.deviation ?? 0
                let relative = (1 + amount * amount) * (1 + figure * figure) - 1
                return sum + relative * term.value[method] * term.value[method]
            }
        }.squareRoot()
    }
}
