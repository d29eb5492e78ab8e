import Accounts
import AccountsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Documents
import EmissionFactorsStorage
import Foundation
import Kernel
import WebPlatform

/// `oekohub demo`: three firms with two years of data, two more with a report, an administrator, a coach and what the
/// coach does with the first of them, to look around in.
enum DemoCommand {
    /// Everybody may know it: the demonstration firms hold nothing that is worth protecting.
    static let password = "demo-im-oekohub"

    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        let database = try await Installation.open(input.settings)
        let content = Content(home: input.settings.home)
        let hash = try await PasswordHashing.argon2.hash(password)
        let firms = try DemoFirm.all(content)
        for firm in firms {
            let email = "\(firm.key)@demo.example"
            let made = try await DemoFirm.Maker(database: database, content: content, settings: input.settings).make(
                firm,
                email: email,
                passwordHash: hash
            )
            let key = made ? "command.demo.made" : "command.demo.there"
            Console.print(input.texts(key, ["firm": firm.name, "email": email, "password": password]))
        }
        if let first = firms.first, let owner = EmailAddress("\(first.key)@demo.example") {
            for person in try await DemoPeople(database: database).make(grantedBy: owner, passwordHash: hash) {
                Console.print(
                    input.texts(
                        "command.demo.person",
                        [
                            "role": person.office.word(input.texts), "name": person.name, "email": person.email,
                            "password": password,
                        ]
                    )
                )
            }
        }
        let council = try DemoCouncil.read(content)
        if try await council.make(in: database, passwordHash: hash) {
            let (name, email) = (council.council, council.email)
            let line = input.texts("command.demo.council", ["name": name, "email": email, "password": password])
            Console.print(line)
        }
        try await DemoPlan.Maker(database: database, content: content).make(DemoPlan.read(content))
        try await DemoCase.Maker(database: database, content: content, settings: input.settings)
            .make(DemoCase.read(content))
        try await DemoEvents.read(content).make(in: database)
        try await DemoReport.Maker(database: database, content: content, settings: input.settings)
            .make(DemoReport.all(content))
        try await database.close()
        return 0
    }
}

/// A demonstration firm as `Content/demo/firms.json` describes it.
struct DemoFirm: Decodable {
    struct Place: Decodable {
        let name: String
        let street: String
        let postcode: String
        let municipality: String
    }

    struct Unit: Decodable {
        let name: String
        let counts: [Int: Double]

        init(from decoder: any Decoder) throws {
            let values = try decoder.singleValueContainer().decode([String: Value].self)
            var counts: [Int: Double] = [:]
            var name = ""
            for (key, value) in values {
                switch value {
                case .text(let text): if key == "name" { name = text }
                case .number(let number): if let year = Int(key) { counts[year] = number }
                }
            }
            (self.name, self.counts) = (name, counts)
        }

        private enum Value: Decodable {
            case text(String)
            case number(Double)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }
    }

    let key: String
    let name: String
    /// Who keeps the account.
    let person: String
    let legalForm: String
    let wz2008: String
    let wz2025: String
    let employees: Double
    let turnover: Int64
    let balanceSheet: Int64
    let ownUnit: Unit?
    /// False for firms whose consumption is not entered; they are there for their reports.
    let hasBalance: Bool?
    let sites: [Place]

    static func all(_ content: Content) throws -> [DemoFirm] {
        struct File: Decodable { let firms: [DemoFirm] }
        let file = content.folder("CarbonAccounting").appendingPathComponent("demo/firms.json")
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).firms
    }
}
