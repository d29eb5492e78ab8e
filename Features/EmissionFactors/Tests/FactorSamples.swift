import DatabasePlatform
import EmissionFactors
import Foundation
import Kernel

import struct Kernel.Unit

/// Small catalogues and content files for the tests of the domain.
enum FactorSamples {
    static let date = LocalDate(year: 2026, month: 11, day: 22)!
    static let source = FactorSource(
        id: "uba-cc16-2026",
        title: "Strommix in den Jahren 1990–2025",
        publisher: "Umweltbundesamt",
        year: 2026,
        licence: "dl-de/by-2-0",
        dateRead: date
    )

    static func factor(
        _ series: String,
        _ year: Int,
        name: String = "Strom, deutscher Strommix",
        synonyms: [String] = [],
        activity: FactorActivity = .electricity,
        unit: Unit = .kilowattHour,
        emission: FactorEmission = .equivalent(0.361, basis: .ar5),
        validThrough: Int? = nil,
        boundary: FactorBoundary = .direct,
        purposes: Set<FactorPurpose> = [.inventory],
        upstreamSeries: String? = nil,
        status: FactorStatus = .final,
        evidence: FactorEvidence? = nil
    ) -> EmissionFactor {
        EmissionFactor(
            series: series,
            year: year,
            validThrough: validThrough,
            name: name,
            synonyms: synonyms,
            activity: activity,
            unit: unit,
            emission: emission,
            boundary: boundary,
            purposes: purposes,
            upstreamSeries: upstreamSeries,
            source: source,
            place: "Tab. 2",
            status: status,
            evidence: evidence
        )
    }

    static func catalogue(_ factors: [EmissionFactor], edition: String = "2026.1") -> FactorCatalogue {
        FactorCatalogue(edition: FactorEdition(id: edition, published: date), factors: factors)
    }

    /// A table with round figures: CO₂ 1; fossil methane 30 and 29.8; N₂O 265 and 273; R-32 677 and 771;
    /// R-125 3170 and 3740; an old gas R-22 1760 and 1960; a new one only in AR6.
    static let table: GWPTable = {
        func substance(_ id: String, _ group: GasGroup, _ ar5: Double?, _ ar6: Double?, aliases: [String] = [])
            -> GWPSubstance
        {
            var values: [GWPSet: GWPValue] = [:]
            if let ar5 { values[.ar5] = GWPValue(value: ar5, source: source, place: "Tab. 8.A.1") }
            if let ar6 { values[.ar6] = GWPValue(value: ar6, source: source, place: "Tab. 7.SM.7") }
            return GWPSubstance(id: id, label: id, formula: id, group: group, aliases: aliases, values: values)
        }
        return GWPTable(
            substances: [
                substance("co2", .co2, 1, 1), substance("ch4Fossil", .ch4, 30, 29.8), substance("n2o", .n2o, 265, 273),
                substance("r32", .hfc, 677, 771, aliases: ["hfc32"]), substance("r125", .hfc, 3170, 3740),
                substance("r22", .montreal, 1760, 1960), substance("r1233zde", .other, nil, 3.88),
            ],
            blends: [
                RefrigerantBlend(id: "r410a", label: "R-410A", shares: ["r32": 0.5, "r125": 0.5]),
                RefrigerantBlend(id: "r999", label: "R-999", shares: ["r22": 0.4, "r32": 0.6]),
            ]
        )
    }()

    static let loader = FactorCatalogueLoader { ContentDigest.sha256(of: $0) }

    /// The content directory of this feature.
    static let content = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Content")

    /// The catalogue as shipped, loaded once for all tests.
    static let shipped = Result { try loader.load(directory: content) }
}
