import FirmState
import Foundation
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform
import World

@testable import WorldWeb

/// Each page as it stands, so that a change to it is seen.
@Suite struct WorldPagesTests {
    private let t = WorldSamples.texts

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func rounds() throws {
        let counts = PresenceCounts(places: [PlaceID("observatorium")!: 3], hub: 1, coaches: 1)
        let page = RundgangPage(WorldSamples.map, WorldSamples.facts(WorldSamples.kettler), counts, t)
        #expect(try difference(page, "rundgang") == nil)
    }

    @Test func place() throws {
        let page = PlacePage(
            WorldSamples.place("observatorium"),
            in: WorldSamples.map,
            WorldSamples.facts(WorldSamples.kettler),
            talk: TalkPanel(
                room: "ort:observatorium",
                title: "Observatorium",
                way: .pages,
                ownName: nil,
                coach: WorldSamples.coach
            ),
            t
        )
        #expect(page.allowsCalls)
        #expect(try difference(page, "place") == nil)
    }

    @Test func aPlaceOfAVisitorWithoutAFirm() throws {
        var example = WorldSamples.kettler
        example.isExample = true
        let place = WorldSamples.place("mein-betrieb")
        let page = PlacePage(place, in: WorldSamples.map, WorldSamples.facts(example), talk: nil, t)
        #expect(!page.allowsCalls)
        #expect(try difference(page, "placeExample") == nil)
    }

    @Test func station() throws {
        let place = WorldSamples.place("lohnhalle")
        let page = StationPage(
            place.station("hain")!,
            at: place,
            WorldSamples.facts(WorldSamples.kettler),
            t
        )
        #expect(try difference(page, "station") == nil)
    }

    @Test func world() throws {
        let page = WorldPage(
            title: t("welt.title"),
            models: "/a/none/Features/World/Client/models",
            visitorName: "Anna K.",
            look: 3,
            start: "observatorium",
            talk: TalkPanel(
                room: "hub",
                title: t("welt.title"),
                way: .world,
                ownName: "Anna K.",
                coach: WorldSamples.coach
            )
        )
        #expect(try difference(page, "welt") == nil)
    }
}
