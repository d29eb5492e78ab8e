import CarbonAccounting
import Kernel

/// A stored line as it stands in the form again.
extension EntryForm {
    init(_ entry: ActivityEntry, factorName: String?) {
        let way = EntryWay(entry)
        self.init(category: entry.category, way: way, year: entry.year, site: entry.site)
        self[.kind] = entry.kind.rawValue
        self[.description] = entry.description
        (self[.from], self[.to]) = (entry.period.first.iso, entry.period.last.iso)
        self[.meter] = entry.meter
        self[.unit] = entry.unit.symbol
        if !way.isDerived {
            let isTyped = GermanNumber.parse(entry.amountText) == entry.amount
            self[.amount] = isTyped ? entry.amountText : entry.amount.map { GermanFormat.exact($0) } ?? ""
        }
        (self[.factor], self[.factorText]) = (entry.factor.text, factorName ?? "")
        self[.contract] = entry.contract?.text ?? ""
        // Of several of one kind the first counts, so it is written last.
        for property in entry.properties.reversed() {
            self[property.kind.valueField] = property.kind.typed(property.value)
            self[property.kind.sourceField] = property.source
        }
        take(entry.method)
        if let derivation = entry.derivation { take(derivation) }
        take(entry.dataQuality)
        self[.evidence] = entry.evidence?.text ?? ""
        self[.note] = entry.note
        self[.version] = "\(entry.version)"
    }

    private mutating func take(_ method: EntryMethod) {
        switch method {
        case .activity: return
        case .spend(let basis):
            (self[.priceYear], self[.valuation]) = ("\(basis.year)", basis.valuation.rawValue)
        case .supplierFigure(let figure):
            self[.supplierFigure] = GermanFormat.exact(figure.kilogramsPerUnit)
            self[.supplierUnit] = figure.unit.symbol
            self[.supplierSource] = figure.source
            self[.supplierAssured] = figure.assured.map { $0 ? "yes" : "no" } ?? ""
        }
    }

    private mutating func take(_ derivation: AmountDerivation) {
        func put(_ figures: KeyValuePairs<EntryField, Double>) {
            for (field, value) in figures { self[field] = GermanFormat.exact(value) }
        }
        switch derivation {
        case .freight(let leg): put([.tonnes: leg.tonnes, .kilometres: leg.kilometres, .runs: leg.runs])
        case .trip(let trip):
            put([.kilometres: trip.kilometres, .persons: trip.persons, .ways: trip.ways])
            self[.detour] = trip.detour?.rawValue ?? ""
        case .commute(let commute):
            put([.kilometres: commute.kilometresOneWay, .days: commute.days, .persons: commute.persons])
            self[.mode] = commute.mode.rawValue
        case .refrigerantBalance(let balance):
            put([
                .filledIntoNew: balance.filledIntoNew, .chargeOfNew: balance.chargeOfNew, .refilled: balance.refilled,
                .chargeOfRetired: balance.chargeOfRetired, .recoveredFromRetired: balance.recoveredFromRetired,
            ])
        case .refrigerantScreening(let screening):
            put([.charge: screening.charge, .monthsInService: screening.monthsInService])
            self[.annualLeakRate] = Percent.text(screening.annualLeakRate)
            self[.leakSource] = screening.source
        }
    }

    private mutating func take(_ quality: DataQuality) {
        switch quality {
        case .none: self[.quality] = QualityChoice.none.rawValue
        case .percent(let halfWidth):
            self[.quality] = QualityChoice.percent.rawValue
            self[.percent] = Percent.text(halfWidth)
        case .pedigree(let score):
            self[.quality] = QualityChoice.pedigree.rawValue
            for (field, mark) in zip(Self.pedigreeFields, score.marks) { self[field] = "\(mark)" }
        }
    }

    /// In the order of ``PedigreeScore/marks``.
    static let pedigreeFields: [EntryField] = [
        .reliability, .completeness, .temporal, .geographical, .technological,
    ]
}
