import EmissionFactors
import Kernel

/// How good the data behind a balance is, weighed by kg CO₂e of the location-based total. All shares 0…1.
public struct DataQualityReport: Hashable, Sendable, Codable {
    /// Mean pedigree mark, 1 (best) to 5, of the lines that carry marks; nil where none does.
    public let meanMark: Double?
    /// Share of emissions whose lines carry pedigree marks.
    public let markedShare: Double
    /// Share of emissions whose lines state a percentage.
    public let percentShare: Double
    /// Share of emissions whose lines are proven by a file.
    public let evidencedShare: Double
    public let activityShare: Double
    public let spendShare: Double
    public let supplierShare: Double
    /// Share of emissions whose factors were made for another country or product.
    public let substitutedShare: Double
    /// Share of emissions whose factors are preliminary, estimated, of another year, weighed otherwise or know carbon
    /// dioxide only; nil in results from before it was told apart from ``substitutedShare``.
    public let adjustedShare: Double?
    /// Share of emissions for which neither amount nor factor states an uncertainty.
    public let unquantifiedShare: Double

    public init(_ inventory: Inventory) {
        var weights = Weights()
        for line in inventory.lines {
            let kilograms = line.coefficient.outputs.reduce(0) { $0 + ($1.location ?? 0) } * line.scale
            weights.add(line.entry, kilograms)
        }
        let total = weights.total
        func share(_ kilograms: Double) -> Double { total > 0 ? kilograms / total : 0 }
        meanMark = weights.marked > 0 ? weights.marks / weights.marked : nil
        markedShare = share(weights.marked)
        percentShare = share(weights.percent)
        evidencedShare = share(weights.evidenced)
        activityShare = share(weights.activity)
        spendShare = share(weights.spend)
        supplierShare = share(weights.supplier)
        substitutedShare = share(inventory.substituted)
        adjustedShare = share(inventory.adjusted)
        unquantifiedShare = UncertaintyModel(inventory).unquantifiedShare(.location)
    }

    private struct Weights {
        var total = 0.0, marks = 0.0, marked = 0.0, percent = 0.0, evidenced = 0.0
        var activity = 0.0, spend = 0.0, supplier = 0.0

        mutating func add(_ entry: ActivityEntry, _ kilograms: Double) {
            total += kilograms
            switch entry.dataQuality {
            case .none: break
            case .percent: percent += kilograms
            case .pedigree(let score):
                marked += kilograms
                marks += kilograms * Double(score.marks.reduce(0, +)) / 5
            }
            switch entry.method {
            case .activity: activity += kilograms
            case .spend: spend += kilograms
            case .supplierFigure: supplier += kilograms
            }
            if entry.evidence != nil { evidenced += kilograms }
        }
    }
}
