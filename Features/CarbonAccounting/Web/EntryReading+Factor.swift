import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel
import WebPlatform

import struct Kernel.Unit

/// With what the amount is multiplied, and what is needed on the way there.
extension EntryReading {
    /// `.none` where nothing was chosen; nil where words were typed that are no factor yet.
    mutating func factor(_ way: EntryWay, in category: EmissionCategory) -> FactorReference? {
        let (typed, chosen) = (form[.factorText], form.reference ?? .none)
        let isFromCards = form[.cards] == "1"
        if typed.isEmpty, !isFromCards { return FactorReference.none }
        if chosen == .none, typed.isEmpty { return FactorReference.none }
        if let match = context.basis.match(chosen), isFromCards || match.factor.name == typed {
            form[.factorText] = match.factor.name
            form[.cards] = ""
            return chosen
        }
        // A factor that has been deleted stays named in its line until another one is chosen.
        if chosen != .none, context.basis.match(chosen) == nil, chosen.text == typed { return chosen }
        errors.add(EntryField.factorText.rawValue, t("entry.factor.notChosen", ["value": typed]))
        return nil
    }

    /// A way to work has the factor of its means of transport, unless a finer one was chosen.
    mutating func wayFactor(_ way: EntryWay, in category: EmissionCategory) -> FactorReference? {
        guard way == .commute, let mode = CommuteMode(rawValue: form[.mode]) else { return factor(way, in: category) }
        guard let series = mode.series else {
            errors.add(EntryField.mode.rawValue, t("entry.mode.noLine"))
            return nil
        }
        guard let chosen = factor(way, in: category) else { return nil }
        let usual = FactorReference.series(series)
        if chosen == .none {
            guard let match = context.basis.match(usual) else { return chosen }
            (form[.factor], form[.factorText]) = (usual.text, match.factor.name)
            return usual
        }
        let others = CommuteMode.emitting.compactMap(\.series).filter { $0 != series }
        if case .series(let name) = chosen, others.contains(name) {
            errors.add(
                EntryField.factorText.rawValue,
                t(
                    "entry.mode.contradiction",
                    ["mode": t("entry.mode.\(mode.rawValue)"), "factor": form[.factorText]]
                )
            )
            return nil
        }
        return chosen
    }

    mutating func method(_ way: EntryWay, unit: Unit?) -> EntryMethod? {
        switch way {
        case .spend:
            guard let basis = spendBasis() else { return nil }
            return .spend(basis)
        case .supplier:
            guard let figure = supplierFigure(unit) else { return nil }
            return .supplierFigure(figure)
        default: return .activity
        }
    }

    private mutating func spendBasis() -> SpendBasis? {
        let valuation = PriceValuation(rawValue: form[.valuation])
        if valuation == nil { errors.add(EntryField.valuation.rawValue, t("entry.valuation.missing")) }
        let typed = form[.priceYear]
        let year = typed.count == 4 ? Int(typed).flatMap { ReportingYear($0) } : nil
        if year == nil {
            errors.add(
                EntryField.priceYear.rawValue,
                typed.isEmpty ? t("entry.priceYear.missing") : t("entry.priceYear.invalid", ["value": typed])
            )
        }
        guard let valuation, let year else { return nil }
        return SpendBasis(year: year.value, valuation: valuation)
    }

    private mutating func supplierFigure(_ unit: Unit?) -> SupplierFigure? {
        if form[.supplierFigure].isEmpty {
            errors.add(EntryField.supplierFigure.rawValue, t("entry.supplierFigure.missing"))
        }
        let value = form[.supplierFigure].isEmpty ? nil : number(.supplierFigure)
        let figureUnit = form[.supplierUnit].isEmpty ? unit : self.unit(.supplierUnit)
        if form[.supplierSource].isEmpty {
            errors.add(EntryField.supplierSource.rawValue, t("entry.supplierSource.missing"))
        }
        guard let value, let figureUnit, !form[.supplierSource].isEmpty else { return nil }
        let assured: Bool? =
            switch form[.supplierAssured] {
            case "yes": true
            case "no": false
            default: nil
            }
        return SupplierFigure(
            kilogramsPerUnit: value,
            unit: figureUnit,
            source: form[.supplierSource],
            assured: assured
        )
    }

    /// Every property needs a source; one named once holds for the others of the line.
    mutating func properties() -> [UnitProperty] {
        let typed = UnitPropertyKind.allCases.filter { !form[$0.valueField].isEmpty }
        let named = typed.map { form[$0.sourceField] }.first { !$0.isEmpty }
        var properties: [UnitProperty] = []
        for kind in typed {
            guard let number = number(kind.valueField) else { continue }
            let source = form[kind.sourceField].isEmpty ? named ?? "" : form[kind.sourceField]
            let property = UnitProperty(kind: kind, value: kind.isPercent ? number / 100 : number, source: source)
            if source.isEmpty {
                errors.add(kind.sourceField, t("entry.property.sourceMissing", ["property": kind.label(t)]))
            } else if !property.isValid {
                errors.add(kind.valueField, sentence(ConversionError.invalidProperty(kind, value: property.value), t))
            } else {
                properties.append(property)
            }
        }
        return properties
    }
}
