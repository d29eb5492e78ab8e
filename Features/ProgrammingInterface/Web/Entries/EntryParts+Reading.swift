import CarbonAccounting
import Kernel
import WebPlatform

import struct Kernel.Unit

/// From checked JSON to the domain. Nil only for what the schema does not let through.
extension EntryParts {
    static func method(_ json: JSONValue) -> EntryMethod? {
        switch json["kind"].text {
        case nil, "activity": return .activity
        case "spend":
            guard let year = json["priceYear"].whole,
                let valuation = json["valuation"].text.flatMap({ PriceValuation(rawValue: $0) })
            else { return nil }
            return .spend(SpendBasis(year: year, valuation: valuation))
        case "supplierFigure":
            guard let value = json["kilogramsPerUnit"].number, let unit = unit(json["unit"]) else { return nil }
            let figure = SupplierFigure(
                kilogramsPerUnit: value,
                unit: unit,
                source: json["source"].line,
                assured: json["isAssured"].flag
            )
            return .supplierFigure(figure)
        default: return nil
        }
    }

    static func unit(_ json: JSONValue) -> Unit? { json.text.flatMap { Unit(symbol: $0) } }

    static func properties(_ json: JSONValue) -> [UnitProperty] {
        json.items.compactMap { item in
            guard let kind = item["kind"].text.flatMap({ UnitPropertyKind(rawValue: $0) }),
                let value = item["value"].number
            else { return nil }
            return UnitProperty(kind: kind, value: value, source: item["source"].line)
        }
    }

    static func derivation(_ json: JSONValue) -> AmountDerivation? {
        func figure(_ name: String) -> Double { json[name].number ?? 0 }
        switch json["kind"].text {
        case "freight":
            let leg = FreightLeg(tonnes: figure("tonnes"), kilometres: figure("kilometres"), runs: figure("runs"))
            return .freight(leg)
        case "trip":
            let trip = Trip(
                kilometres: figure("kilometres"),
                persons: figure("persons"),
                ways: figure("ways"),
                detour: json["detour"].text.flatMap { DetourUplift(rawValue: $0) }
            )
            return .trip(trip)
        case "commute":
            guard let mode = json["mode"].text.flatMap({ CommuteMode(rawValue: $0) }) else { return nil }
            let commute = Commute(
                mode: mode,
                kilometresOneWay: figure("kilometresOneWay"),
                days: figure("days"),
                persons: figure("persons")
            )
            return .commute(commute)
        case "refrigerantBalance":
            let balance = RefrigerantBalance(
                filledIntoNew: figure("filledIntoNew"),
                chargeOfNew: figure("chargeOfNew"),
                refilled: figure("refilled"),
                chargeOfRetired: figure("chargeOfRetired"),
                recoveredFromRetired: figure("recoveredFromRetired")
            )
            return .refrigerantBalance(balance)
        case "refrigerantScreening":
            let screening = RefrigerantScreening(
                charge: figure("charge"),
                annualLeakRate: figure("annualLeakRate"),
                monthsInService: figure("monthsInService"),
                source: json["source"].line
            )
            return .refrigerantScreening(screening)
        default: return nil
        }
    }

    static func quality(_ json: JSONValue) -> DataQuality? {
        switch json["kind"].text {
        case nil, "none": return DataQuality.none
        case "percent": return json["halfWidthPercent"].number.map { .percent($0 / 100) }
        case "pedigree":
            let marks = marks.map { json[$0].whole ?? 0 }
            return PedigreeScore(
                reliability: marks[0],
                completeness: marks[1],
                temporal: marks[2],
                geographical: marks[3],
                technological: marks[4]
            ).map { .pedigree($0) }
        default: return nil
        }
    }
}
