import AccountsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct KnownDeviceTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"
    private let form = ["email": "petra@kettler.example", "password": AccountsHub.password]

    @Test func aNewDeviceIsToldByMailAndAKnownOneIsNot() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody(email)
        let first = try await house.signIn(email).client
        #expect(try await house.letters().isEmpty, "the first device is no news")
        _ = try await first.post("/anmelden", form)
        #expect(try await house.letters().isEmpty)
        _ = try await house.signIn(email)
        let letters = try await house.letters()
        #expect(letters.map(\.to) == [email])
        #expect(letters.map(\.subject) == ["Anmeldung auf einem neuen Gerät"])
        #expect(letters.first?.path("/konto/sicherheit") != nil)
        // 15 May 2026, 07:30 UTC is half past nine in Berlin.
        let texts = letters.flatMap(\.blocks).map { "\($0)" }.joined()
        #expect(texts.contains("am 15.05.2026 um 9:30 Uhr"))
    }

    @Test func aTokenWeNeverGaveIsNotTaken() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        let person = try await house.somebody(email)
        let store = KnownDeviceStore(house.database, outside: clock.outside)
        let given = try await store.arrive(person, with: "planted", mail: nil)
        #expect(given != "planted")
        #expect(try await !store.knows("planted", of: person))
        #expect(try await store.arrive(person, with: given, mail: nil) == given)
        clock.pass(KnownDeviceStore.lifetime + 1)
        #expect(try await !store.knows(given, of: person))
    }

    @Test func withoutAMailServerNothingIsQueued() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        for _ in 1...2 { _ = try await house.signIn(email) }
        #expect(try await house.letters().isEmpty)
    }
}
