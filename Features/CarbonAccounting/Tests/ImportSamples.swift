import EmissionFactors
import Foundation
import Kernel

@testable import CarbonAccounting

/// A firm of two sites and a handful of factors, for rows on paper.
enum ImportSamples {
    static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    static let fixtures = folder.appendingPathComponent("Fixtures")
    static let content = folder.deletingLastPathComponent().appendingPathComponent("Content")

    static let vocabulary: Result<ImportVocabulary, any Error> = Result {
        try ImportVocabulary(json: Data(contentsOf: content.appendingPathComponent("import.de.json")))
    }

    static let greenPower: ContractID = CarbonSamples.id(71)
    static let bill: EvidenceID = CarbonSamples.id(81)

    static let sites = NameDirectory([("Werk Eckesey", CarbonSamples.hall), ("Büro Haspe", CarbonSamples.office)])
    static let contracts = NameDirectory([("Grünstrom 2025", greenPower)])
    static let evidence = NameDirectory([("Rechnung 17.pdf", bill)])

    private static func factor(
        _ series: String,
        _ name: String,
        _ activity: FactorActivity,
        _ unit: Kernel.Unit,
        _ kilograms: Double,
        synonyms: [String] = [],
        boundary: FactorBoundary = .direct,
        purposes: Set<FactorPurpose> = [.inventory],
        evidence: FactorEvidence? = nil
    ) -> EmissionFactor {
        EmissionFactor(
            series: series,
            year: activity == .spend ? 2023 : 2025,
            name: name,
            synonyms: synonyms,
            activity: activity,
            unit: unit,
            emission: .equivalent(kilograms, basis: .ar6),
            boundary: boundary,
            purposes: purposes,
            source: CarbonSamples.source,
            place: "1",
            evidence: evidence
        )
    }

    static let factors: [EmissionFactor] = [
        factor("strom", "Strommix", .electricity, .kilowattHour, 0.4, synonyms: ["Netzstrom", "Strom"]),
        factor("strom-nachweis", "Strom (Nachweis)", .electricity, .kilowattHour, 0.56, purposes: [.certificate]),
        factor("erdgas", "Erdgas (Heizwert)", .stationaryFuel, .kilowattHourLower, 0.2, synonyms: ["Gas", "Erdgas"]),
        factor(
            "erdgas-hs",
            "Erdgas (Brennwert)",
            .stationaryFuel,
            .kilowattHourHigher,
            0.18,
            synonyms: ["Gas", "Erdgas"]
        ),
        factor("diesel", "Diesel", .mobileFuel, .litre, 2.6),
        factor("diesel-kg", "Diesel", .mobileFuel, .kilogram, 3.1),
        factor("stahl", "Stahl", .material, .tonne, 2000, boundary: .whole),
        factor("metall", "Einkauf: Metallerzeugnisse", .spend, .euro, 0.5, boundary: .whole),
        factor("lkw", "Lkw", .freight, .tonneKilometre, 0.1, boundary: .whole),
        factor("pkw", "Pkw", .travel, .passengerKilometre, 0.16, boundary: .whole),
        factor("r410a", "Kältemittel R410A", .refrigerant, .kilogram, 2088),
        factor(
            "bahn-nah",
            "Bahn, Nahverkehr",
            .travel,
            .passengerKilometre,
            0.05,
            synonyms: ["Bahn"],
            boundary: .whole
        ),
        factor(
            "bahn-fern",
            "Bahn, Fernverkehr",
            .travel,
            .passengerKilometre,
            0.03,
            synonyms: ["Bahn"],
            boundary: .whole
        ),
    ]

    static let own = factor(
        "pellets-eigene",
        "Pellets vom Nachbarn",
        .stationaryFuel,
        .kilogram,
        0.1,
        evidence: FactorEvidence(
            reference: "Lieferantenblatt",
            enteredBy: "K. Kettler",
            enteredOn: LocalDate(year: 2025, month: 2, day: 1)!
        )
    )

    static let directory = FactorDirectory(catalogue: factors, own: [own])

    static func context(year: Int? = 2025, existing: [ActivityEntry] = []) throws -> ImportContext {
        ImportContext(
            vocabulary: try vocabulary.get(),
            year: year.flatMap { ReportingYear($0) },
            sites: .known(sites),
            contracts: contracts,
            evidence: evidence,
            factors: directory,
            existing: ExistingEntries(existing)
        )
    }

    static func export() throws -> EntryExport {
        EntryExport(
            vocabulary: try vocabulary.get(),
            sites: sites,
            contracts: contracts,
            evidence: evidence,
            factors: directory
        )
    }

    /// A row that is right: 1,200 kWh of electricity in January.
    static let electricity: [ImportColumn: String] = [
        .category: "2.1 Strom", .description: "Strom Halle", .site: "Werk Eckesey", .from: "01.01.2025",
        .to: "31.01.2025", .amount: "1.200", .unit: "kWh", .factor: "Strommix",
    ]

    /// A row of the template on line `line`.
    static func row(_ line: Int, _ cells: [ImportColumn: String], formulas: [ImportColumn] = []) -> RawRow {
        RawRow(line: line, cells: ImportColumn.allCases.map { cells[$0] ?? "" }, formulas: formulas.map(\.index))
    }

    /// `electricity` with other cells.
    static func row(_ line: Int = 2, changing cells: [ImportColumn: String]) -> RawRow {
        row(line, electricity.merging(cells) { _, new in new })
    }

    static func read(
        _ rows: [RawRow],
        year: Int? = 2025,
        existing: [ActivityEntry] = [],
        constants: [ImportColumn: String] = [:]
    ) throws -> ImportResult {
        var mapping = ImportTemplate.mapping(try vocabulary.get())
        mapping.constants = constants
        var session = ImportSession(
            mapping: mapping,
            headerLine: 1,
            context: try context(year: year, existing: existing)
        )
        for row in rows { session.add(row) }
        return session.finish()
    }
}
