import CarbonAccounting
import Kernel
import WebPlatform

import struct Kernel.Unit

/// What was typed into the Schnellbilanz, as typed; becomes answers, or sentences.
struct QuickEstimateForm: Sendable {
    /// More than any single figure of a firm; beyond it a unit was mixed up or a key got stuck.
    static let largestAmount = 1e10
    static let largestHeadcount = 1e6

    private var values: [String: String] = [:]
    var errors = FieldErrors()

    subscript(_ name: String) -> String { values[name] ?? "" }

    init(year: ReportingYear) { values["year"] = "\(year)" }

    init(_ form: Form) { for name in form.names { values[name] = form[name] } }

    init(_ input: QuickEstimateInput, _ assumptions: QuickEstimateAssumptions) {
        values["year"] = "\(input.year)"
        if let amount = input.electricity { fill(assumptions.electricityField, amount) }
        let uses = Dictionary((input.heating + input.fuels).map { ($0.id, $0.amount) }) { first, _ in first }
        for field in assumptions.heatingFields + assumptions.fuelFields {
            if let amount = uses[field.energy.id] { fill(field, amount) }
        }
        values["headcount"] = input.headcount.map(String.init)
        for group in assumptions.purchasing {
            values[group.fieldName] = input.purchasing[group.id].map { GermanFormat.exact($0) }
        }
    }

    private mutating func fill(_ field: QuickEstimateField, _ amount: QuickEstimateInput.Amount) {
        switch amount {
        case .units(let units):
            (values[field.name], values[field.unitName]) = (GermanFormat.exact(units), field.energy.unit.symbol)
        case .euros(let euros):
            (values[field.name], values[field.unitName]) = (GermanFormat.exact(euros), Unit.euro.symbol)
        }
    }

    /// The answers; nil with sentences in ``errors`` where something cannot be read or nothing was said.
    mutating func validated(
        _ assumptions: QuickEstimateAssumptions,
        years: [ReportingYear],
        _ t: Texts
    ) -> QuickEstimateInput? {
        let year = years.first { "\($0)" == self["year"] }
        if year == nil { errors.add("year", t("quick.year.unknown", ["value": Self.quoted(self["year"])])) }
        let electricity = amount(assumptions.electricityField, t)
        let heating = uses(assumptions.heatingFields, t)
        let fuels = uses(assumptions.fuelFields, t)
        let headcount = headcount(t)
        var purchasing: [String: Double] = [:]
        for group in assumptions.purchasing {
            purchasing[group.id] = number(group.fieldName, group.label, limit: Self.largestAmount, t)
        }
        if errors.isEmpty, electricity == nil, heating.isEmpty, fuels.isEmpty, headcount == nil, purchasing.isEmpty {
            errors.add(assumptions.electricityField.name, t("quick.empty"))
        }
        guard errors.isEmpty, let year else { return nil }
        return QuickEstimateInput(
            year: year,
            electricity: electricity,
            heating: heating,
            fuels: fuels,
            headcount: headcount,
            purchasing: purchasing
        )
    }

    private mutating func uses(_ fields: [QuickEstimateField], _ t: Texts) -> [QuickEstimateInput.Use] {
        var uses: [QuickEstimateInput.Use] = []
        for field in fields {
            if let amount = amount(field, t) {
                uses.append(QuickEstimateInput.Use(id: field.energy.id, amount: amount))
            }
        }
        return uses
    }

    private mutating func amount(_ field: QuickEstimateField, _ t: Texts) -> QuickEstimateInput.Amount? {
        let label = field.energy.label
        guard let value = number(field.name, label, limit: Self.largestAmount, t) else { return nil }
        let unit = self[field.unitName].isEmpty ? field.energy.unit.symbol : self[field.unitName]
        if unit == field.energy.unit.symbol { return .units(value) }
        if unit == Unit.euro.symbol, field.energy.price != nil { return .euros(value) }
        let own = field.energy.unit.quickLabel(t)
        if unit == Unit.euro.symbol {
            errors.add(field.name, t("quick.unit.noPrice", ["field": label, "unit": own]))
        } else {
            errors.add(field.name, t("quick.unit.unknown", ["field": label, "value": Self.quoted(unit), "unit": own]))
        }
        return nil
    }

    private mutating func headcount(_ t: Texts) -> Int? {
        let label = t("quick.headcount")
        guard let value = number("headcount", label, limit: Self.largestHeadcount, t) else { return nil }
        guard let whole = Int(exactly: value) else {
            errors.add("headcount", t("quick.headcount.whole", ["value": Self.quoted(self["headcount"])]))
            return nil
        }
        return whole
    }

    private mutating func number(_ name: String, _ label: String, limit: Double, _ t: Texts) -> Double? {
        let text = self[name]
        guard !text.isEmpty else { return nil }
        let shown = Self.quoted(text)
        guard let value = GermanNumber.parse(Self.withoutEuroSign(text)) else {
            errors.add(name, t("quick.number.invalid", ["field": label, "value": shown]))
            return nil
        }
        if value < 0 {
            errors.add(name, t("quick.number.negative", ["field": label, "value": shown]))
            return nil
        }
        if value > limit {
            let most = GermanFormat.exact(limit)
            errors.add(name, t("quick.number.large", ["field": label, "value": shown, "limit": most]))
            return nil
        }
        return value
    }

    private static func withoutEuroSign(_ text: String) -> Substring {
        text.hasSuffix("€") ? text.dropLast() : text[...]
    }

    /// What was read, short enough for a sentence.
    private static func quoted(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }
}
