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
    enum Who: CaseIterable { case anonymous, member, owner, foreignOwner }

    let house: SampleHouse

    init() async throws { house = try await SampleHouse.make() }

    @Test func everyParameterOfEveryRouteHasAnObjectToTry() {
        for route in house.hub.declarations {
            for name in Self.parameters(route.path) {
                #expect(house.objects[name] != nil, "\(route.path): give SampleHouse.objects a value for :\(name)")
            }
        }
    }

    @Test func readingIsForWhomTheRouteSays() async throws {
        for route in house.hub.declarations where route.method == "GET" {
            for who in Who.allCases {
                let answer = try await house.client(who).get(house.address(route.path))
                check(route, who, Int(answer.status.code), answer.location)
            }
        }
    }

    /// Strangers first, so that what they try to change is still there.
    @Test func changingIsForWhomTheRouteSays() async throws {
        for who in [Who.anonymous, .foreignOwner, .member, .owner] {
            for route in house.hub.declarations where route.method != "GET" && route.path != "/abmelden" {
                let client = house.client(who)
                let answer =
                    route.method == "DELETE"
                    ? try await client.delete(house.address(route.path))
                    : try await client.post(house.address(route.path))
                check(route, who, Int(answer.status.code), answer.location)
            }
        }
    }

    @Test func noChangeIsMadeWithoutTheProofOfOurOwnForm() async throws {
        for route in house.hub.declarations where route.method == "POST" {
            let answer = try await house.client(.owner).forge(house.address(route.path))
            #expect(answer.status == .forbidden, "\(route.method) \(route.path) took a forged form")
        }
    }

    private func check(_ route: RouteDeclaration, _ who: Who, _ status: Int, _ location: String?) {
        let place = "\(route.method) \(route.path) as \(who): \(status)"
        #expect(status < 500, "\(place)")
        let isSentToSignIn = status == 401 || (status == 303 && location?.hasPrefix("/anmelden?weiter=") == true)
        switch (route.audience, who) {
        case (.everyone, _): #expect(!isSentToSignIn && status != 403, "\(place) is open to everyone")
        case (_, .anonymous): #expect(isSentToSignIn, "\(place) must ask to sign in")
        case (.owner, .member): #expect(status == 403, "\(place) is for owners")
        default:
            #expect(!isSentToSignIn && status != 403, "\(place) is for whoever belongs to a firm")
            let objects = Self.parameters(route.path).filter { house.isFirmsOwn($0) }
            if who == .foreignOwner, !objects.isEmpty {
                #expect(status == 404, "\(place) reached an object of another firm")
            } else if route.method == "GET", who != .foreignOwner {
                #expect(status != 404, "\(place) does not find what is its own")
            }
        }
    }

    static func parameters(_ path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix(":") }.map { part in
            String(part.dropFirst().prefix { $0.isLetter || $0.isNumber })
        }
    }
}
