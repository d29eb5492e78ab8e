public import EmissionFactors

/// How many lines stand behind the amount of one category.
public struct CategoryCoverage: Hashable, Sendable, Codable {
    /// Lines with a figure, upstream chains of Scopes 1 and 2 included.
    public private(set) var lines = 0
    /// Those of them that miss the figure of one method of Scope 2.
    public private(set) var withoutLocation = 0
    public private(set) var withoutMarket = 0

    /// True where the amount by one method is known: lines are there, and none misses it.
    public func knows(_ method: Scope2Method) -> Bool {
        lines > 0 && (method == .location ? withoutLocation : withoutMarket) == 0
    }

    mutating func count(_ output: LineCoefficient.Output) {
        lines += 1
        if output.location == nil { withoutLocation += 1 }
        if output.market == nil { withoutMarket += 1 }
    }
}

extension Inventory {
    /// In the order of ``EmissionCategory/index``.
    public var coverage: [CategoryCoverage] {
        var coverage = [CategoryCoverage](repeating: CategoryCoverage(), count: EmissionCategory.count)
        for line in lines {
            for output in line.coefficient.outputs { coverage[output.category.index].count(output) }
        }
        return coverage
    }
}

/// What a reader has to know beside the amount of a category, or instead of it.
public enum CategoryStanding: Hashable, Sendable {
    case counted
    /// Lines without a figure, or energy without the figure of one method.
    case incomplete
    case excluded(reason: String)
    case notYetCollected
    case noEntries
}

extension InventorySummary {
    /// kg CO₂e of a category by one method; nil where it is not known: without lines, with incomplete ones only, or
    /// where a line misses this method. Never 0 for what is missing.
    public func amount(_ category: EmissionCategory, _ method: Scope2Method) -> Double? {
        knows(category, method) ? self[category][method] : nil
    }

    public func standing(of category: EmissionCategory) -> CategoryStanding {
        let missesMethod = Scope2Method.allCases.contains { !knows(category, $0) }
        let hasFigures = Scope2Method.allCases.contains { knows(category, $0) } || hasLines(category)
        let isOpen = incomplete.contains { $0.category == category }
        if isOpen || (hasFigures && missesMethod) { return .incomplete }
        let status = scopeThree.rows.first { $0.category == category }?.status
        switch status {
        case .notYetCollected: return .notYetCollected
        case .excluded(let reason) where !hasFigures: return .excluded(reason: reason)
        default: return hasFigures ? .counted : .noEntries
        }
    }

    private func knows(_ category: EmissionCategory, _ method: Scope2Method) -> Bool {
        if let coverage { return coverage[category.index].knows(method) }
        return hasLines(category) && !(category.scope == .two && missingMethods[method] != nil)
    }

    /// Results from before ``coverage`` was stored say it for Scope 3 only; elsewhere an amount is the sign.
    private func hasLines(_ category: EmissionCategory) -> Bool {
        if let coverage { return coverage[category.index].lines > 0 }
        let rows = scopeThree.rows.first { $0.category == category }?.lines ?? 0
        return self[category] != .zero || rows > incomplete.count { $0.category == category }
    }
}
