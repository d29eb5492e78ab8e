import ActionPlanning
import Foundation
import Kernel
import WebPlatform

/// The fields of the bench, as typed; becomes settings, or sentences. What is empty stays as the firm's assumptions say.
struct BenchForm: Sendable {
    typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// A measure's row.
    struct Row: Sendable {
        var isOn: Bool
        var share: String
        var grant: String
    }

    var rows: [String: Row] = [:]
    var prices: [Quantity: String] = [:]
    var carbonPrice = ""
    var production = "0"
    var scaling: Set<Quantity> = []
    var discountRate = ""

    /// What was sent for the measures that there are.
    init(_ form: Form, measures: [Measure]) {
        for measure in measures {
            let id = measure.id.text
            rows[id] = Row(isOn: form.isOn("an-\(id)"), share: form["anteil-\(id)"], grant: form["zuschuss-\(id)"])
        }
        for quantity in Quantity.allCases {
            let price = form["preis-\(quantity.rawValue)"]
            if !price.isEmpty { prices[quantity] = price }
            if form.isOn("mit-\(quantity.rawValue)") { scaling.insert(quantity) }
        }
        (carbonPrice, production, discountRate) = (form["co2"], form["menge"], form["zins"])
    }

    /// How the bench stands when one comes to it: what is planned is on, production goes with all that is no heating.
    init(measures: [Measure], base: BenchBase, assumptions: PlanAssumptions, grants: [String: BenchGrant]) {
        for measure in measures {
            let isOn = [.planned, .ordered, .running].contains(measure.status)
            let grant = grants[measure.id.text].map { GermanFormat.exact($0.euros.rounded()) } ?? ""
            rows[measure.id.text] = Row(isOn: isOn, share: "100", grant: grant)
        }
        for held in base.held {
            prices[held.quantity] = assumptions.prices[held.quantity].map { GermanFormat.exact($0.euros) }
        }
        carbonPrice = assumptions.carbonPrice(in: assumptions.firstYear).map { GermanFormat.exact($0) } ?? ""
        discountRate = assumptions.discountRate.map { GermanFormat.exact(($0 * 1e6).rounded() / 1e4) } ?? ""
        let heating: Set<Quantity> = [.naturalGas, .heatingOil, .districtHeat, .commuting]
        scaling = Set(base.held.map(\.quantity)).subtracting(heating).union([.none])
    }

    func validated(_ t: Texts) -> (value: BenchSettings, errors: FieldErrors) {
        var check = BenchNumbers(t)
        var settings = BenchSettings()
        for (id, row) in rows.sorted(by: { $0.key < $1.key }) where row.isOn {
            let share = check.number("anteil-\(id)", row.share, 0...100) ?? 100
            let grant = check.number("zuschuss-\(id)", row.grant, 0...1e12)
            settings.measures[id] = BenchSettings.Switch(share: share / 100, grant: grant)
        }
        for (quantity, text) in prices.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            settings.prices[quantity] = check.number("preis-\(quantity.rawValue)", text, 0...1e9)
        }
        settings.carbonPrice = check.number("co2", carbonPrice, 0...10_000)
        settings.production = (check.number("menge", production, -100...1_000) ?? 0) / 100
        settings.scaling = scaling
        settings.discountRate = check.number("zins", discountRate, -50...100).map { $0 / 100 }
        return (settings, check.errors)
    }
}

/// Reads numbers within bounds, with a sentence at each that cannot be read.
struct BenchNumbers {
    private(set) var errors = FieldErrors()
    private let t: Texts

    init(_ t: Texts) { self.t = t }

    /// Nil where it is empty, no number or out of bounds.
    mutating func number(_ field: String, _ text: String, _ bounds: ClosedRange<Double>) -> Double? {
        if text.isEmpty { return nil }
        guard let number = GermanNumber.parse(text) else {
            errors.add(field, t("bench.number.invalid", ["value": text]))
            return nil
        }
        guard bounds.contains(number) else {
            errors.add(
                field,
                t(
                    "bench.number.outside",
                    [
                        "value": text, "least": GermanFormat.exact(bounds.lowerBound),
                        "most": GermanFormat.exact(bounds.upperBound),
                    ]
                )
            )
            return nil
        }
        return number
    }
}
