import DataProtection
import DatabasePlatform
import Foundation
import TestSupport
import Testing

@testable import oekohub

/// The inventory of data describes the schema that is there: all of it, and nothing else.
@Suite struct InventoryTests {
    @Test func everyTableAndColumnIsDescribed() async throws {
        let database = try await TestDatabase.make(Installation.migrations)
        let inventory = try DataInventory(folder: Content(home: repositoryRoot).folder("DataProtection"))
        let gaps = inventory.gaps(in: try await DatabaseSchema.tables(database))
        let place = "Features/DataProtection/Content/inventory/*.json"
        #expect(gaps.missing.isEmpty, "fehlt: describe \(gaps.missing) in \(place)")
        #expect(gaps.surplus.isEmpty, "\(place) describes \(gaps.surplus), which the schema does not have")
    }
}
