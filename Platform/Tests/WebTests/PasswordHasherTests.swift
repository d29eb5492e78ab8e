import Argon2
import Testing

@Suite struct PasswordHasherTests {
    private static let cheap = Cost(memory: 64, iterations: 1, lanes: 1)

    @Test func aHashKnowsItsPasswordAndNoOther() async throws {
        let hasher = PasswordHasher()
        let hash = try await hasher.hash("Grüße aus Hagen")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        let isRight = try await hasher.verify("Grüße aus Hagen", against: hash)
        #expect(isRight)
        let isWrong = try await hasher.verify("Gruesse aus Hagen", against: hash)
        #expect(!isWrong)
        await hasher.shutdown()
    }

    /// `ü` as one character and as u with two dots is the same password; so is `ﬁ` for fi.
    @Test func spellingsOfTheSameCharactersAreEqual() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let hash = try await hasher.hash("Gr\u{fc}n \u{fb01}x")
        let isRight = try await hasher.verify("Gru\u{308}n fix", against: hash)
        #expect(isRight)
    }

    @Test func everyHashHasASaltOfItsOwn() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let first = try await hasher.hash("a")
        let second = try await hasher.hash("a")
        #expect(first != second)
    }

    @Test func withoutAnAccountTheAnswerIsNo() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let isRight = try await hasher.verify("", against: nil)
        #expect(!isRight)
    }

    @Test func oldHashesAreTold() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        let hash = try await hasher.hash("a")
        #expect(!hasher.isOutdated(hash))
        let stricter = PasswordHasher(cost: Cost(memory: 128, iterations: 1, lanes: 1))
        #expect(stricter.isOutdated(hash))
    }

    @Test func overlongPasswordsAndDamagedHashesAreRefused() async throws {
        let hasher = PasswordHasher(cost: Self.cheap)
        await #expect(throws: PasswordHashingError.tooLong(limit: 1_024)) {
            try await hasher.hash(String(repeating: "ä", count: 513))
        }
        await #expect(throws: PasswordHashingError.self) { try await hasher.verify("a", against: "$argon2id$broken") }
    }

    @Test func aFloodIsTurnedAway() async throws {
        let hasher = PasswordHasher(parallel: 1, waiting: 1)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do throws(PasswordHashingError) { _ = try await hasher.hash("a") } catch { return error == .busy }
                    return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused >= 10)
        await hasher.shutdown()
        await #expect(throws: PasswordHashingError.stopped) { try await hasher.hash("a") }
    }
}
