import CarbonAccounting
import Kernel

/// How an amount was worked out, as one writes it on paper.
enum DerivationWords {
    /// „12 t × 340 km × 24 Fahrten = 97.920 tkm“
    static func formula(_ derivation: AmountDerivation, _ t: Texts) -> String {
        let amount = (try? derivation.amount()).map { NumberWords.read($0) } ?? t("missing")
        return left(derivation, t) + " = " + amount + GermanFormat.thinSpace + derivation.unit.label(t)
    }

    private static func left(_ derivation: AmountDerivation, _ t: Texts) -> String {
        func number(_ value: Double) -> String { GermanFormat.exact(value) }
        switch derivation {
        case .freight(let leg):
            return t(
                "formula.freight",
                ["tonnes": number(leg.tonnes), "kilometres": number(leg.kilometres), "runs": number(leg.runs)]
            )
        case .trip(let trip):
            let travelled = trip.detour?.travelled(kilometres: trip.kilometres) ?? trip.kilometres
            return t(
                "formula.trip",
                ["kilometres": number(travelled), "persons": number(trip.persons), "ways": number(trip.ways)]
            )
        case .commute(let commute):
            return t(
                "formula.commute",
                [
                    "kilometres": number(commute.kilometresOneWay), "days": number(commute.days),
                    "persons": number(commute.persons), "mode": t("entry.mode.\(commute.mode.rawValue)"),
                ]
            )
        case .refrigerantBalance(let balance):
            return t(
                "formula.refrigerantBalance",
                [
                    "refilled": number(balance.refilled), "filled": number(balance.filledIntoNew),
                    "charge": number(balance.chargeOfNew), "retired": number(balance.chargeOfRetired),
                    "recovered": number(balance.recoveredFromRetired),
                ]
            )
        case .refrigerantScreening(let screening):
            return t(
                "formula.refrigerantScreening",
                [
                    "charge": number(screening.charge), "rate": Percent.text(screening.annualLeakRate),
                    "months": number(screening.monthsInService),
                ]
            )
        }
    }
}
