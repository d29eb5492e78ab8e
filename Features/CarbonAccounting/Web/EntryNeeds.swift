import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel

import struct Kernel.Unit

/// What a form has to ask for beyond the amount, found by trying the calculation.
struct EntryNeeds {
    let basis: YearBasis
    let category: EmissionCategory
    let way: EntryWay
    let form: EntryForm

    /// Properties without which the amount does not reach the factor's unit, in the order in which they apply.
    /// Empty while unit or factor is open.
    var properties: [UnitPropertyKind] {
        guard let unit = way.fixedUnit ?? Unit(symbol: form[.unit]), let method = method(unit) else { return [] }
        let reference = way.needsFactor ? form.reference ?? .none : .none
        guard reference != .none || !way.needsFactor else { return [] }
        var key = LineKey(category: category, year: basis.year, unit: unit, method: method, factor: reference)
        var needed: [UnitPropertyKind] = []
        for _ in UnitPropertyKind.allCases {
            do throws(LineProblem) {
                _ = try basis.calculator.coefficient(for: key)
                return needed
            } catch {
                guard case .conversion(.missingProperty(let kind, _, _)) = error, !needed.contains(kind) else {
                    return needed
                }
                needed.append(kind)
                key.properties.append(UnitProperty(kind: kind, value: kind.possibleValue, source: "-"))
            }
        }
        return needed
    }

    /// What usually is asked for, offered while unit or factor is open.
    var usualProperties: [UnitPropertyKind] {
        switch way {
        case .spend: return [.vatRate, .priceIndexRatio, .basicToPurchaserRatio]
        case .amount: break
        default: return []
        }
        switch category {
        case .stationaryCombustion, .mobileCombustion, .fuelAndEnergy:
            return [
                .higherHeatingValuePerStandardVolume, .stateNumber, .lowerToHigherRatio, .density,
                .lowerHeatingValuePerMass, .lowerHeatingValuePerVolume,
            ]
        case .purchasedGoods, .capitalGoods, .waste: return [.massPerPiece, .massPerLength, .density]
        case .businessTravel, .commuting: return [.occupancy]
        default: return []
        }
    }

    private func method(_ unit: Unit) -> EntryMethod? {
        switch way {
        case .spend:
            guard let year = Int(form[.priceYear]).flatMap({ ReportingYear($0) }),
                let valuation = PriceValuation(rawValue: form[.valuation])
            else { return nil }
            return .spend(SpendBasis(year: year.value, valuation: valuation))
        case .supplier:
            let figureUnit = Unit(symbol: form[.supplierUnit]) ?? unit
            return .supplierFigure(SupplierFigure(kilogramsPerUnit: 1, unit: figureUnit, source: "-"))
        default: return .activity
        }
    }
}

extension UnitPropertyKind {
    /// Any value that could be true, to see what else is missing.
    fileprivate var possibleValue: Double { Swift.min(Swift.max(1, validRange.lowerBound), validRange.upperBound) }
}
