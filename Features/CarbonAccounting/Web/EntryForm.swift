import CarbonAccounting
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// What stands in the form of one line, as typed. Nothing is lost on the way to a line and back.
struct EntryForm: Sendable {
    private(set) var values: [String: String] = [:]

    subscript(field: EntryField) -> String {
        get { values[field.rawValue] ?? "" }
        set { values[field.rawValue] = newValue }
    }

    subscript(name: String) -> String {
        get { values[name] ?? "" }
        set { values[name] = newValue }
    }

    /// What a browser sent; only names that the form knows.
    init(_ form: Form) {
        let known = Set(EntryField.allCases.map(\.rawValue))
        let properties = Set(UnitPropertyKind.allCases.flatMap { [$0.valueField, $0.sourceField] })
        for name in form.names where known.contains(name) || properties.contains(name) { values[name] = form[name] }
    }

    /// An empty form for a new line.
    init(category: EmissionCategory, way: EntryWay?, year: ReportingYear, site: SiteID?) {
        self[.category] = category.rawValue
        self[.way] = (way ?? EntryWay.ways(of: category)[0]).rawValue
        self[.kind] = EntryKind.emission.rawValue
        (self[.from], self[.to]) = (year.period.first.iso, year.period.last.iso)
        self[.site] = site?.text ?? ""
        self[.quality] = QualityChoice.none.rawValue
        (self[.runs], self[.persons], self[.ways]) = ("1", "1", "1")
        self[.monthsInService] = "12"
        self[.priceYear] = "\(year)"
        self[.valuation] = PriceValuation.purchaser.rawValue
        self[.version] = "0"
    }

    var category: EmissionCategory? { EmissionCategory(rawValue: self[.category]) }

    /// The way chosen, or the first one where the category does not know it.
    func way(in category: EmissionCategory) -> EntryWay {
        let ways = EntryWay.ways(of: category)
        guard let way = EntryWay(rawValue: self[.way]), ways.contains(way) else { return ways[0] }
        return way
    }

    var kind: EntryKind? { EntryKind(rawValue: self[.kind]) }
    var version: Int { Int(self[.version]) ?? 0 }
    var reference: FactorReference? { FactorReference(text: self[.factor]) }
}

extension EntryForm {
    /// Everything typed about the amount that `way` does not ask for.
    func amountFields(besides way: EntryWay) -> [FormToken] {
        let others = Set(EntryWay.allCases.flatMap(\.fields)).subtracting(way.fields)
        return others.map(\.rawValue).sorted().compactMap { name in
            self[name].isEmpty ? nil : FormToken(name: name, value: self[name])
        }
    }
}

/// How the certainty of an amount is stated. Raw values travel in the form.
enum QualityChoice: String, CaseIterable {
    case none, percent, pedigree
}
