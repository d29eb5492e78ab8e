import EmissionFactors
import Kernel

extension CustomFactorFault {
    /// The field of the form that a fault belongs to, and what to say there.
    func sentence(_ gwp: GWPTable, _ t: Texts) -> (field: String, sentence: String) {
        switch self {
        case .nameMissing: ("name", t("fault.nameMissing"))
        case .sourceMissing: ("source", t("fault.sourceMissing"))
        case .evidenceMissing: ("evidence", t("fault.evidenceMissing"))
        case .personMissing: ("name", t("fault.personMissing"))
        case .invalidRegion(let region): ("region", t("fault.invalidRegion", ["value": region]))
        case .emissionMissing: ("gas-\(Gas.co2.key)", t("fault.emissionMissing"))
        case .unknownGas(let gas): (Self.field(gas), t("fault.unknownGas", ["gas": gas]))
        case .invalidEmission(let gas, let value):
            (Self.field(gas), t("fault.invalidEmission", ["value": Self.number(value)]))
        case .implausibleEmission(let gas, let value):
            (
                Self.field(gas),
                t("fault.implausibleEmission", ["value": Self.number(value), "what": Self.what(gas, gwp, t)])
            )
        case .invalidBiogenicCO2(let value): ("biogenic", t("fault.invalidBiogenicCO2", ["value": Self.number(value)]))
        case .validityReversed(let from, let through):
            ("validThrough", t("fault.validityReversed", ["from": "\(from)", "through": "\(through)"]))
        case .invalidYear(let year): ("validFrom", t("fault.invalidYear", ["value": "\(year)"]))
        case .scope2MethodNotApplicable(let activity):
            ("method", t("fault.scope2MethodNotApplicable", ["activity": activity.word(t)]))
        case .scope2MethodMissing: ("method", t("fault.scope2MethodMissing"))
        case .upstreamNotApplicable(let boundary):
            ("upstream", t("fault.upstreamNotApplicable", ["boundary": boundary.word(t)]))
        case .invalidUncertainty(let percent):
            ("uncertainty", t("fault.invalidUncertainty", ["value": Self.number(percent)]))
        case .invalidProperty(let kind, let value):
            ("note", t("fault.invalidProperty", ["property": kind.word(t), "value": Self.number(value)]))
        case .unknownCategory(let category): ("activity", t("fault.unknownCategory", ["value": category]))
        }
    }

    private static func field(_ gas: String?) -> String { gas.map { "gas-\($0)" } ?? "value" }

    private static func what(_ gas: String?, _ gwp: GWPTable, _ t: Texts) -> String {
        gas.map { gwp.label(of: $0) } ?? t("figure.co2e")
    }

    /// Whatever was read: beyond 10¹⁵ in powers of ten.
    private static func number(_ value: Double) -> String {
        abs(value) < 1e15
            ? GermanFormat.exact(value) : "\(value)".replacing(".", with: ",").replacing("e+", with: " · 10^")
    }
}
