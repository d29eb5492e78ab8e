import EmissionFactors
import Kernel

/// With what it is multiplied: factor, method, properties, contract.
extension RowDraft {
    /// Nil with a fault; a cell that is empty gives `.none`, which is named as missing.
    mutating func factor(category: EmissionCategory?, unit: Unit?) -> FactorReference? {
        let text = row[.factor]
        guard !isFaulty(.factor) else { return nil }
        if text.isEmpty {
            if row[.supplierFigure].isEmpty { notice(.factor, .factorMissing) }
            return FactorReference.none
        }
        switch context.factors.resolve(text, category: category, unit: unit, wantsSuggestions: wantsSuggestions) {
        case .found(let reference): return reference
        case .ambiguous(let names): fault(.factor, .ambiguousFactor(names))
        case .otherPurpose(let name, let purposes):
            fault(.factor, .factorForOtherPurpose(name: name, purposes: purposes))
        case .unknown(let suggestions): fault(.factor, .unknownFactor(suggestions: suggestions))
        }
        return nil
    }

    mutating func method(unit: Unit?, period: (days: DatePeriod, years: [ReportingYear])?) -> EntryMethod? {
        let text = row[.method]
        guard !isFaulty(.method) else { return nil }
        var method: ImportVocabulary.Method
        if text.isEmpty {
            method = !row[.supplierFigure].isEmpty ? .supplierFigure : unit?.dimension == .currency ? .spend : .activity
        } else if let stated = vocabulary.methods.code(text) {
            method = stated
        } else {
            fault(.method, .unknownWord(allowed: ImportVocabulary.Method.allCases.map { vocabulary.methods.title($0) }))
            return nil
        }
        switch method {
        case .activity: return .activity
        case .spend: return spend(period: period).map(EntryMethod.spend)
        case .supplierFigure: return supplierFigure(unit: unit).map(EntryMethod.supplierFigure)
        }
    }

    /// Without further word, prices are those of the period, without tax; that is said.
    private mutating func spend(period: (days: DatePeriod, years: [ReportingYear])?) -> SpendBasis? {
        var valuation = PriceValuation.purchaser
        let (yearText, kindText) = (row[.priceYear], row[.priceKind])
        if !kindText.isEmpty {
            guard let stated = vocabulary.priceKinds.code(kindText) else {
                let allowed = PriceValuation.allCases.map { vocabulary.priceKinds.title($0) }
                fault(.priceKind, .unknownWord(allowed: allowed))
                return nil
            }
            valuation = stated
        }
        if yearText.isEmpty || kindText.isEmpty { notice(.priceYear, .pricesAssumed) }
        if yearText.isEmpty { return period.map { SpendBasis(year: $0.days.last.year, valuation: valuation) } }
        guard let year = Int(yearText).flatMap({ ReportingYear($0) }) else {
            fault(.priceYear, .notAYear)
            return nil
        }
        return SpendBasis(year: year.value, valuation: valuation)
    }

    /// `0,35` per unit of the amount, or `0,35 je kWh`.
    private mutating func supplierFigure(unit: Unit?) -> SupplierFigure? {
        let text = row[.supplierFigure]
        guard !text.isEmpty else {
            fault(.supplierFigure, .missing)
            return nil
        }
        let number = text.prefix { $0.isNumber || ",.-\u{2212}+ '\u{202f}\u{a0}".contains($0) }
        let tail = text[number.endIndex...].split { $0 == "/" || $0 == " " }.last.map(String.init)
        guard let value = GermanNumber.parse(ListText.trimmed(number)) else {
            fault(.supplierFigure, .notANumber)
            return nil
        }
        guard value >= 0 else {
            fault(.supplierFigure, .negativeAmount)
            return nil
        }
        let figureUnit = tail == nil ? unit : tail.flatMap { Unit.parse($0) }
        guard let figureUnit else {
            if tail != nil { fault(.supplierFigure, .unknownUnit) }
            return nil
        }
        guard !row[.supplierSource].isEmpty else {
            fault(.supplierSource, .sourceMissing)
            return nil
        }
        return SupplierFigure(
            kilogramsPerUnit: value,
            unit: figureUnit,
            source: row[.supplierSource],
            assured: answer(.supplierAssured)
        )
    }

