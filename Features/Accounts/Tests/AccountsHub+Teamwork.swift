import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import Synchronization
import TestSupport
import Testing

extension AccountsHub {
    var teamwork: TeamworkStores { TeamworkStores(database, outside: .live) }

    struct TeamLetter {
        let subject: String
        let blocks: [MailMessage.Block]

        /// The path of the address it asks to follow.
        var link: String? {
            for case .link(_, let address) in blocks { return URL(string: address)?.path }
            return nil
        }

        var text: String {
            blocks.compactMap { block -> String? in
                if case .text(let words) = block { words } else { nil }
            }.joined(separator: " ")
        }
    }

    /// What waits to be sent to an address, the oldest first.
    func letters(to email: String) async throws -> [TeamLetter] {
        try await database.rows(
            "SELECT subject, content FROM mail WHERE recipient = $1 ORDER BY created_at, id",
            .text(email)
        )
        .map { TeamLetter(subject: try $0.text("subject"), blocks: try JSONColumn.value($0.text("content"))) }
    }

    /// Invites by mail and returns the path that stands in it.
    func invitation(_ owner: TestClient, _ email: String, role: String = "member") async throws -> String {
        let answer = try await owner.post("/konto/einladungen-per-mail", ["email": email, "role": role])
        try #require(answer.status == .seeOther)
        return try #require(try await letters(to: email).last?.link)
    }

    /// Somebody without a firm, signed in, with an office in the hub.
    func person(_ name: String, _ email: String, _ office: HubOffice? = nil) async throws -> TestClient {
        let client = hub.client()
        let form = ["name": name, "email": email, "password": Self.password]
        try #require(try await client.post("/registrieren/ohne-betrieb", form).status == .seeOther)
        if let office {
            try #require(try await teamwork.hubRoles.grant(office, to: person(email), by: nil))
        }
        return client
    }

    /// Today and other days, as date fields send them.
    static func day(_ offset: Int) -> String {
        LocalDate(Date().addingTimeInterval(Double(offset) * 86_400)).iso
    }
}

/// A clock that stands until it is moved.
final class StandingClock: Sendable {
    private let time: Mutex<Date>

    init(_ start: Date) { time = Mutex(start) }

    func move(seconds: Double) { time.withLock { $0 = $0.addingTimeInterval(seconds) } }

    func move(days: Int) { time.withLock { $0 = $0.addingTimeInterval(Double(days) * 86_400) } }

    var outside: OutsideWorld {
        OutsideWorld(now: { [self] in time.withLock { $0 } }, randomBytes: OutsideWorld.live.randomBytes)
    }
}
