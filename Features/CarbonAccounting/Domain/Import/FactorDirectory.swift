public import EmissionFactors
public import Kernel

/// Finds the factor that a cell names: by series, by name, or by synonym, in that order.
public struct FactorDirectory: Sendable {
    enum Resolution: Hashable {
        case found(FactorReference)
        /// Several fit and nothing decides; their names.
        case ambiguous([String])
        /// The name belongs to figures made for other purposes only.
        case otherPurpose(name: String, Set<FactorPurpose>)
        case unknown(suggestions: [String])
    }

    struct Item: Sendable {
        let reference: FactorReference
        let factor: EmissionFactor
    }

    private var items: [Item] = []
    private var bySeries: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]
    private var bySynonym: [String: [Int]] = [:]

    /// - Parameters:
    ///   - catalogue: factors of the edition in use; of each series the newest speaks for all.
    ///   - own: the firm's factors, which go before the catalogue's of the same name.
    public init(catalogue: [EmissionFactor], own: [EmissionFactor] = []) {
        var newest: [String: EmissionFactor] = [:]
        for factor in catalogue where newest[factor.series].map({ $0.year < factor.year }) ?? true {
            newest[factor.series] = factor
        }
        for factor in own { add(Item(reference: .custom(factor.id), factor: factor)) }
        for series in newest.keys.sorted() {
            if let factor = newest[series] { add(Item(reference: .series(series), factor: factor)) }
        }
    }

    private mutating func add(_ item: Item) {
        let index = items.count
        items.append(item)
        let key = item.reference.isCustom ? item.factor.id : item.factor.series
        if bySeries[key] == nil { bySeries[key] = index }
        byName[TextKey.fold(item.factor.name), default: []].append(index)
        for synonym in Set(item.factor.synonyms.map { TextKey.fold($0) }) {
            bySynonym[synonym, default: []].append(index)
        }
    }

    /// The newest factor behind a reference; nil where there is none.
    func factor(_ reference: FactorReference) -> EmissionFactor? {
        switch reference {
        case .series(let key), .custom(let key): bySeries[key].map { items[$0].factor }
        case .none: nil
        }
    }

    /// Names of the factors that may stand in a balance.
    public var names: [String] {
        Set(items.filter { $0.factor.purposes.contains(.inventory) }.map(\.factor.name)).sorted()
    }

    /// Whether a text is the name, a synonym or the series of a factor.
    public func knows(_ text: String) -> Bool {
        let key = TextKey.fold(text)
        return bySeries[text] != nil || byName[key] != nil || bySynonym[key] != nil
    }

    func resolve(
        _ text: String,
        category: EmissionCategory?,
        unit: Unit?,
        wantsSuggestions: Bool = false
    ) -> Resolution {
        if let index = bySeries[text] { return purposeful([index]) }
        let key = TextKey.fold(text)
        for found in [byName[key], bySynonym[key]] {
            guard let found else { continue }
            return purposeful(narrowed(found, category: category, unit: unit))
        }
        return .unknown(suggestions: wantsSuggestions ? suggestions(for: text, category: category) : [])
    }

    /// The word to write for a reference so that reading it gives the reference again.
    public func text(for reference: FactorReference, category: EmissionCategory, unit: Unit) -> String {
        guard let factor = factor(reference) else { return reference.bareText }
        let isUnique = resolve(factor.name, category: category, unit: unit) == .found(reference)
        return isUnique ? factor.name : reference.bareText
    }

    private func purposeful(_ found: [Int]) -> Resolution {
        let fitting = found.filter { items[$0].factor.purposes.contains(.inventory) }
        if fitting.count == 1, let index = fitting.first { return .found(items[index].reference) }
        if let own = fitting.first, items[own].reference.isCustom { return .found(items[own].reference) }
        if !fitting.isEmpty { return .ambiguous(fitting.map { items[$0].factor.name }.uniqued()) }
        guard let first = found.first else { return .unknown(suggestions: []) }
        return .otherPurpose(name: items[first].factor.name, items[first].factor.purposes)
    }

    /// Takes away what the category and the unit rule out, as long as something is left.
    private func narrowed(_ found: [Int], category: EmissionCategory?, unit: Unit?) -> [Int] {
        var left = found
        func keep(_ isFitting: (EmissionFactor) -> Bool) {
            guard left.count > 1 else { return }
            let fitting = left.filter { isFitting(items[$0].factor) }
            if !fitting.isEmpty { left = fitting }
        }
        keep { $0.purposes.contains(.inventory) }
        if let category {
            keep { category.usualActivities.contains($0.activity) }
            keep { $0.categories.contains(category.number) || $0.categories.contains("\(category.scope.rawValue)") }
            keep { ($0.boundary == .upstream) == (category == .fuelAndEnergy) }
            if category.scope != .three { keep { $0.boundary == .direct } }
        }
        if let unit {
            keep { $0.unit.dimension == unit.dimension }
            keep { $0.unit.factor(to: unit) != nil }
            keep { $0.unit == unit }
        }
        keep { $0.region == "DE" }
        return left
    }

    private func suggestions(for text: String, category: EmissionCategory?) -> [String] {
        let usable = items.filter { item in
            item.factor.purposes.contains(.inventory)
                && category.map { $0.usualActivities.contains(item.factor.activity) } ?? true
        }
        return Nearest.among(Set(usable.map(\.factor.name)).sorted(), to: text)
    }
}

extension FactorReference {
    var isCustom: Bool { if case .custom = self { true } else { false } }

    /// The series or id alone, as it is written into a cell.
    var bareText: String {
        switch self {
        case .series(let key), .custom(let key): key
        case .none: ""
        }
    }
}

extension Array where Element: Hashable {
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
