import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// Slows down what one address sends without an account: anybody may learn, and nobody may fill the database by it.
struct LearningThrottle: Sendable {
    enum Sending: String {
        case answer, bookmark
    }

    private let store: ThrottleStore
    private let secrets: SecretBox
    private let outside: OutsideWorld

    init(_ database: any SQLDatabase, secrets: SecretBox, outside: OutsideWorld) {
        store = ThrottleStore(database, outside: outside)
        (self.secrets, self.outside) = (secrets, outside)
    }

    /// Counts what is about to be kept. Each hour is counted by itself, so that a school behind one address does not gather
    /// what it sent in the morning.
    /// - Returns: nil when it may go on, else the seconds to wait. Whoever is signed in never waits.
    func wait(_ sending: Sending, _ call: Call<Visitor>) async throws -> Int? {
        guard call.visitor.person == nil else { return nil }
        let second = Int(outside.now().timeIntervalSince1970)
        let (hour, rest) = (second / 3600, 3600 - second % 3600)
        let mark = secrets.mark("learning, \(sending.rawValue) of machine \(call.clientAddress), hour \(hour)")
        let key = ThrottleStore.Key(mark: mark, rule: .learningOfMachine, isCleared: false)
        return try await store.attempt([key]).map { min($0, rest) }
    }

    /// Says to somebody what they have to wait for.
    static func sentence(_ seconds: Int, _ t: Texts) -> String { t("learning.wait", count: (seconds + 59) / 60) }

    static func later(_ response: Response, _ seconds: Int) -> Response {
        var response = response
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
