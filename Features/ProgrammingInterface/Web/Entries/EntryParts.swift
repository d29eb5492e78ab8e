import CarbonAccounting
import Kernel
import WebPlatform

import struct Kernel.Unit

/// The parts of a line that are objects of their own, the same when sent and when told.
enum EntryParts {
    static let unit = JSONSchema.choice(Unit.all.map(\.symbol))
    static let amount = JSONSchema.number(from: -ActivityEntry.largestAmount, through: ActivityEntry.largestAmount)
    private static let figure = JSONSchema.number(from: 0, through: ActivityEntry.largestAmount)
    private static let source = JSONSchema.string(shortest: 1, longest: ImportColumn.supplierSource.longest)

    static let method = JSONSchema.named(
        "EntryMethod",
        .variant(
            tag: "kind",
            [
                .init("activity", []),
                .init(
                    "spend",
                    [.needed("priceYear", Parameters.year), .needed("valuation", choices(PriceValuation.self))]
                ),
                .init(
                    "supplierFigure",
                    [
                        .needed("kilogramsPerUnit", figure), .needed("unit", unit), .needed("source", source),
                        .needed("isAssured", .nullable(.flag)),
                    ]
                ),
            ]
        )
    )

    static let property = JSONSchema.named(
        "UnitProperty",
        .object([.needed("kind", choices(UnitPropertyKind.self)), .needed("value", figure), .needed("source", source)])
    )

    static let derivation = JSONSchema.named(
        "AmountDerivation",
        .variant(
            tag: "kind",
            [
                .init("freight", needed("tonnes", "kilometres", "runs")),
                .init(
                    "trip",
                    needed("kilometres", "persons", "ways")
                        + [.needed("detour", .nullable(choices(DetourUplift.self)))]
                ),
                .init(
                    "commute",
                    needed("kilometresOneWay", "days", "persons") + [.needed("mode", choices(CommuteMode.self))]
                ),
                .init(
                    "refrigerantBalance",
                    needed("filledIntoNew", "chargeOfNew", "refilled", "chargeOfRetired", "recoveredFromRetired")
                ),
                .init(
                    "refrigerantScreening",
                    needed("charge", "annualLeakRate", "monthsInService") + [.needed("source", source)]
                ),
            ]
        )
    )

    static let quality = JSONSchema.named(
        "DataQuality",
        .variant(
            tag: "kind",
            [
                .init("none", []), .init("percent", [.needed("halfWidthPercent", .number(from: 0, through: 1000))]),
                .init("pedigree", marks.map { .needed($0, .whole(from: 1, through: 5)) }),
            ]
        )
    )

    /// In the order of ``PedigreeScore/marks``.
    static let marks = ["reliability", "completeness", "temporal", "geographical", "technological"]

    static func choices<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> JSONSchema {
        .choice(Value.allCases.map(\.rawValue))
    }

    private static func needed(_ names: String...) -> [JSONSchema.Property] { names.map { .needed($0, figure) } }
}
