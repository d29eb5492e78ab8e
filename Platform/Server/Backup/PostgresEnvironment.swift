import Foundation

/// The address of a PostgreSQL database as its programs take it: in the environment, where no list of processes shows
/// the password.
struct PostgresEnvironment: Sendable {
    private(set) var values: [String: String] = [:]

    init(_ url: String) {
        guard let parts = URLComponents(string: url) else { return }
        values["PGHOST"] = parts.host.flatMap { $0.isEmpty ? nil : $0 }
        values["PGPORT"] = parts.port.map { String($0) }
        values["PGUSER"] = parts.user
        values["PGPASSWORD"] = parts.password
        values["PGDATABASE"] = parts.path.isEmpty ? nil : String(parts.path.dropFirst())
        let names = [
            "host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE",
            "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY",
            "options": "PGOPTIONS", "connect_timeout": "PGCONNECT_TIMEOUT",
        ]
        for item in parts.queryItems ?? [] {
            if let name = names[item.name], let value = item.value { values[name] = value }
        }
    }

    var database: String { values["PGDATABASE"] ?? values["PGUSER"] ?? "postgres" }

    func with(database: String) -> PostgresEnvironment {
        var copy = self
        copy.values["PGDATABASE"] = database
        return copy
    }
}
