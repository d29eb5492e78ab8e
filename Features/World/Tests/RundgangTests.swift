import FirmState
import Foundation
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform
import World

@testable import WorldWeb

/// The world and the walk by pages are equal: every station and every action of one exists in the other.
@Suite struct RundgangTests {
    private struct Plan: Decodable {
        struct Place: Decodable {
            struct Station: Decodable {
                struct Action: Decodable, Hashable {
                    let kind: String
                    let label: String
                    let href: String
                }
                let id: String
                let title: String
                let text: String
                let actions: [Action]
            }
            struct Door: Decodable {
                let label: String
                let href: String
            }
            let id: String
            let name: String
            let stations: [Station]
            let doors: [Door]
        }
        let places: [Place]
    }

    /// What the scene is told.
    private static let plan = try! JSONDecoder().decode(Plan.self, from: Data(WorldSamples.map.plan))
    private static let t = WorldSamples.texts

    private static func page(_ id: String, _ firm: FirmState = WorldSamples.kettler) -> String {
        let page = PlacePage(
            WorldSamples.place(id),
            in: WorldSamples.map,
            WorldSamples.facts(firm),
            talk: nil,
            t
        )
        return Node.group(page.body(t)).html
    }

    /// The markup of each station of a page, by its id.
    private static func stations(of html: String) -> [String: String] {
        var found: [String: String] = [:]
        for part in html.components(separatedBy: "<section class=\"station\" id=\"station-").dropFirst() {
            let id = String(part.prefix { $0 != "\"" })
            found[id] = part.components(separatedBy: "</section>")[0]
        }
        return found
    }

