import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel
import WebPlatform

/// An emission factor with its origin, as programs are told it.
struct FactorResource: APISchema {
    let factor: EmissionFactor
    let set: GWPSet
    let table: GWPTable
    let t: Texts

    static let schema = JSONSchema.named(
        "Factor",
        .object([
            .needed("reference", .text), .needed("name", .text),
            .needed("activity", EntryParts.choices(FactorActivity.self)), .needed("region", .text),
            .needed("year", .whole(from: 1900, through: 2200)),
            .needed("validThrough", .nullable(.whole(from: 1900, through: 2200))),
            .needed("unit", .text), .needed("emissions", Figure.schema),
            .needed("boundary", EntryParts.choices(FactorBoundary.self)),
            .needed("scope2Method", .nullable(EntryParts.choices(Scope2Method.self))),
            .needed("uncertaintyPercent", .nullable(.number(from: 0, through: nil))),
            .needed("status", EntryParts.choices(FactorStatus.self)), .needed("isOwn", .flag),
            .needed(
                "source",
                .named(
                    "FactorSource",
                    .object([
                        .needed("title", .text), .needed("publisher", .text),
                        .needed("year", .whole(from: 1900, through: 2200)), .needed("url", .nullable(.text)),
                        .needed("licence", .text), .needed("dateRead", .day), .needed("place", .text),
                    ])
                )
            ),
        ])
    )

    var json: JSONValue {
        let value = try? factor.emission.co2e(gwp: set, table: table).kilograms
        let unit = factor.unit.symbol
        let source = factor.source
        return [
            "reference": .string(YearBasis.reference(to: factor).text), "name": .string(factor.name),
            "activity": .string(factor.activity.rawValue), "region": .string(factor.region),
            "year": .whole(factor.year), "validThrough": factor.validThrough.map { .whole($0) } ?? .null,
            "unit": .string(unit),
            "emissions": Figure(value, "\(Figure.kilograms)/\(unit)", missing: t("reason.gases")).json,
            "boundary": .string(factor.boundary.rawValue), "scope2Method": .text(factor.scope2Method?.rawValue),
            "uncertaintyPercent": .number(factor.uncertainty?.percent), "status": .string(factor.status.rawValue),
            "isOwn": .bool(factor.isUserDefined),
            "source": [
                "title": .string(source.title), "publisher": .string(source.publisher),
                "year": .whole(source.year), "url": .text(source.url), "licence": .string(source.licence),
                "dateRead": .string(source.dateRead.iso), "place": .string(factor.place),
            ],
        ]
    }
}
