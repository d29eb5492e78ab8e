import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ThrottleRoutesTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"

    private func guess(_ house: AccountsHub, _ email: String, times: Int) async throws -> [Int] {
        var statuses: [Int] = []
        for number in 0..<times {
            statuses.append(Int(try await house.signIn(email, "geraten \(number)").answer.status.code))
        }
        return statuses
    }

    @Test func knownAndUnknownAddressesAreSlowedDownAlike() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        let known = try await guess(house, email, times: 8)
        let unknown = try await guess(house, "niemand@kettler.example", times: 8)
        #expect(known == [422, 422, 422, 422, 422, 422, 429, 429])
        #expect(unknown == known)
    }

    @Test func theRightPasswordHasToWaitTooAndThenWorks() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        _ = try await guess(house, email, times: 6)
        let early = try await house.signIn(email).answer
        #expect(early.status == .tooManyRequests && early.headers[.retryAfter] == "2")
        #expect(early.body.contains("in 2 Sekunden noch einmal"))
        clock.pass(2)
        #expect(try await house.signIn(email).answer.status == .seeOther)
        #expect(try await guess(house, email, times: 5) == [422, 422, 422, 422, 422], "the count began anew")
    }

    @Test func whoKnowsTheDeviceIsNotKeptOutByGuessesFromElsewhere() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        let own = try await house.signIn(email).client
        _ = try await own.post("/abmelden")
        _ = try await guess(house, email, times: 7)
        let form = ["email": email, "password": AccountsHub.password]
        #expect(try await own.post("/anmelden", form).status == .seeOther)
    }

    @Test func oneMachineThatTriesManyAccountsIsSlowedDown() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        var last = 0
        for number in 1...32 {
            last = Int(try await house.signIn("person\(number)@kettler.example", "x").answer.status.code)
        }
        #expect(last == 429)
    }

    @Test(arguments: ["/registrieren", "/registrieren/ohne-betrieb"])
    func withoutAMailServerSignUpsDoNotAnswerForAList(way: String) async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        let form = ["firm": "Brandt KG", "name": "Jonas Brandt", "email": email, "password": AccountsHub.password]
        var statuses: [Int] = []
        for _ in 1...32 { statuses.append(Int(try await house.hub.client().post(way, form).status.code)) }
        #expect(statuses == [Int](repeating: 422, count: 31) + [429])
        let free = form.merging(["email": "jonas@brandt.example"]) { $1 }
        #expect(try await house.hub.client().post(way, free).status == .tooManyRequests)
        clock.pass(2)
        #expect(try await house.hub.client().post(way, free).status == .seeOther)
    }

    @Test func aClassThatSignsUpDoesNotWait() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        for number in 1...35 { _ = try await house.person("Person \(number)", "person\(number)@kettler.example") }
    }

    @Test func theDatabaseHoldsNoAddressOfAMachineOrAPerson() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        _ = try await guess(house, email, times: 1)
        let marks = try await house.database.rows("SELECT mark FROM throttle").map { try $0.text("mark") }
        #expect(marks.count == 2)
        #expect(marks.allSatisfy { mark in mark.count == 64 && mark.allSatisfy { $0.isHexDigit } })
    }
}
