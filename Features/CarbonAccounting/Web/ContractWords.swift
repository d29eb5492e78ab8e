import CarbonAccounting
import EmissionFactors
import Kernel

/// Contracts and the eight criteria, in words.
extension EnergyContract.Kind {
    func label(_ t: Texts) -> String { t("contract.kind.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("contract.kind.\(rawValue).explanation") }
}

extension ScopeTwoQualityCriterion {
    /// „3 · Der Nachweis ist entwertet“
    func numberedLabel(_ t: Texts) -> String { "\(number) · \(label(t))" }
    func label(_ t: Texts) -> String { t("contract.criterion.\(rawValue)") }
    func explanation(_ t: Texts) -> String { t("contract.criterion.\(rawValue).explanation") }
}

extension ScopeTwoQuality.Answer {
    func label(_ t: Texts) -> String { t("contract.answer.\(rawValue)") }
}

extension StatedFigure.Unit {
    func label(_ t: Texts) -> String {
        switch self {
        case .kilograms: t("contract.unit.kilograms")
        case .grams: t("contract.unit.grams")
        }
    }
}

enum ContractWords {
    /// `366 g CO₂e/kWh` as typed; from kg where nothing was typed; nil while it is missing.
    static func figure(_ contract: EnergyContract, _ t: Texts) -> String? {
        guard let kilograms = contract.kilogramsPerKilowattHour else { return nil }
        let stated = contract.statedFigure ?? StatedFigure(text: GermanFormat.exact(kilograms), unit: .kilograms)
        return stated.text + GermanFormat.thinSpace + stated.unit.label(t)
    }

    static func share(_ share: Double) -> String {
        GermanFormat.significant(share * 100, digits: 4) + GermanFormat.thinSpace + "%"
    }

    /// `01.01.2025–31.12.2025`
    static func period(_ period: DatePeriod) -> String { "\(period.first.german)–\(period.last.german)" }

    static func problem(_ problem: StatedFigure.Problem, _ figure: StatedFigure, _ t: Texts) -> String {
        switch problem {
        case .notANumber: t("contract.figure.notANumber", ["value": figure.text])
        case .negative: t("contract.figure.negative", ["value": figure.text])
        case .tooLarge(inGrams: true): t("contract.figure.meantGrams", ["value": figure.text])
        case .tooLarge(inGrams: false):
            t(
                "contract.figure.tooLarge",
                [
                    "value": figure.text, "unit": figure.unit.label(t),
                    "limit": GermanFormat.exact(StatedFigure.largest),
                ]
            )
        case .smallGrams: t("contract.figure.meantKilograms", ["value": figure.text])
        }
    }

    /// `0,618 kg CO₂` per unit: carbon dioxide alone is named for what it is.
    static func perUnit(_ emission: FactorEmission, _ t: Texts) -> String? {
        switch emission {
        case .carbonDioxideOnly(let kilograms):
            GermanFormat.significant(kilograms) + GermanFormat.thinSpace + t("contract.mix.carbonDioxide")
        case .equivalent(let kilograms, _):
            GermanFormat.significant(kilograms) + GermanFormat.thinSpace + t("contract.mix.equivalent")
        case .gases: nil
        }
    }
}
