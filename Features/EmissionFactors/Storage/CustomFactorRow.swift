import DatabasePlatform
import EmissionFactors
import Kernel

import struct Kernel.Unit

/// How a firm's own factor stands in its row.
enum CustomFactorRow {
    /// In the order of the statements of ``CustomFactorStore``, without ids and version.
    static func values(_ factor: CustomFactor, by person: PersonID) throws -> [SQLValue] {
        [
            .text(factor.name), .text(try JSONColumn.text(factor.synonyms)), .text(factor.activity.rawValue),
            .text(factor.region), .text(factor.unit.symbol), .text(try JSONColumn.text(factor.emission)),
            .double(factor.biogenicCO2), .text(factor.boundary.rawValue), .text(factor.scope2Method?.rawValue),
            .text(factor.upstreamSeries), .int(factor.validFrom), .int(factor.validThrough), .text(factor.sourceText),
            .text(factor.evidence), .text(factor.enteredBy), .date(factor.enteredOn),
            .double(factor.uncertainty?.percent), .text(factor.uncertainty?.basis), .text(factor.note),
            .id(person),
        ]
    }

    static func factor(_ row: SQLRow) throws -> StoredCustomFactor {
        let percent = try row.doubleIfPresent("uncertainty_percent")
        let basis = try row.textIfPresent("uncertainty_basis") ?? ""
        let factor = CustomFactor(
            id: try row.id("id"),
            name: try row.text("name"),
            synonyms: try JSONColumn.value(try row.text("synonyms")),
            activity: try row.parsed("activity") { FactorActivity(rawValue: $0) },
            region: try row.text("region"),
            unit: try row.parsed("unit") { Unit(symbol: $0) },
            emission: try JSONColumn.value(try row.text("emission")),
            biogenicCO2: try row.doubleIfPresent("biogenic_co2"),
            boundary: try row.parsed("boundary") { FactorBoundary(rawValue: $0) },
            scope2Method: try row.textIfPresent("scope2_method").flatMap { Scope2Method(rawValue: $0) },
            upstreamSeries: try row.textIfPresent("upstream_series"),
            validFrom: try row.int("valid_from"),
            validThrough: try row.intIfPresent("valid_through"),
            sourceText: try row.text("source_text"),
            evidence: try row.text("evidence"),
            enteredBy: try row.text("entered_by"),
            enteredOn: try row.date("entered_on"),
            uncertainty: percent.map { FactorUncertainty(percent: $0, basis: basis) },
            note: try row.textIfPresent("note")
        )
        return StoredCustomFactor(factor: factor, version: try row.int("version"))
    }
}
