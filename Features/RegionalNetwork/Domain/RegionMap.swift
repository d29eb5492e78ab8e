public import Kernel

/// The outline of the region as a picture without tiles: Kreise, and the centres of the municipalities. Never an address.
///
/// Degrees become units of the picture by an equirectangular projection about its middle latitude: at this size (1° × 0.6°)
/// it differs from a conformal one by less than 0.2 %.
public struct RegionMap: Sendable {
    /// From the upper left corner, in units of the picture.
    public struct Point: Hashable, Sendable {
        public let x: Double
        public let y: Double
    }

    public struct District: Hashable, Sendable {
        /// Official key of the Kreis (AGS), five digits.
        public let key: String
        public let name: String
        /// Where its name stands.
        public let label: Point
        public let outline: [Point]
    }

    public struct Place: Hashable, Sendable {
        /// Official municipality key (AGS), eight digits.
        public let key: String
        public let name: String
        public let centre: Point

        /// The Kreis it lies in.
        public var district: String { String(key.prefix(5)) }
    }

    /// Units of the picture.
    public static let width = 800.0
    static let margin = 10.0

    public let height: Double
    public let districts: [District]
    public let places: [Place]
    public let sources: [ContentSource]

    /// Longitude and latitude in degrees.
    struct Position: Hashable {
        let longitude: Double
        let latitude: Double

        /// `7.464,51.514`
        init?(_ text: some StringProtocol) {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
            guard parts.count == 2, let longitude = parts[0], let latitude = parts[1],
                (5.0...16.0).contains(longitude), (47.0...56.0).contains(latitude)
            else { return nil }
            (self.longitude, self.latitude) = (longitude, latitude)
        }
    }

    init(
        districts: [(key: String, name: String, label: Position, outline: [Position])],
        places: [(key: String, name: String, centre: Position)],
        sources: [ContentSource]
    ) {
        let projection = RegionProjection(districts.flatMap(\.outline))
        height = projection.height
        self.sources = sources
        self.districts = districts.map { district in
            District(
                key: district.key,
                name: district.name,
                label: projection.point(district.label),
                outline: district.outline.map(projection.point)
            )
        }
        self.places = places.map { Place(key: $0.key, name: $0.name, centre: projection.point($0.centre)) }
    }

    public func place(_ key: String) -> Place? { places.first { $0.key == key } }
}
