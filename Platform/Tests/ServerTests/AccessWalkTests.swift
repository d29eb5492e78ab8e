import Accounts
import AccountsStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// Walks every route as everybody: nobody gets in where the route does not say so, nobody reaches what is another
/// firm's, and nothing that is sent leads to an error of ours.
@Suite(.serialized) struct AccessWalkTests {
    let house: SampleHouse

    init() async throws { house = try await SampleHouse.make() }

    @Test func everyParameterOfEveryRouteHasAnObjectToTry() {
        for route in house.hub.declarations {
            for name in Self.parameters(route.path) {
                #expect(house.objects[name] != nil, "\(route.path): give SampleHouse.objects a value for :\(name)")
            }
        }
    }

    @Test func everyAudienceIsExpectedOfEverybody() {
        #expect(
            Set(AccessTable.admitted.keys) == Set(AudienceName.allCases),
            "AccessTable.admitted must say for every audience who belongs to it"
        )
    }

    @Test func readingIsForWhomTheRouteSays() async throws {
        for route in house.hub.declarations where route.method == "GET" && !APIPath.contains(route.path) {
            for who in AccessTable.Who.allCases {
                let answer = try await house.client(who).get(house.address(route.path))
                try check(route, who, answer)
            }
        }
    }

    /// Strangers first, so that what they try to change is still there; leaving and signing out last of all.
    @Test func changingIsForWhomTheRouteSays() async throws {
        let routes = house.hub.declarations.filter {
            $0.method != "GET" && $0.path != "/abmelden" && !APIPath.contains($0.path)
        }
        let parting = routes.filter { $0.path == "/konto/austritt" }
        for who in AccessTable.Who.allCases {
            for route in routes.filter({ $0.path != "/konto/austritt" }) + parting {
                let client = house.client(who)
                let answer =
                    route.method == "DELETE"
                    ? try await client.delete(house.address(route.path))
                    : try await client.post(house.address(route.path))
                try check(route, who, answer)
            }
        }
    }

    @Test func noChangeIsMadeWithoutTheProofOfOurOwnForm() async throws {
        for route in house.hub.declarations where route.method == "POST" && !APIPath.contains(route.path) {
            let who: AccessTable.Who = route.audience == .administrator ? .administrator : .owner
            let answer = try await house.client(who).forge(house.address(route.path))
            #expect(answer.status == .forbidden, "\(route.method) \(route.path) took a forged form")
        }
    }

    private func check(_ route: RouteDeclaration, _ who: AccessTable.Who, _ answer: Answer) throws {
        let status = Int(answer.status.code)
        let place = "\(route.method) \(route.path) as \(who): \(status)"
        #expect(status < 500, "\(place)")
        let isSentToSignIn = status == 401 || (status == 303 && answer.location?.hasPrefix("/anmelden?weiter=") == true)
        let admitted = try #require(AccessTable.admitted[route.audience], "no expectation for \(route.audience)")
        if route.changesFirm, route.audience != .owner, AccessTable.readers.contains(who) {
            #expect(
                status == 403 && answer.body.contains("Hier können Sie nur noch lesen"),
                "\(place) changed something"
            )
            return
        }
        if route.audience == .everyone {
            #expect(!isSentToSignIn && status != 403, "\(place) is open to everyone")
            return
        }
        if who == .anonymous {
            #expect(isSentToSignIn, "\(place) must ask to sign in")
            return
        }
        guard admitted.contains(who) else {
            #expect(status == 403, "\(place) is for \(route.audience)")
            return
        }
        #expect(!isSentToSignIn && status != 403, "\(place) is for whoever is \(route.audience)")
        let objects = Self.parameters(route.path).filter { house.isFirmsOwn($0) }
        if !objects.isEmpty, !AccessTable.insiders.contains(who) {
            #expect(status == 404, "\(place) reached an object of another firm")
        } else if route.method == "GET", AccessTable.insiders.contains(who) || objects.isEmpty {
            let mayLackOwn =
                SampleHouse.possiblyEmpty.contains(route.path)
                || !AccessTable.insiders.contains(who) && [.member, .owner].contains(route.audience)
            #expect(status != 404 || mayLackOwn, "\(place) does not find what is its own")
        }
    }

    static func parameters(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
            String(part.dropFirst().prefix { $0.isLetter || $0.isNumber })
        }
    }
}
