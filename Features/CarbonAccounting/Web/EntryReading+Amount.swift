import CarbonAccounting
import EmissionFactors
import Kernel
import WebPlatform

import struct Kernel.Unit

/// How much: typed as it stands, or worked out from other figures.
extension EntryReading {
    struct Amount {
        var value: Double?
        var text = ""
        var unit: Unit
        var derivation: AmountDerivation?
    }

    /// Nil with a sentence; an amount without value where nothing was typed.
    mutating func amount(_ way: EntryWay, kind: EntryKind, in category: EmissionCategory) -> Amount? {
        if way.isDerived { return derived(way) }
        guard let unit = way.fixedUnit ?? unit(.unit) else { return nil }
        let text = form[.amount]
        guard !text.isEmpty else { return Amount(value: nil, unit: unit) }
        guard let value = GermanNumber.parse(text) else {
            errors.add(EntryField.amount.rawValue, Self.isHuge(text) ? tooLarge(text) : notANumber(text))
            return nil
        }
        do throws(LineProblem) {
            try ActivityEntry.check(value, kind: kind)
        } catch {
            if case .amountNegative = error {
                errors.add(EntryField.amount.rawValue, t("entry.amount.negative", ["value": text]))
            } else {
                errors.add(EntryField.amount.rawValue, tooLarge(text))
            }
            return nil
        }
        return Amount(value: value, text: text, unit: unit)
    }

    mutating func unit(_ field: EntryField) -> Unit? {
        if let unit = Unit(symbol: form[field]) ?? Unit.parse(form[field]) { return unit }
        let typed = form[field]
        errors.add(field.rawValue, typed.isEmpty ? t("entry.unit.missing") : t("entry.unit.unknown", ["value": typed]))
        return nil
    }

    private mutating func derived(_ way: EntryWay) -> Amount? {
        guard let unit = way.fixedUnit else { return nil }
        let fields = way.figures
        if fields.allSatisfy({ form[$0.field].isEmpty || form[$0.field] == $0.prefilled }) {
            return Amount(value: nil, unit: unit)
        }
        var figures: [EntryField: Double] = [:]
        for figure in fields {
            if form[figure.field].isEmpty, figure.absent == nil {
                let label = t("derivation.\(figure.field.rawValue)")
                errors.add(figure.field.rawValue, t("entry.figure.missing", ["field": label]))
            } else if let value = number(figure.field, or: figure.absent) {
                figures[figure.field] = value
            }
        }
        guard figures.count == fields.count, let derivation = derivation(way, figures) else { return nil }
        do throws(DerivationProblem) {
            let value = try derivation.amount()
            guard value <= ActivityEntry.largestAmount else {
                errors.add(fields[0].field.rawValue, tooLarge(NumberWords.read(value)))
                return nil
            }
            return Amount(value: value, unit: unit, derivation: derivation)
        } catch {
            errors.add(field(of: error, way).rawValue, sentence(error, t))
            return nil
        }
    }

    private mutating func derivation(_ way: EntryWay, _ figures: [EntryField: Double]) -> AmountDerivation? {
        func figure(_ field: EntryField) -> Double { figures[field] ?? 0 }
        switch way {
        case .freight:
            return .freight(
                FreightLeg(tonnes: figure(.tonnes), kilometres: figure(.kilometres), runs: figure(.runs))
            )
        case .trip:
            return .trip(
                Trip(
                    kilometres: figure(.kilometres),
                    persons: figure(.persons),
                    ways: figure(.ways),
                    detour: DetourUplift(rawValue: form[.detour])
                )
            )
        case .commute:
            guard let mode = CommuteMode(rawValue: form[.mode]) else {
                errors.add(EntryField.mode.rawValue, t("entry.mode.missing"))
                return nil
            }
            return .commute(
                Commute(
                    mode: mode,
                    kilometresOneWay: figure(.kilometres),
                    days: figure(.days),
                    persons: figure(.persons)
                )
            )
        case .refrigerantBalance:
            return .refrigerantBalance(
                RefrigerantBalance(
                    filledIntoNew: figure(.filledIntoNew),
                    chargeOfNew: figure(.chargeOfNew),
                    refilled: figure(.refilled),
                    chargeOfRetired: figure(.chargeOfRetired),
                    recoveredFromRetired: figure(.recoveredFromRetired)
                )
            )
        case .refrigerantScreening:
            guard !form[.leakSource].isEmpty else {
                errors.add(EntryField.leakSource.rawValue, t("entry.leakSource.missing"))
                return nil
            }
            return .refrigerantScreening(
                RefrigerantScreening(
                    charge: figure(.charge),
                    annualLeakRate: figure(.annualLeakRate) / 100,
                    monthsInService: figure(.monthsInService),
                    source: form[.leakSource]
                )
            )
        case .amount, .nights, .homeOffice, .spend, .supplier: return nil
        }
    }

