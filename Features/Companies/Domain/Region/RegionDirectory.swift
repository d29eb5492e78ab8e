public import Foundation

/// The municipalities and postcodes of the project's region; what it does not know lies outside or is new.
public struct RegionDirectory: Sendable {
    /// How a postcode and the name of a place go together.
    public enum Check: Hashable, Sendable {
        case agrees(Municipality)
        /// The postcode belongs to another municipality; the place may still be right where borders cross.
        case differs(expected: Municipality)
        /// The postcode is not in the directory: accepted as it stands.
        case unknownPostcode
    }

    /// „Westfälisches Ruhrgebiet“
    public let name: String
    /// „erweiterte Region“
    public let widerName: String
    public let sources: [FactSource]
    public let municipalities: [Municipality]

    private let byPostcode: [Postcode: Municipality]

    /// Reads `Content/region.json`.
    ///
    /// - Throws: ``ContentFaults`` with everything that is wrong.
    public init(json: Data, file: String) throws {
        var check = ContentCheck(file: file, json: json)
        let content = try check.decode(RegionContent.self)
        var municipalities: [Municipality] = []
        var byPostcode: [Postcode: Municipality] = [:]
        for item in content.municipalities {
            guard let district = content.districts.first(where: { $0.key == item.district }) else {
                check.note("there is no district \"\(item.district)\"", at: "\"\(item.key)\"")
                continue
            }
            let municipality = Municipality(
                key: item.key,
                name: item.name,
                district: district.name,
                ring: district.ring
            )
            municipalities.append(municipality)
            for text in item.postcodes {
                guard let postcode = Postcode(text) else {
                    check.note("\"\(text)\" is no postcode", at: "\"\(text)\"")
                    continue
                }
                if let other = byPostcode.updateValue(municipality, forKey: postcode) {
                    check.note("\"\(text)\" belongs to \(other.name) already", at: "\"\(text)\"")
                }
            }
        }
        if content.sources.isEmpty { check.note("a fact needs a source", at: "\"sources\"") }
        try check.throwIfFaulty()
        (name, widerName, sources) = (content.name, content.widerName, content.sources)
        (self.municipalities, self.byPostcode) = (municipalities, byPostcode)
    }

    public func municipality(_ postcode: Postcode) -> Municipality? { byPostcode[postcode] }

    public func check(_ postcode: Postcode, municipality text: String) -> Check {
        guard let expected = byPostcode[postcode] else { return .unknownPostcode }
        return expected.isNamed(text) ? .agrees(expected) : .differs(expected: expected)
    }

    public func postcodes(of municipality: Municipality) -> [Postcode] {
        byPostcode.filter { $0.value == municipality }.keys.sorted()
    }
}

struct RegionContent: Decodable {
    struct District: Decodable {
        let key: String
        let name: String
        let ring: RegionRing

        enum CodingKeys: String, CodingKey, CaseIterable { case key, name, ring }

        init(from decoder: any Decoder) throws {
            let values = try decoder.strictContainer(CodingKeys.self)
            key = try values.decode(String.self, forKey: .key)
            name = try values.decode(String.self, forKey: .name)
            ring = try values.decode(RegionRing.self, forKey: .ring)
        }
    }

    struct Municipality: Decodable {
        let key: String
        let name: String
        let district: String
        let postcodes: [String]

        enum CodingKeys: String, CodingKey, CaseIterable { case key, name, district, postcodes }

        init(from decoder: any Decoder) throws {
            let values = try decoder.strictContainer(CodingKeys.self)
            key = try values.decode(String.self, forKey: .key)
            name = try values.decode(String.self, forKey: .name)
            district = try values.decode(String.self, forKey: .district)
            postcodes = try values.decode([String].self, forKey: .postcodes)
        }
    }

    let name: String
    let widerName: String
    let sources: [FactSource]
    let districts: [District]
    let municipalities: [Municipality]

    enum CodingKeys: String, CodingKey, CaseIterable { case name, widerName, sources, districts, municipalities }

    init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        widerName = try values.decode(String.self, forKey: .widerName)
        sources = try values.decode([FactSource].self, forKey: .sources)
        districts = try values.decode([District].self, forKey: .districts)
        municipalities = try values.decode([Municipality].self, forKey: .municipalities)
    }
}