    private mutating func answer(_ column: ImportColumn) -> Bool? {
        guard !row[column].isEmpty, !isFaulty(column) else { return nil }
        if let answer = vocabulary.answers.code(row[column]) { return answer == .yes }
        fault(column, .unknownWord(allowed: ImportVocabulary.Answer.allCases.map { vocabulary.answers.title($0) }))
        return nil
    }

    mutating func properties() -> [UnitProperty] {
        let reader = PropertyText(vocabulary: vocabulary)
        let stated = row[.conversionSource]
        let source = stated.isEmpty ? vocabulary.assumedSource : stated
        var properties: [UnitProperty] = []
        for (kind, column) in PropertyText.ownColumns where !row[column].isEmpty && !isFaulty(column) {
            do throws(PropertyText.Problem) {
                properties.append(
                    UnitProperty(kind: kind, value: try reader.value(row[column], of: kind), source: source)
                )
            } catch {
                fault(column, error)
            }
        }
        if !row[.conversion].isEmpty, !isFaulty(.conversion) {
            do throws(PropertyText.Problem) {
                properties += try reader.parse(row[.conversion], source: source)
            } catch {
                fault(.conversion, error)
            }
        }
        if stated.isEmpty, properties.contains(where: { $0.source == source }) {
            notice(.conversionSource, .sourceAssumed)
        }
        return properties
    }

    private mutating func fault(_ column: ImportColumn, _ problem: PropertyText.Problem) {
        switch problem {
        case .malformed: fault(column, .malformedList)
        case .notANumber: fault(column, .notANumber)
        case .outOfRange(let kind, _): fault(column, .propertyOutOfRange(kind))
        }
    }

    mutating func contract() -> ContractID? {
        let text = row[.contract]
        guard !text.isEmpty, !isFaulty(.contract) else { return nil }
        guard let contracts = context.contracts else {
            notice(.contract, .contractIgnored)
            return nil
        }
        if let id = contracts.id(of: text) { return id }
        fault(.contract, .unknownContract(suggestions: wantsSuggestions ? contracts.nearest(to: text) : []))
        return nil
    }

    /// Refuses what can never be converted and names what is still missing for it.
    mutating func checkUnit(
        _ unit: Unit,
        against reference: FactorReference,
        method: EntryMethod,
        properties: [UnitProperty]
    ) {
        let target: Unit
        var known = properties
        if case .supplierFigure(let figure) = method {
            target = figure.unit
        } else {
            guard let factor = context.factors.factor(reference) else { return }
            target = factor.unit
            known += factor.properties
            if case .spend(let basis) = method, target.dimension == .currency, unit.dimension == .currency {
                let given = Set(known.map(\.kind))
                let needed = SpendConversion.requiredProperties(from: basis, to: factor.priceBasis)
                let missing = needed.filter { !given.contains($0) }
                if !missing.isEmpty { notice(.unit, .propertyMissing(missing)) }
                return
            }
        }
        do throws(ConversionError) {
            let missing = try UnitConversion.missingProperties(from: unit, to: target, properties: known)
            if !missing.isEmpty { notice(.unit, .propertyMissing(missing)) }
        } catch {
            switch error {
            case .ambiguousHeatingValue: notice(.unit, .heatingValueUnclear)
            case .incompatible: fault(.unit, .unitDoesNotFit(factorUnit: target))
            case .missingProperty(let kind, _, _): notice(.unit, .propertyMissing([kind]))
            case .invalidProperty(let kind, _): fault(.conversion, .propertyOutOfRange(kind))
            }
        }
    }
}