    private func field(of problem: DerivationProblem, _ way: EntryWay) -> EntryField {
        guard case .invalid(let name, _) = problem, let field = EntryField(derivation: name) else {
            return way.figures[0].field
        }
        return field
    }

    /// 0 and above; `absent` where nothing was typed. Nil with a sentence.
    mutating func number(_ field: EntryField, or absent: Double? = nil) -> Double? {
        number(field.rawValue, or: absent)
    }

    mutating func number(_ name: String, or absent: Double? = nil) -> Double? {
        let text = form[name]
        if text.isEmpty, let absent { return absent }
        guard let value = GermanNumber.parse(text) else {
            errors.add(name, Self.isHuge(text) ? tooLarge(text) : notANumber(text))
            return nil
        }
        guard value >= 0 else {
            errors.add(name, t("entry.number.negative", ["value": text]))
            return nil
        }
        guard value <= ActivityEntry.largestAmount else {
            errors.add(name, tooLarge(text))
            return nil
        }
        return value
    }

    func notANumber(_ text: String) -> String { t("entry.number.invalid", ["value": text]) }
    private func tooLarge(_ text: String) -> String { t("entry.number.large", ["value": text]) }

    /// `1e300` is a number, though none that anybody reads off a meter.
    private static func isHuge(_ text: String) -> Bool {
        if let value = Double(text.replacing(",", with: ".")) { return abs(value) > ActivityEntry.largestAmount }
        return text.utf8.count > 40 && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
    }
}

/// A figure from which an amount is worked out.
struct DerivationFigure {
    let field: EntryField
    /// What holds where nothing was typed; nil where it has to be typed.
    var absent: Double?
    /// What stands in a fresh form, and so does not yet mean that somebody has begun.
    var prefilled: String?
}

extension EntryWay {
    var figures: [DerivationFigure] {
        func usual(_ field: EntryField, _ value: Double) -> DerivationFigure {
            DerivationFigure(field: field, absent: value, prefilled: GermanFormat.exact(value))
        }
        func perhaps(_ field: EntryField) -> DerivationFigure { DerivationFigure(field: field, absent: 0) }
        func needed(_ field: EntryField) -> DerivationFigure { DerivationFigure(field: field) }
        switch self {
        case .freight: return [needed(.tonnes), needed(.kilometres), usual(.runs, 1)]
        case .trip: return [needed(.kilometres), usual(.persons, 1), usual(.ways, 1)]
        case .commute: return [needed(.kilometres), needed(.days), usual(.persons, 1)]
        case .refrigerantBalance:
            return [
                perhaps(.refilled), perhaps(.filledIntoNew), perhaps(.chargeOfNew), perhaps(.chargeOfRetired),
                perhaps(.recoveredFromRetired),
            ]
        case .refrigerantScreening: return [needed(.charge), needed(.annualLeakRate), usual(.monthsInService, 12)]
        case .amount, .nights, .homeOffice, .spend, .supplier: return []
        }
    }
}
