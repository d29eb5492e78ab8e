import Foundation
import Kernel
import TestSupport
import Testing
import World

@testable import WorldWeb

@Suite struct WorldContentTests {
    private static let folder = repositoryRoot.appendingPathComponent("Features/World/Content")

    /// Every address that the shipped world leads to, as a page of its own.
    private var all: [String] {
        WorldSamples.map.places.flatMap { place in
            place.doors.map(\.href) + place.stations.flatMap { $0.actions.map(\.href) }
        }
    }

    private var courses: Set<String> { Set(WorldSamples.map.places.map(\.course)) }

    @Test func aWorldWhoseLinksLeadSomewhereIsSound() throws {
        try WorldSamples.content.checkLinks(pages: all)
        try WorldSamples.content.checkCourses(courses)
    }

    @Test func aParameterTakesAnyWord() throws {
        let pages = all.filter { !$0.hasPrefix("/lernen/") } + ["/lernen/:course"]
        try WorldSamples.content.checkLinks(pages: pages)
    }

    @Test func aLinkThatLeadsNowhereIsNamedWithFileAndLine() throws {
        let pages = all.filter { $0 != "/kompass" }
        do {
            try WorldSamples.content.checkLinks(pages: pages)
            Issue.record("a dead link was let through")
        } catch {
            #expect(!error.faults.isEmpty)
            for fault in error.faults {
                #expect(fault.kind == .rule("noSuchPage", ["/kompass"]))
                #expect(fault.file == "places/lotsenhafen.json" && fault.line > 1)
            }
        }
    }

    @Test func aCourseThatIsNotThereIsNamed() throws {
        do {
            try WorldSamples.content.checkCourses(courses.subtracting(["foerderung"]))
            Issue.record("a course that is not there was let through")
        } catch {
            #expect(error.faults.map(\.kind) == [.rule("noSuchCourse", ["foerderung"])])
        }
    }

    @Test func aWorldIsChosenByItsName() throws {
        #expect(try WorldContent(folder: Self.folder, world: "westfaelisches-ruhrgebiet").map.places.count == 10)
        #expect(throws: WorldContent.UnknownWorld.self) { try WorldContent(folder: Self.folder, world: "mond") }
        #expect(throws: WorldContent.UnknownWorld.self) { try WorldContent(folder: Self.folder, world: "../worlds") }
    }
}
