import Companies
import Testing

@Suite struct RegionDirectoryTests {
    private func region() throws -> RegionDirectory { try Sample.content().region }

    @Test func hagenIsInTheWiderRegion() throws {
        let region = try region()
        let hagen = region.municipality(Postcode("58095")!)
        #expect(hagen?.name == "Hagen")
        #expect(hagen?.ring == .wider)
        #expect(region.widerName == "angrenzend an das Westfälische Ruhrgebiet")
    }

    @Test(arguments: [
        ("44135", "Dortmund", "Dortmund"), ("59065", "Hamm", "Hamm"), ("58239", "Schwerte", "Kreis Unna"),
        ("59423", "Unna", "Kreis Unna"),
    ])
    func theCore(_ postcode: String, _ name: String, _ district: String) throws {
        let found = try region().municipality(Postcode(postcode)!)
        #expect(found?.name == name)
        #expect(found?.district == district)
        #expect(found?.ring == .core)
    }

    @Test func recklinghausenIsInTheWiderRegion() throws {
        #expect(try region().municipality(Postcode("45657")!)?.ring == .wider)
    }

    @Test func postcodeAndPlace() throws {
        let region = try region()
        let hagen = try #require(region.municipality(Postcode("58095")!))
        #expect(region.check(Postcode("58095")!, municipality: "Hagen") == .agrees(hagen))
        #expect(region.check(Postcode("58095")!, municipality: "hagen-Hohenlimburg") == .agrees(hagen))
        #expect(region.check(Postcode("58095")!, municipality: "Dortmund") == .differs(expected: hagen))
        #expect(region.check(Postcode("58095")!, municipality: "Hagenow") == .differs(expected: hagen))
        #expect(region.check(Postcode("10115")!, municipality: "Berlin") == .unknownPostcode)
    }

    @Test func thirtySixMunicipalitiesWithTheirPostcodes() throws {
        let region = try region()
        #expect(region.municipalities.count == 36)
        #expect(region.municipalities.allSatisfy { !region.postcodes(of: $0).isEmpty })
        #expect(region.municipalities.count { $0.ring == .core } == 12)
        #expect(region.sources.count == 4)
    }
}
