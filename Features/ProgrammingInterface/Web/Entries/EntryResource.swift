import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel
import WebPlatform

/// A line of activity data as programs are told it, with what it comes to.
struct EntryResource: APISchema {
    let entry: ActivityEntry
    /// kg CO₂e by the two methods of Scope 2, side by side.
    let location: Figure
    let market: Figure
    let upstream: Figure

    static let schema = JSONSchema.named(
        "Entry",
        .object([
            .needed("id", .id), .needed("year", Parameters.year), .needed("site", .id),
            .needed("category", EntryParts.choices(EmissionCategory.self)),
            .needed("kind", EntryParts.choices(EntryKind.self)), .needed("description", .text),
            .needed("firstDay", .day), .needed("lastDay", .day), .needed("amount", .nullable(EntryParts.amount)),
            .needed("unit", .text), .needed("method", EntryParts.method), .needed("factor", .nullable(.text)),
            .needed("contract", .nullable(.id)),
            .needed("properties", .list(EntryParts.property, longest: 100)),
            .needed("derivation", .nullable(EntryParts.derivation)), .needed("dataQuality", EntryParts.quality),
            .needed("evidence", .nullable(.id)), .needed("meter", .text), .needed("note", .text),
            .needed("version", .whole(from: 1, through: 1_000_000_000)),
            .needed(
                "emissions",
                .named(
                    "EntryEmissions",
                    .object([
                        .needed("locationBased", Figure.schema), .needed("marketBased", Figure.schema),
                        .needed("upstream", Figure.schema),
                    ])
                )
            ),
        ])
    )

    var json: JSONValue {
        [
            "id": .string(entry.id.text), "year": .whole(entry.year.value), "site": .string(entry.site.text),
            "category": .string(entry.category.rawValue), "kind": .string(entry.kind.rawValue),
            "description": .string(entry.description), "firstDay": .string(entry.period.first.iso),
            "lastDay": .string(entry.period.last.iso), "amount": .number(entry.amount),
            "unit": .string(entry.unit.symbol), "method": EntryParts.json(entry.method),
            "factor": entry.factor == .none ? .null : .string(entry.factor.text),
            "contract": .text(entry.contract?.text),
            "properties": .array(entry.properties.map { EntryParts.json($0) }),
            "derivation": entry.derivation.map { EntryParts.json($0) } ?? .null,
            "dataQuality": EntryParts.json(entry.dataQuality), "evidence": .text(entry.evidence?.text),
            "meter": .string(entry.meter), "note": .string(entry.note), "version": .whole(entry.version),
            "emissions": [
                "locationBased": location.json, "marketBased": market.json, "upstream": upstream.json,
            ],
        ]
    }
}

extension EntryResource {
    /// - Parameter explain: the sentence for a line without figure.
    init(
        _ entry: ActivityEntry,
        _ result: Result<YearLines.Figure, LineProblem>?,
        explain: (LineProblem) -> String,
        _ t: Texts
    ) {
        self.entry = entry
        switch result {
        case .success(let figure):
            location = Figure(figure.location, Figure.kilograms, missing: t("reason.method"))
            market = Figure(figure.market, Figure.kilograms, missing: t("reason.method"))
            upstream = Figure(figure.upstream, Figure.kilograms, missing: "")
        case .failure(let problem):
            let missing = Figure(nil, Figure.kilograms, missing: explain(problem))
            (location, market, upstream) = (missing, missing, missing)
        case nil:
            let missing = Figure(nil, Figure.kilograms, missing: t("reason.justAdded"))
            (location, market, upstream) = (missing, missing, missing)
        }
    }
}
