import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPClientPlatform
import HTTPTypes
import Kernel
import MailPlatform
import OpenIDPlatform
import Synchronization
import TestSupport
import Testing

@testable import AccountsWeb

@Suite struct DiscoveredProvidersTests {
    private let clock = TestClock()
    private let line = Line()

    /// Counts what is asked, and leads nowhere while it is down.
    private final class Line: Sendable {
        let fake = FakeIdentityProvider()
        private let state = Mutex((asked: 0, isDown: false))

        var asked: Int { state.withLock { $0.asked } }

        func goes(down: Bool) { state.withLock { $0.isDown = down } }

        var client: WebClient {
            WebClient { [self] request in
                let isDown = state.withLock { state in
                    state.asked += 1
                    return state.isDown
                }
                if isDown { throw WebClient.Failure.timedOut }
                return try await fake.client.send(request)
            }
        }
    }

    private func stores(
        at address: String = "https://hub.example",
        web: WebClient? = nil
    ) async throws -> SignInStores {
        let database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        )
        return .forTests(database, address: address, web: web ?? line.client, outside: clock.outside)
    }

    @Test func aDescriptionIsAskedForOnceInTenMinutes() async throws {
        let stores = try await stores()
        for _ in 1...3 { #expect(try await stores.discover(line.fake.issuer).issuer == line.fake.issuer) }
        clock.pass(599)
        _ = try await stores.discover(line.fake.issuer)
        #expect(line.asked == 1)
        clock.pass(1)
        _ = try await stores.discover(line.fake.issuer)
        #expect(line.asked == 2)
        _ = try await stores.discover(line.fake.issuer, anew: true)
        #expect(line.asked == 3)
    }

    @Test func aFailureIsNotKept() async throws {
        let stores = try await stores()
        line.goes(down: true)
        for _ in 1...2 {
            await #expect(throws: OpenIDProvider.Fault.unreachable) { try await stores.discover(line.fake.issuer) }
        }
        line.goes(down: false)
        #expect(try await stores.discover(line.fake.issuer).issuer == line.fake.issuer)
        #expect(line.asked == 3)
    }

    @Test(arguments: ["https://hub.example", "http://hub.betrieb.local", "http://192.168.1.5:8080"])
    func aHubThatOthersReachCallsNothingOnItsOwnMachine(address: String) async throws {
        let stores = try await stores(at: address)
        await #expect(throws: OpenIDProvider.Fault.address) { try await stores.discover("http://localhost:9400") }
        #expect(line.asked == 0)
    }

    @Test func aHubOnALaptopDoes() async throws {
        let fake = FakeIdentityProvider(issuer: "http://localhost:9400")
        let stores = try await stores(at: "http://127.0.0.1:8080", web: fake.client)
        #expect(try await stores.discover(fake.issuer).issuer == fake.issuer)
    }

    @Test func waysThatLeadNowhereAreCounted() async throws {
        let provider = ProviderHouse()
        let (house, _) = try await provider.make(joins: true)
        let client = house.hub.client()
        #expect(try await provider.come(client).location == "/")
        let attempts = try await house.database.rows("SELECT attempts FROM throttle WHERE attempts > 0")
        #expect(attempts.isEmpty, "who comes in is not counted")
        let stranger = house.hub.client()
        let door = try await provider.door(stranger)
        for _ in 1...32 {
            let answer = try await stranger.get("/anmelden/dienst/rueckkehr?code=good&state=x")
            #expect(answer.status == .badRequest, "what any page can send a browser to is not counted")
        }
        for _ in 1...31 {
            let answer = try await provider.come(stranger, change: { $0["nonce"] = "\"x\"" })
            #expect(answer.status == .badRequest)
        }
        #expect(try await stranger.get(door).status == .tooManyRequests)
        provider.clock.pass(2)
        #expect(try await stranger.get(door).status == .seeOther)
    }
}
