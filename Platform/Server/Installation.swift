import AccountsStorage
import CarbonAccountingStorage
import CompaniesStorage
import DatabasePlatform
import EmissionFactorsStorage
import Foundation
import MailPlatform
import ParticipationStorage
import WebPlatform

/// The data folder of an installation.
enum Installation {
    /// Every feature's steps, in the order in which tables refer to each other.
    static let migrations: [Migration] =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + emissionFactorsMigrations
        + carbonAccountingMigrations + participationMigrations

    /// Opens the database, made if need be, at the present schema.
    static func open(_ settings: AppSettings) async throws -> SQLiteDatabase {
        try FileManager.default.createDirectory(at: settings.data, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: settings.databaseFile.path)
        do {
            try await Migrator.migrate(database, migrations)
        } catch let error as NewerSchemaError {
            throw CommandFailure("command.fault.newerSchema", ["steps": error.unknown.joined(separator: ", ")])
        }
        return database
    }
}
