import Kernel

/// Water, hills and paths, as the map of the pages draws them. Metres, east and south of the centre.
public struct WorldGround: Hashable, Sendable {
    public struct Lake: Hashable, Sendable {
        public let centre: Place.Point
        /// Half axes.
        public let radii: Place.Point
    }

    public struct Canal: Hashable, Sendable {
        public let from: Place.Point
        public let to: Place.Point
        public let width: Double
    }

    public struct Hill: Hashable, Sendable {
        public let centre: Place.Point
        public let radius: Double
    }

    public struct Path: Hashable, Sendable {
        public let points: [Place.Point]
        public let width: Double
    }

    public let lakes: [Lake]
    public let canals: [Canal]
    public let hills: [Hill]
    public let paths: [Path]

    /// Reads `lakes`, `canals`, `hills` and `paths`; what the scene alone needs of them is left to it.
    init(_ object: inout StrictObject) {
        let report = object.report
        lakes = object.optionalElements("lakes").compactMap { node in
            guard var lake = StrictObject(node, "lakes", report), let centre = Geometry.point(&lake, "centre"),
                let radii = Geometry.point(&lake, "radii")
            else { return nil }
            return Lake(centre: centre, radii: radii)
        }
        canals = object.optionalElements("canals").compactMap { node in
            guard var canal = StrictObject(node, "canals", report), let from = Geometry.point(&canal, "from"),
                let to = Geometry.point(&canal, "to"), let width = canal.number("width")
            else { return nil }
            return Canal(from: from, to: to, width: width)
        }
        hills = object.optionalElements("hills").compactMap { node in
            guard var hill = StrictObject(node, "hills", report), let centre = Geometry.point(&hill, "centre"),
                let radius = hill.number("radius")
            else { return nil }
            return Hill(centre: centre, radius: radius)
        }
        paths = object.optionalElements("paths").compactMap { node in
            guard var path = StrictObject(node, "paths", report), let width = path.number("width") else { return nil }
            let points = path.elements("points").compactMap { Geometry.point($0) }
            return points.count < 2 ? nil : Path(points: points, width: width)
        }
    }
}
