import CarbonAccounting
import Kernel
import WebPlatform

/// From the domain to JSON.
extension EntryParts {
    static func json(_ method: EntryMethod) -> JSONValue {
        switch method {
        case .activity: ["kind": "activity"]
        case .spend(let basis):
            [
                "kind": "spend", "priceYear": .whole(basis.year), "valuation": .string(basis.valuation.rawValue),
            ]
        case .supplierFigure(let figure):
            [
                "kind": "supplierFigure", "kilogramsPerUnit": .number(figure.kilogramsPerUnit),
                "unit": .string(figure.unit.symbol), "source": .string(figure.source),
                "isAssured": figure.assured.map { .bool($0) } ?? .null,
            ]
        }
    }

    static func json(_ property: UnitProperty) -> JSONValue {
        [
            "kind": .string(property.kind.rawValue), "value": .number(property.value),
            "source": .string(property.source),
        ]
    }

    static func json(_ derivation: AmountDerivation) -> JSONValue {
        switch derivation {
        case .freight(let leg):
            [
                "kind": "freight", "tonnes": .number(leg.tonnes), "kilometres": .number(leg.kilometres),
                "runs": .number(leg.runs),
            ]
        case .trip(let trip):
            [
                "kind": "trip", "kilometres": .number(trip.kilometres), "persons": .number(trip.persons),
                "ways": .number(trip.ways), "detour": .text(trip.detour?.rawValue),
            ]
        case .commute(let commute):
            [
                "kind": "commute", "kilometresOneWay": .number(commute.kilometresOneWay),
                "days": .number(commute.days), "persons": .number(commute.persons),
                "mode": .string(commute.mode.rawValue),
            ]
        case .refrigerantBalance(let balance):
            [
                "kind": "refrigerantBalance", "filledIntoNew": .number(balance.filledIntoNew),
                "chargeOfNew": .number(balance.chargeOfNew), "refilled": .number(balance.refilled),
                "chargeOfRetired": .number(balance.chargeOfRetired),
                "recoveredFromRetired": .number(balance.recoveredFromRetired),
            ]
        case .refrigerantScreening(let screening):
            [
                "kind": "refrigerantScreening", "charge": .number(screening.charge),
                "annualLeakRate": .number(screening.annualLeakRate),
                "monthsInService": .number(screening.monthsInService), "source": .string(screening.source),
            ]
        }
    }

    static func json(_ quality: DataQuality) -> JSONValue {
        switch quality {
        case .none: return ["kind": "none"]
        case .percent(let share):
            // 7 for 0.07; the product alone would be 7.000000000000001.
            return ["kind": "percent", "halfWidthPercent": .number((share * 1e11).rounded() / 1e9)]
        case .pedigree(let score):
            var values = Dictionary(uniqueKeysWithValues: zip(marks, score.marks.map { JSONValue.whole($0) }))
            values["kind"] = "pedigree"
            return .object(values)
        }
    }
}
