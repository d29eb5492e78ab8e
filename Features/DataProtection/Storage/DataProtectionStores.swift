public import DataProtection
public import DatabasePlatform
public import Foundation
public import Kernel

/// Everything this feature reads and writes.
public struct DataProtectionStores: Sendable {
    public let database: any SQLDatabase
    public let inventory: DataInventory
    public let log: AuditLogReader
    public let ownData: OwnDataReader
    public let erasure: ErasureStore
    public let firms: FirmDeletionStore
    public let holds: LegalHoldStore
    public let runs: DeletionRunStore

    /// - Parameter evidence: the folder of evidence files.
    public init(database: any SQLDatabase, inventory: DataInventory, evidence: URL, outside: OutsideWorld) {
        self.database = database
        self.inventory = inventory
        let files = EvidenceSweep(database, folder: evidence, outside: outside)
        log = AuditLogReader(database)
        ownData = OwnDataReader(database, inventory: inventory)
        erasure = ErasureStore(database, inventory: inventory, outside: outside)
        firms = FirmDeletionStore(database, inventory: inventory, files: files, outside: outside)
        holds = LegalHoldStore(database, outside: outside)
        runs = DeletionRunStore(database, inventory: inventory, files: files, outside: outside)
    }

    public func schema() async throws -> [String: [String]] { try await DatabaseSchema.tables(database) }
}
