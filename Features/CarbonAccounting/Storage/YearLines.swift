public import CarbonAccounting
import EmissionFactors
public import Kernel

/// Every line of a year with its figure or the reason why it has none: light enough to be kept in memory, so that
/// lists count, filter and sort by it and read only the lines that they show.
public struct YearLines: Sendable {
    public struct Line: Sendable, Identifiable {
        public let id: EntryID
        public let category: EmissionCategory
        public let kind: EntryKind
        public let site: SiteID
        public let first: LocalDate
        public let description: String
        public let batch: ImportBatchID?
        public let evidence: EvidenceID?
        /// Whether the amount was estimated from a leak rate rather than measured.
        public let isScreened: Bool
        /// Whether the site lies outside the boundary: nothing of the line counts, and nothing is missing.
        public let isOutside: Bool
        public let result: Result<Figure, LineProblem>

        /// kg CO₂e with location-based Scope 2; nil for a line without figure.
        public var kilograms: Double? { (try? result.get())?.location }

        /// True where the year's totals miss something because of this line.
        public var isIncomplete: Bool {
            guard case .success(let figure) = result else { return !isOutside }
            return figure.location == nil || figure.market == nil
        }
    }

    public struct Figure: Sendable {
        /// kg CO₂e in the line's own category; nil where the method has no figure.
        public let location: Double?
        public let market: Double?
        /// kg CO₂e that the line brings to 3.3.
        public let upstream: Double
        /// What stands in for what would be needed in the line's own category.
        public let substitutions: [Substitution]
    }

    /// By category as the standard numbers them, first day and id.
    public let lines: [Line]
    public let incompleteCount: Int
    /// What the factors that the lines refer to are called; without those that do not exist.
    public let factorNames: [FactorReference: String]

    public init(_ inventory: Inventory, factorName: (FactorReference) -> String? = { _ in nil }) {
        let counted = (inventory.lines + inventory.beside).map { line in
            Line(line.entry, .success(Figure(line)))
        }
        let others = inventory.incomplete.map { Line($0.entry, .failure($0.problem)) }
        let outside = inventory.outside.map { Line($0, .failure(.siteOutsideBoundary), isOutside: true) }
        lines = (counted + others + outside).sorted {
            ($0.category.index, $0.first, $0.id.text) < ($1.category.index, $1.first, $1.id.text)
        }
        incompleteCount = lines.count { $0.isIncomplete }
        let figured = (inventory.lines + inventory.beside).map(\.entry)
        let entries = figured + inventory.incomplete.map(\.entry) + inventory.outside
        let references = Set(entries.map(\.factor))
        factorNames = Dictionary(
            references.compactMap { reference in factorName(reference).map { (reference, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Why a line has no figure; nil where it has one.
    public func problem(of id: EntryID) -> LineProblem? {
        guard let line = lines.first(where: { $0.id == id }), case .failure(let problem) = line.result else {
            return nil
        }
        return problem
    }
}

extension YearLines.Line {
    init(_ entry: ActivityEntry, _ result: Result<YearLines.Figure, LineProblem>, isOutside: Bool = false) {
        (id, category, kind, site) = (entry.id, entry.category, entry.kind, entry.site)
        (first, description, batch, evidence) = (
            entry.period.first, entry.description, entry.importBatch, entry.evidence
        )
        if case .refrigerantScreening = entry.derivation { isScreened = true } else { isScreened = false }
        (self.isOutside, self.result) = (isOutside, result)
    }
}

extension YearLines.Figure {
    public init(_ line: InventoryLine) {
        (location, market) = (line.kilograms(.location), line.kilograms(.market))
        upstream = line.upstreamKilograms
        var seen: Set<Substitution> = []
        substitutions = line.coefficient.parts.filter { $0.category == line.entry.category }.flatMap(\.substitutions)
            .filter { seen.insert($0).inserted }
    }
}
