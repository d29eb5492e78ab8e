import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// What holds on every page of the hub for whoever only reads, and for every line of the audit log.
@Suite(.serialized) struct ReaderPagesTests {
    let house: SampleHouse

    init() async throws { house = try await SampleHouse.make() }

    /// The shared components leave out what would be refused (``RefusedChanges``), so this finds forms made without them.
    @Test func noPageOffersAReaderAChangeOfTheFirm() async throws {
        let changes = house.hub.declarations.filter(\.changesFirm)
        var (pages, offered) = (0, [String]())
        for route in house.hub.declarations
        where route.method == "GET" && (route.audience == .member || route.path == "/schnellbilanz") {
            let answer = try await house.client(.formerCoach).get(house.address(route.path))
            guard answer.status == .ok, answer.body.contains("<main") else { continue }
            pages += 1
            #expect(answer.body.contains("Sie sehen diesen Betrieb nur lesend"), "\(route.path)")
            for match in answer.body.matches(of: /<form[^>]*method="post"[^>]*action="([^"?]*)/) {
                let parts = match.1.split(separator: "/")
                let isRefused = changes.contains { change in
                    let own = change.path.split(separator: "/")
                    return own.count == parts.count && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
                }
                if isRefused { offered.append("\(route.path): \(match.1)") }
            }
        }
        #expect(pages > 20)
        #expect(offered.isEmpty, "these pages have forms that a reader cannot send: \(offered)")
    }

    @Test func aMemberSeesTheForms() async throws {
        let answer = try await house.client(.member).get("/betrieb/stammdaten")
        #expect(answer.body.contains("action=\"/betrieb/stammdaten\""))
        let reader = try await house.client(.formerCoach).get("/betrieb/stammdaten")
        #expect(reader.body.contains("form-reading"))
    }

    /// Reading what is personal or financial, and every change, stands in the log under a name.
    @Test func everythingInTheAuditLogHasAName() {
        let names = RouteNames(house.hub.declarations)
        for route in house.hub.declarations where route.records != .none || route.method != "GET" {
            let isNobodys = route.audience == .everyone && route.records == .none
            let name = names.name(of: route.path, method: route.method, objects: ["2025"])
            #expect(
                isNobodys || name?.isEmpty == false,
                "\(route.method) \(route.path): give its page a name (`page:`)"
            )
            #expect(name?.contains("⟦") != true && name?.contains("{") != true, "\(route.path): \(name ?? "")")
        }
    }

    /// `Content/values.json` says in German what the columns of own data may hold.
    @Test func everyStoredWordOfOwnDataHasAGermanOne() throws {
        let content = Content(home: repositoryRoot)
        let file = content.folder("DataProtection").appendingPathComponent("values.json")
        let words = try JSONDecoder().decode([String: [String: String]].self, from: Data(contentsOf: file))
        let schema = try String(contentsOf: repositoryRoot.appendingPathComponent("docs/schema.sql"), encoding: .utf8)
        for (place, known) in words {
            let parts = place.split(separator: ".")
            let start = try #require(schema.firstRange(of: "CREATE TABLE \(parts[0]) ("), "\(place)")
            let table = schema[start.upperBound...].prefix { $0 != ";" }
            guard let check = table.firstRange(of: "CHECK (\(parts[1]) IN (") else { continue }
            let values = table[check.upperBound...].prefix { $0 != ")" }.split(separator: ",").map {
                $0.filter { $0 != "'" && $0 != " " }
            }
            #expect(Set(known.keys) == Set(values), "\(place)")
        }
        let carbon = try content.texts("CarbonAccounting")
        for (category, word) in words["activity_entry.category"] ?? [:] {
            #expect(carbon("category.\(category)") == word)
        }
        #expect(Set(words["access_token.scopes", default: [:]].keys) == Set(TokenScope.allCases.map(\.rawValue)))
    }
}
