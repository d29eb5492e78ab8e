import DatabasePlatform
import Testing

@Suite struct PostgresAddressTests {
    @Test func thePasswordStandsInTheEnvironmentOnly() throws {
        let address = try PostgresAddress("postgresql://hub:geheim@db.example:5433/oekohub?sslmode=require")
        #expect(address.environment["PGPASSWORD"] == "geheim")
        #expect(address.environment["PGHOST"] == "db.example")
        #expect(address.environment["PGPORT"] == "5433")
        #expect(address.environment["PGDATABASE"] == "oekohub")
        #expect(address.environment["PGSSLMODE"] == "require")
        #expect(address.display == "postgresql://db.example:5433/oekohub")
    }

    @Test func whatIsNoAddressIsRefused() {
        #expect(throws: PostgresAddress.Malformed.self) { try PostgresAddress("postgresql://host/x?unknown=1") }
        #expect(throws: PostgresAddress.Malformed.self) { try PostgresAddress("mysql://host/x") }
    }
}
