import Companies
import Kernel
import WebPlatform

/// A reporting year as programs are told it.
struct YearResource: APISchema {
    let settings: ReportingYearSettings
    let hasEntries: Bool

    static let schema = JSONSchema.named(
        "ReportingYear",
        .object([
            .needed("year", Parameters.year), .needed("status", .choice(["open", "released"])),
            .needed("isBaseYear", .flag), .needed("approach", .text), .needed("gwpSet", .text),
            .needed("factorEdition", .nullable(.text)), .needed("hasEntries", .flag),
        ])
    )

    var json: JSONValue {
        [
            "year": .whole(settings.year.value), "status": .string(settings.status.rawValue),
            "isBaseYear": .bool(settings.isBaseYear), "approach": .string(settings.approach.rawValue),
            "gwpSet": .string(settings.gwpSet), "factorEdition": .text(settings.factorEdition),
            "hasEntries": .bool(hasEntries),
        ]
    }
}

/// The parts of paths that stand for something.
enum Parameters {
    static let year = JSONSchema.whole(from: 1990, through: 2100)

    static func schema(_ name: String) -> JSONSchema { name == "year" ? year : .id }
}
