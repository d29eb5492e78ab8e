import Foundation

/// Facts of one period, each once. The same again is taken as XBRL means it: equal to the places both are exact to, the
/// more exact one stays; texts may stand in several languages, of which German is kept.
struct FactCollection {
    private var byKey: [FactKey: (fact: ReportFact, language: String)] = [:]

    var facts: [ReportFact] { byKey.values.map(\.fact) }

    /// False for a contradiction: the first is kept.
    mutating func add(_ fact: ReportFact, language: String) -> Bool {
        guard let (known, knownLanguage) = byKey[fact.key] else {
            byKey[fact.key] = (fact, language)
            return true
        }
        if case .number(let one) = known.value, case .number(let other) = fact.value {
            guard
                let converted = Self.comparable(other, fact.unit, known.unit),
                Self.overlap(one, known.decimals, converted, fact.unit == known.unit ? fact.decimals : known.decimals)
            else { return false }
            if fact.unit == known.unit, fact.decimals ?? .max > known.decimals ?? .max {
                byKey[fact.key] = (fact, language)
            }
            return true
        }
        if Self.sameSet(known.value, fact.value) { return true }
        guard case .text = fact.value, language != knownLanguage else { return false }
        if language.lowercased().hasPrefix("de") { byKey[fact.key] = (fact, language) }
        return true
    }

    private static func sameSet(_ one: FactValue, _ other: FactValue) -> Bool {
        if case .members(let first) = one, case .members(let second) = other { return Set(first) == Set(second) }
        return one == other
    }

    private static func comparable(_ amount: Decimal, _ unit: FactUnit?, _ wanted: FactUnit?) -> Decimal? {
        guard unit != wanted else { return amount }
        guard let unit, let wanted else { return nil }
        return UnitScale.convert(amount, from: unit, to: wanted)
    }

    /// XBRL 2.1: both may be true within half a unit of the last place that each is exact to.
    private static func overlap(_ one: Decimal, _ decimals: Int?, _ other: Decimal, _ otherDecimals: Int?) -> Bool {
        abs(one - other) <= half(decimals) + half(otherDecimals)
    }

    private static func half(_ decimals: Int?) -> Decimal {
        guard let decimals, abs(decimals) <= 30 else { return 0 }
        return Decimal(sign: .plus, exponent: -decimals - 1, significand: 5)
    }
}
