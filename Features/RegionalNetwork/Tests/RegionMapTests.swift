import Companies
import Foundation
import Kernel
import TestSupport
import Testing

@testable import RegionalNetwork

struct RegionMapTests {
    private let map = try! RegionalNetworkContent(folder: NetworkHub.folder).map

    @Test func eachMunicipalityLiesInItsKreis() throws {
        #expect(map.districts.count == 10 && map.places.count == 36 && !map.sources.isEmpty)
        for place in map.places {
            let district = try #require(map.districts.first { $0.key == place.district }, "\(place.name)")
            #expect(isInside(place.centre, district.outline), "\(place.name) is outside \(district.name)")
        }
        for district in map.districts { #expect(isInside(district.label, district.outline), "\(district.name)") }
    }

    @Test func everythingStandsInThePicture() {
        let points = map.districts.flatMap { $0.outline + [$0.label] } + map.places.map(\.centre)
        #expect(points.allSatisfy { (10...790).contains($0.x) && (10...(map.height - 10)).contains($0.y) })
        #expect(map.place("05914000")?.name == "Hagen")
        #expect(map.place("58095") == nil)
    }

    @Test func itKnowsThePlacesOfTheRegion() {
        for municipality in NetworkHub.companies.region.municipalities {
            #expect(map.place(municipality.key)?.name == municipality.name, "\(municipality.name)")
        }
    }

    /// A square from 7° to 8° E and 51° to 52° N: cos 51.5° = 0.6225 narrows it, so 780 units are 0.6225° wide and the
    /// height is 20 + 780 / 0.6225 = 1273.0, rounded up 1274 at most.
    @Test func degreesAreNarrowedByTheLatitude() {
        let corners = ["7,51", "8,51", "8,52", "7,52"].compactMap { RegionMap.Position($0) }
        let projection = RegionProjection(corners)
        let southEast = projection.point(corners[1])
        #expect(abs(southEast.x - 790) < 1e-9)
        #expect(abs(southEast.y - (10 + 780 / 0.622515)) < 0.01)
        #expect(projection.point(corners[3]) == RegionMap.Point(x: 10, y: 10))
        #expect(projection.height == 1273)
    }

    @Test(arguments: ["", "7", "7,51,3", "x,51", "51,7", "nan,51"])
    func whatIsNoPositionIsRefused(text: String) { #expect(RegionMap.Position(text) == nil) }

    @Test func faultsAreNamedWithTheirLine() throws {
        let folder = try temporaryFolder()
        try Data(contentsOf: NetworkHub.folder.appendingPathComponent("offers.json"))
            .write(to: folder.appendingPathComponent("offers.json"))
        let json = """
            {"sources": [], "districts": [
            {"key": "1", "name": "A", "label": "7,51", "outline": "7,51 8,51"}
            ], "places": [{"key": "2", "name": "B", "position": "51,7"}]}
            """
        try json.write(to: folder.appendingPathComponent("map.json"), atomically: true, encoding: .utf8)
        #expect { _ = try RegionalNetworkContent(folder: folder) } throws: { error in
            let faults = (error as? Kernel.ContentFaults)?.faults ?? []
            return Set(faults.map(\.line)) == [1, 2, 3]
        }
    }

    /// Even-odd rule.
    private func isInside(_ point: RegionMap.Point, _ outline: [RegionMap.Point]) -> Bool {
        var isInside = false
        for (one, next) in zip(outline, outline.dropFirst() + [outline[0]])
        where (one.y > point.y) != (next.y > point.y) {
            if point.x < (next.x - one.x) * (point.y - one.y) / (next.y - one.y) + one.x { isInside.toggle() }
        }
        return isInside
    }
}
