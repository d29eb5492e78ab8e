import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import Kernel
import WebPlatform

/// The balance of a year. The two totals of Scope 2 stand side by side everywhere; nothing adds them.
struct BalanceResource: APISchema {
    /// Lines without a figure that are named; the rest is counted.
    static let mostNamed = 200

    let summary: InventorySummary
    let isReleased: Bool
    /// Sentences for the lines without a figure that are named.
    let reasons: [EntryID: String]
    let t: Texts

    static let schema = JSONSchema.named(
        "Balance",
        .object([
            .needed("year", Parameters.year), .needed("status", .choice(["open", "released"])),
            .needed("isProvisional", .flag), .needed("factorEdition", .text),
            .needed("gwpSet", EntryParts.choices(GWPSet.self)), .needed("total", both),
            .needed("scopes", .list(scope, longest: 3)),
            .needed("categories", .list(category, longest: EmissionCategory.count)),
            .needed("uncertainty", uncertainty), .needed("biogenicCO2", Figure.schema),
            .needed("avoidedEmissions", Figure.schema), .needed("carbonCredits", Figure.schema),
            .needed("lines", .whole(from: 0, through: 1_000_000_000)),
            .needed("incompleteLines", .whole(from: 0, through: 1_000_000_000)),
            .needed("incomplete", .list(incomplete, longest: mostNamed)),
        ])
    )

    private static let both = JSONSchema.named(
        "DualFigure",
        .object([.needed("locationBased", Figure.schema), .needed("marketBased", Figure.schema)])
    )
    private static let scope = JSONSchema.named(
        "ScopeAmount",
        .object([.needed("scope", .whole(from: 1, through: 3)), .needed("emissions", both)])
    )
    private static let category = JSONSchema.named(
        "CategoryAmount",
        .object([
            .needed("category", EntryParts.choices(EmissionCategory.self)), .needed("number", .text),
            .needed("emissions", both),
        ])
    )
    private static let spread = JSONSchema.named(
        "Spread",
        .object([
            .needed("standardDeviation", Figure.schema), .needed("low", Figure.schema),
            .needed("high", Figure.schema), .needed("draws", .whole(from: 0, through: 1_000_000_000)),
            .needed("unquantifiedShare", Figure.schema),
        ])
    )
    private static let uncertainty = JSONSchema.named(
        "Uncertainty",
        .object([.needed("locationBased", spread), .needed("marketBased", spread)])
    )
    private static let incomplete = JSONSchema.named(
        "IncompleteLine",
        .object([
            .needed("entry", .id), .needed("category", EntryParts.choices(EmissionCategory.self)),
            .needed("reason", .text),
        ])
    )

    var json: JSONValue {
        let none = t("reason.noEntries")
        func beside(_ kilograms: Double) -> JSONValue {
            Figure(hasFigures ? kilograms : nil, Figure.kilograms, missing: none).json
        }
        return [
            "year": .whole(summary.year.value), "status": isReleased ? "released" : "open",
            "isProvisional": .bool(summary.isProvisional), "factorEdition": .string(summary.edition),
            "gwpSet": .string(summary.set.rawValue), "total": both { total($0) },
            "scopes": .array(
                Scope.allCases.map { scope in
                    ["scope": .whole(scope.rawValue), "emissions": both { amount(of: scope, $0) }]
                }
            ),
            "categories": .array(
                EmissionCategory.allCases.map { category in
                    [
                        "category": .string(category.rawValue), "number": .string(category.number),
                        "emissions": both { amount(of: category, $0) },
                    ]
                }
            ),
            "uncertainty": ["locationBased": spread(.location), "marketBased": spread(.market)],
            "biogenicCO2": Figure(hasFigures ? summary.biogenicCO2 : nil, "kg CO2", missing: none).json,
            "avoidedEmissions": beside(summary.avoided), "carbonCredits": beside(summary.credits),
            "lines": .whole(summary.lines), "incompleteLines": .whole(summary.incomplete.count),
            "incomplete": .array(
                summary.incomplete.prefix(Self.mostNamed).map { line in
                    [
                        "entry": .string(line.entry.text), "category": .string(line.category.rawValue),
                        "reason": .string(reasons[line.entry] ?? t("reason.incomplete")),
                    ]
                }
            ),
        ]
    }

    private var hasFigures: Bool { summary.lines > 0 }

    private func both(_ figure: (Scope2Method) -> Figure) -> JSONValue {
        ["locationBased": figure(.location).json, "marketBased": figure(.market).json]
    }

    private func total(_ method: Scope2Method) -> Figure {
        let known = method == .location ? summary.location : summary.market
        let reason = hasFigures ? t("reason.method") : t("reason.noEntries")
        return Figure(hasFigures ? known : nil, Figure.kilograms, missing: reason)
    }

    private func amount(of category: EmissionCategory, _ method: Scope2Method) -> Figure {
        Figure(summary.amount(category, method), Figure.kilograms, missing: reason(category))
    }

    /// Nil as soon as a category with lines misses the method: a sum of the rest would pass for the whole.
    private func amount(of scope: Scope, _ method: Scope2Method) -> Figure {
        let categories = EmissionCategory.allCases.filter { $0.scope == scope }
        let known = categories.compactMap { summary.amount($0, method) }
        let isBroken = categories.contains {
            summary.amount($0, method) == nil && summary.standing(of: $0) == .incomplete
        }
        if isBroken { return Figure(nil, Figure.kilograms, missing: t("reason.incomplete")) }
        let sum = known.isEmpty ? nil : known.reduce(0, +)
        return Figure(sum, Figure.kilograms, missing: t("reason.noEntries"))
    }

    private func spread(_ method: Scope2Method) -> JSONValue {
        let isKnown = total(method).value != nil
        let drawn = summary.uncertainty.simulation[method]
        func figure(_ value: Double, _ unit: String = Figure.kilograms) -> JSONValue {
            Figure(isKnown ? value : nil, unit, missing: t("reason.noTotal")).json
        }
        return [
            "standardDeviation": figure(summary.uncertainty.deviation[method]), "low": figure(drawn.percentile2_5),
            "high": figure(drawn.percentile97_5), "draws": .whole(drawn.draws),
            "unquantifiedShare": figure(summary.uncertainty.unquantified[method], "1"),
        ]
    }

    private func reason(_ category: EmissionCategory) -> String {
        switch summary.standing(of: category) {
        case .counted: t("reason.method")
        case .incomplete: t("reason.incomplete")
        case .excluded(let reason): t("reason.excluded", ["reason": reason])
        case .notYetCollected: t("reason.notYetCollected")
        case .noEntries: t("reason.noEntries")
        }
    }
}
