import EmissionFactors
import Kernel

/// The fields of the form for one line. Raw values are the names that travel.
enum EntryField: String, CaseIterable {
    case category, way, kind, description, site, from, to, meter
    case amount, unit, factor, factorText, contract
    case tonnes, kilometres, runs, persons, ways, detour, mode, days
    case filledIntoNew, chargeOfNew, refilled, chargeOfRetired, recoveredFromRetired
    case charge, annualLeakRate, monthsInService, leakSource
    case priceYear, valuation
    case supplierFigure, supplierUnit, supplierSource, supplierAssured
    case quality, percent, reliability, completeness, temporal, geographical, technological
    case evidence, note, version, isNoDouble
    /// Set where search results stand as cards, so that the words searched for need not be the factor's name.
    case cards

    /// Fields that hold figures from which an amount is worked out, by their names in the domain.
    init?(derivation name: String) {
        switch name {
        case "kilometresOneWay": self = .kilometres
        default: self.init(rawValue: name)
        }
    }
}

/// Names of the fields for a property of the amount and for its source.
extension UnitPropertyKind {
    var valueField: String { "property-\(rawValue)" }
    var sourceField: String { "source-\(rawValue)" }

    /// Stated in percent, kept as a share.
    var isPercent: Bool { self == .vatRate }

    func typed(_ value: Double) -> String { isPercent ? Percent.text(value) : GermanFormat.exact(value) }
}

/// Shares that people state in percent.
enum Percent {
    /// `7` for 0.07; the product alone would show 7,000000000000001.
    static func text(_ share: Double) -> String { GermanFormat.exact((share * 1e11).rounded() / 1e9) }
}
