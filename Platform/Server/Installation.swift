import AccountsStorage
import ActionPlanningStorage
import AppointmentsStorage
import AssessmentsStorage
import CarbonAccountingStorage
import CoachingStorage
import CompaniesStorage
import DataProtectionStorage
import DatabasePlatform
import EmissionFactorsStorage
import EventsStorage
import Foundation
import FundingStorage
import LearningStorage
import MailPlatform
import ParticipationStorage
import ProgrammeRecordsStorage
import ProgrammingInterfaceStorage
import RegionalNetworkStorage
import SustainabilityReportingStorage
import WebPlatform
import WorldStorage

/// The data folder of an installation, and its database: in the folder, or where `DATABASE_URL` says.
enum Installation {
    /// Every feature's steps, in the order in which tables refer to each other.
    static let migrations: [Migration] =
        databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations + emissionFactorsMigrations
        + carbonAccountingMigrations + participationMigrations + dataProtectionMigrations
        + programmingInterfaceMigrations + [linkNamesOfPeople]
        + assessmentsMigrations + fundingMigrations + actionPlanningMigrations + coachingMigrations
        + appointmentsMigrations + eventsMigrations + regionalNetworkMigrations + programmeRecordsMigrations
        + sustainabilityReportingMigrations + learningMigrations + worldMigrations

    /// Opens the database, made if need be, at the present schema.
    static func open(_ settings: AppSettings) async throws -> any SQLDatabase {
        let database = try database(settings)
        try await migrate(database, settings)
        return database
    }

    /// The database as it is. PostgreSQL is connected to by the first who asks it something.
    static func database(_ settings: AppSettings) throws -> any SQLDatabase {
        try FileManager.default.createDirectory(at: settings.data, withIntermediateDirectories: true)
        guard let url = settings.databaseURL else { return try SQLiteDatabase(path: settings.databaseFile.path) }
        guard (try? PostgresAddress(url)) != nil else {
            throw CommandFailure("command.fault.databaseAddress", ["value": display(url)])
        }
        return PostgresDatabase(url: url)
    }

    /// Returns the names of the steps that were run now.
    @discardableResult
    static func migrate(_ database: any SQLDatabase, _ settings: AppSettings) async throws -> [String] {
        do {
            return try await Migrator.migrate(database, migrations)
        } catch let error as NewerSchemaError {
            throw CommandFailure("command.fault.newerSchema", ["steps": error.unknown.joined(separator: ", ")])
        } catch StorageError.unavailable(let reason) where settings.databaseURL != nil {
            throw unavailable(settings, reason)
        }
    }

    static func unavailable(_ settings: AppSettings, _ reason: String) -> CommandFailure {
        let line = reason.split(separator: "\n").joined(separator: " ").trimmingCharacters(
            in: .init(charactersIn: " .")
        )
        let address = display(settings.databaseURL ?? "")
        return CommandFailure("command.fault.databaseUnavailable", ["address": address, "reason": line])
    }

    /// An address without its password; what is no address, without what may be one.
    static func display(_ url: String) -> String {
        if let address = try? PostgresAddress(url) { return address.display }
        guard let at = url.lastIndex(of: "@") else { return url }
        return "…" + url[at...]
    }
}