    /// Address and words of each link that starts something.
    private static func actions(of markup: String) -> Set<[String]> {
        Set(
            markup.matches(of: /<a class="action action-[a-z]+" href="([^"]*)">([^<]*)<\/a>/).map {
                [String($0.output.1), String($0.output.2)]
            }
        )
    }

    private static func escaped(_ text: String) -> String { Node.text(text).html }

    @Test func thePlacesOfTheWalkAreThoseOfTheWorld() {
        let facts = WorldSamples.facts(WorldSamples.kettler)
        let counts = PresenceCounts(places: [:], hub: 0, coaches: 0)
        let html = Node.group(RundgangPage(WorldSamples.map, facts, counts, Self.t).body(Self.t)).html
        let linked = html.matches(of: /<h2><a href="\/rundgang\/([a-z-]+)">([^<]*)<\/a>/).map {
            [String($0.output.1), String($0.output.2)]
        }
        #expect(linked == Self.plan.places.map { [$0.id, Self.escaped($0.name)] })
    }

    @Test(arguments: WorldSamples.map.places.map(\.id.text)) func everyStationAndActionOfOneIsInTheOther(id: String) {
        let place = Self.plan.places.first { $0.id == id }!
        for firm in [WorldSamples.kettler, WorldSamples.nothing] {
            let stations = Self.stations(of: Self.page(id, firm))
            #expect(Set(stations.keys) == Set(place.stations.map { "\(id)-\($0.id)" }))
            for station in place.stations {
                let markup = stations["\(id)-\(station.id)"] ?? ""
                #expect(markup.contains(Self.escaped(station.title)), "\(id)/\(station.id)")
                #expect(markup.contains(Self.escaped(station.text)), "\(id)/\(station.id)")
                let expected = Set(station.actions.map { [$0.href, Self.escaped($0.label)] })
                #expect(Self.actions(of: markup) == expected, "\(id)/\(station.id)")
            }
        }
    }

    /// Where the visitor would be refused, the same action stands there in words, with what it needs.
    @Test(arguments: WorldSamples.map.places.map(\.id.text)) func whatIsClosedIsSaidAndNotLinked(id: String) {
        let place = Self.plan.places.first { $0.id == id }!
        var facts = WorldSamples.facts(WorldSamples.kettler)
        let closed: Set<String> = ["/klimabilanz", "/massnahmen", "/foerderung", "/bericht", "/instrumente"]
        facts.openPages = OpenPages { address in
            closed.contains(address) ? PageNeed("daf\u{fc}r brauchen Sie einen Betrieb", way: "/konto/betriebe") : nil
        }
        let page = PlacePage(WorldSamples.place(id), in: WorldSamples.map, facts, talk: nil, Self.t)
        let html = Node.group(page.body(Self.t)).html
        for address in closed { #expect(!html.contains("href=\"\(address)\""), "\(address)") }
        let stations = Self.stations(of: html)
        for station in place.stations {
            let markup = stations["\(id)-\(station.id)"] ?? ""
            let said = Set(
                markup.matches(of: /<p class="closed-action">([^<]*) – <span class="page-need"><a href/).map {
                    String($0.output.1)
                }
            )
            let (shut, open) = (
                station.actions.filter { closed.contains($0.href) },
                station.actions.filter { !closed.contains($0.href) }
            )
            #expect(said == Set(shut.map { Self.escaped($0.label) }), "\(id)/\(station.id)")
            #expect(Self.actions(of: markup) == Set(open.map { [$0.href, Self.escaped($0.label)] }))
        }
        for door in place.doors { #expect(html.contains(Self.escaped(door.label))) }
    }

    @Test(arguments: WorldSamples.map.places.map(\.id.text)) func theDialogOfTheWorldIsThePartOfThePage(id: String) {
        let place = WorldSamples.place(id)
        for station in place.stations {
            let page = StationPage(station, at: place, WorldSamples.facts(WorldSamples.kettler), Self.t)
            let html = Node.group(page.body(Self.t)).html
            #expect(html.components(separatedBy: "data-station-panel").count == 2, "\(id)/\(station.id)")
            let onPage = Self.stations(of: Self.page(id))["\(id)-\(station.id)"] ?? ""
            let alone = Self.stations(of: html)["\(id)-\(station.id)"] ?? "none"
            // Only the level of its heading differs.
            let levelled = onPage.replacing("<h3", with: "<h2").replacing("</h3", with: "</h2")
            #expect(levelled == alone, "\(id)/\(station.id)")
        }
    }

    @Test(arguments: WorldSamples.map.places.map(\.id.text)) func everyPlaceHasItsFourDoors(id: String) {
        let place = Self.plan.places.first { $0.id == id }!
        let html = Self.page(id)
        for word in ["Verstehen", "Messen", "Handeln", "Treffen"] { #expect(html.contains(">\(word)<")) }
        for door in place.doors {
            #expect(html.contains("href=\"\(door.href)\"") && html.contains(Self.escaped(door.label)))
        }
    }

    @Test func theStateOfEveryStationInTheWorldIsSaidOnItsPage() {
        let words = StationWords(WorldSamples.facts(WorldSamples.kettler), Self.t)
        let states = words.all(WorldSamples.map)
        #expect(states.count > 25, "\(states.count) stations have a state")
        for place in WorldSamples.map.places {
            let stations = Self.stations(of: Self.page(place.id.text))
            for station in place.stations {
                guard let state = states["\(place.id)/\(station.id)"] else { continue }
                let markup = (stations["\(place.id)-\(station.id)"] ?? "")
                let plain = markup.replacing("<strong>", with: "").replacing("</strong>", with: "")
                #expect(plain.contains(Self.escaped(state.sentence)), "\(place.id)/\(station.id)")
                for figure in state.figures {
                    #expect(markup.contains(Self.escaped(figure.value)), "\(place.id)/\(station.id): \(figure.label)")
                    #expect(markup.contains(Self.escaped(figure.source)), "\(place.id)/\(station.id): \(figure.label)")
                }
            }
        }
    }

    @Test func aVisitorWithoutAFirmIsToldWhoseNumbersTheseAre() {
        var example = WorldSamples.kettler
        example.isExample = true
        for place in WorldSamples.map.places {
            let html = Self.page(place.id.text, example)
            #expect(html.contains("Beispielbetrieb"), "\(place.id)")
            #expect(!Self.page(place.id.text).contains("Beispielbetrieb"), "\(place.id)")
        }
        #expect(Self.page("mein-betrieb", example).contains("nur, wer zum Betrieb"))
    }

    @Test func noSentenceIsLeftWithAHole() {
        for firm in [WorldSamples.kettler, WorldSamples.nothing] {
            for place in WorldSamples.map.places {
                let html = Self.page(place.id.text, firm)
                #expect(!html.contains("\u{27e6}") && !html.contains("{") && !html.contains("}"), "\(place.id)")
            }
        }
    }
}
