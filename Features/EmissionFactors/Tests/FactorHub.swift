import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import EmissionFactorsWeb
import Foundation
import Kernel
import TestSupport
import WebPlatform

/// The house with this feature, the shipped catalogue and the two firms of the named sessions.
struct FactorHub {
    static let library = try! FactorSamples.shipped.get()
    /// Own factors belong to a firm; of its table only the id matters here.
    private static let firms = Migration("test: firm", "CREATE TABLE firm (id TEXT PRIMARY KEY NOT NULL) {strict}")

    let hub: TestHub
    let customFactors: CustomFactorStore

    static func make() async throws -> FactorHub {
        let hub = try await TestHub.make(
            migrations: [firms] + emissionFactorsMigrations,
            prepare: { database in
                try await database.write { session in
                    for firm in [TestHub.firm, TestHub.foreignFirm] {
                        try session.query("INSERT INTO firm (id) VALUES ($1)", .id(firm))
                    }
                }
            },
            routes: { routes, database, _ in
                EmissionFactorsFeature(
                    library: library,
                    customFactors: CustomFactorStore(database),
                    texts: Texts.feature("EmissionFactors"),
                    outside: .frozen
                )
                .addRoutes(to: routes)
            }
        )
        return FactorHub(hub: hub, customFactors: CustomFactorStore(hub.database))
    }

    /// What a member sends for a supplier's electricity.
    static let form = [
        "name": "Ökostrom Stadtwerke Hagen", "activity": "electricity", "unit": "kWh", "statement": "equivalent",
        "value": "0,021", "basis": "ar6", "boundary": "direct", "method": "market", "region": "DE", "validFrom": "2025",
        "source": "Stromkennzeichnung 2025", "evidence": "Beleg 4711", "synonyms": "Grünstrom, Hausmarke",
    ]

    func own() async throws -> StoredCustomFactor? { try await customFactors.all(of: TestHub.firm).first }
}

extension Answer {
    /// Nil when the page says so; otherwise the text, so that a failing test shows a line and not the page.
    /// No-break spaces count as spaces.
    func lacks(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }
}
