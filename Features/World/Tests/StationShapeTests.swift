import FirmState
import Foundation
import Kernel
import Testing

@testable import World
@testable import WorldWeb

@Suite struct StationShapeTests {
    private let names = StationWords(WorldSamples.facts(WorldSamples.kettler), WorldSamples.texts).names

    /// 1000 kg ÷ 0.04401 kg/mol × 0.022414 m³/mol = 509.29 m³; d = ∛(6 × 509.29 ÷ π) = ∛972.7 = 9.908 m
    @Test func aTonneIsABallOfTenMetres() {
        #expect(abs(StationShape.diameter(tonnes: 1) - 9.908) < 0.001)
        // Eight times the mass, twice the diameter.
        #expect(abs(StationShape.diameter(tonnes: 8) - 2 * 9.908) < 0.002)
        #expect(StationShape.diameter(tonnes: 0) == 0)
    }

    @Test func spheresStandForScopesOfTwoYears() {
        guard case .spheres(let spheres)? = StationShape.spheres(of: WorldSamples.kettler, names) else {
            Issue.record("no spheres")
            return
        }
        #expect(spheres.map(\.tonnes) == [129, 159, 2472, 135, 172, 2483])
        #expect(spheres.map(\.isBefore) == [false, false, false, true, true, true])
        #expect(spheres.map(\.year) == [2025, 2025, 2025, 2024, 2024, 2024])
    }

    @Test func whatIsNotKnownHasNoShape() {
        #expect(StationShape.spheres(of: WorldSamples.nothing, names) == nil)
        #expect(StationShape.hotspots(of: WorldSamples.nothing, names) == nil)
        #expect(StationShape.grove(of: WorldSamples.nothing) == nil)
        #expect(StationShape.path(of: WorldSamples.nothing) == nil)
        #expect(StationShape.wall(of: WorldSamples.nothing) == nil)
        #expect(StationShape.river(of: WorldSamples.nothing) == nil)
        #expect(StationShape.compass(of: WorldSamples.nothing) == nil)
        #expect(StationShape.signals(of: WorldSamples.nothing) == nil)
        #expect(StationShape.building(of: WorldSamples.nothing, names) == nil)
    }

    @Test func aPathLeadsFromTheEarliestBeginningToTheLast() {
        guard case .path(let signs)? = StationShape.path(of: WorldSamples.kettler) else {
            Issue.record("no path")
            return
        }
        #expect(signs.map(\.month) == ["2026-01", "2026-08"])
    }

    @Test func lampsThatFitComeFirst() {
        guard case .signals(let lamps)? = StationShape.signals(of: WorldSamples.kettler) else {
            Issue.record("no lamps")
            return
        }
        #expect(lamps.map(\.state) == [.fits, .unclear, .not])
    }

    @Test func theBuildingFollowsTheData() {
        guard case .building(let parts, let fleet, _)? = StationShape.building(of: WorldSamples.kettler, names) else {
            Issue.record("no building")
            return
        }
        #expect(parts["gas-pipe"] == .yes && parts["chimney"] == .yes && parts["van-diesel"] == .yes)
        #expect(parts["oil-tank"] == .no && parts["roof-pv"] == .no && parts["district-heat"] == .no)
        #expect(parts["roof-green"] == .unknown && parts["heat-pump"] == .unknown)
        #expect(fleet.map(\.kind) == ["diesel"] && fleet.map(\.share) == [1])
    }

    @Test func theSceneReadsTheNamesOfTheContract() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        func json(_ shape: StationShape) throws -> String { String(decoding: try encoder.encode(shape), as: UTF8.self) }
        #expect(
            try json(.spheres([.init(label: "Scope 1", tonnes: 2, year: 2025, isBefore: false)]))
                == #"{"spheres":[{"isBefore":false,"label":"Scope 1","tonnes":2,"year":2025}]}"#
        )
        #expect(try json(.steps(step: 2, of: 5, title: "x")) == #"{"of":5,"step":2,"title":"x"}"#)
        #expect(
            try json(.notice([.init(title: "x", day: WorldSamples.today, href: "/y")])).contains(#""day":"2026-05-15""#)
        )
        #expect(
            try json(.grove([.init(title: "x", status: .done, href: nil)])).contains(#""status":"done""#)
        )
    }
}
