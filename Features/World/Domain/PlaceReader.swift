import Kernel

/// Reads one place.
struct PlaceReader {
    struct Page {
        let place: Place
        let node: JSONNode
        let report: FaultReport
        let links: [WorldReader.Link]
        let course: WorldReader.Link
    }

    let report: FaultReport

    init(_ report: FaultReport) { self.report = report }

    func page(_ node: JSONNode) -> Page? {
        guard var object = StrictObject(node, "place", report) else { return nil }
        let id = object.string("id").flatMap { text in
            PlaceID(text) ?? fault(&object, .invalidValue(field: "id", value: text))
        }
        if let id, report.file.path != "places/\(id.text).json" {
            object.fault(.invalidValue(field: "id", value: id.text))
        }
        let name = object.string("name")
        let order = object.number("order").flatMap(Int.init(exactly:))
        let lead = object.string("lead")
        _ = object.string("model")
        let position = Geometry.point(&object, "position")
        _ = object.number("facing")
        _ = object.number("radius")
        let spawn = Geometry.stand(&object, "spawn")
        _ = object.required("view")
        let course = object.required("course")
        let doors = object.elements("doors").compactMap(door)
        for key in ["walls", "blocks", "floors", "doors", "lamps"] { _ = object.optionalElements(key) }
        let stations = object.elements("stations").compactMap(station)
        if stations.isEmpty { object.fault(.missingField("stations")) }
        for way in Place.Door.Way.allCases where doors.count(where: { $0.door.way == way }) != 1 {
            object.fault(.missingField("doors.\(way.rawValue)"))
        }
        object.finish()
        doubles(stations)
        guard let id, let name, let order, let lead, let position, let spawn, let course,
            case .string(let courseID) = course.node.value
        else { return nil }
        let place = Place(
            id: id,
            name: name,
            order: order,
            lead: lead,
            course: courseID,
            stations: stations.map(\.station),
            doors: doors.map(\.door),
            position: position,
            spawn: spawn
        )
        return Page(
            place: place,
            node: node,
            report: report,
            links: stations.flatMap(\.links) + doors.map(\.link),
            course: WorldReader.Link(file: report.file, offset: course.node.offset, href: courseID)
        )
    }

    private struct Found {
        let station: Station
        let offset: Int
        let links: [WorldReader.Link]
    }

    private func station(_ node: JSONNode) -> Found? {
        guard var object = StrictObject(node, "stations", report) else { return nil }
        let (id, title) = (object.string("id"), object.string("title"))
        let kind: Station.Kind? = object.choice("kind")
        let source: Station.Source? = object.choice("state")
        _ = Geometry.point(&object, "at")
        _ = object.number("turn")
        let text = object.string("text")
        let actions = object.elements("actions").compactMap(action)
        if actions.isEmpty { object.fault(.missingField("actions")) }
        object.finish()
        if let id, PlaceID(id) == nil { object.fault(.invalidValue(field: "id", value: id)) }
        guard let id, let title, let kind, let source, let text else { return nil }
        return Found(
            station: Station(
                id: id,
                title: title,
                kind: kind,
                source: source,
                text: text,
                actions: actions.map(\.action)
            ),
            offset: node.offset,
            links: actions.map { WorldReader.Link(file: report.file, offset: $0.offset, href: $0.action.href) }
        )
    }

    private func action(_ node: JSONNode) -> (action: Station.Action, offset: Int)? {
        guard var object = StrictObject(node, "actions", report) else { return nil }
        let kind: Station.Action.Kind? = object.choice("kind")
        let (label, href) = (object.string("label"), address(&object))
        object.finish()
        guard let kind, let label, let href else { return nil }
        return (Station.Action(kind: kind, label: label, href: href), node.offset)
    }

    private func door(_ node: JSONNode) -> (door: Place.Door, link: WorldReader.Link)? {
        guard var object = StrictObject(node, "doors", report) else { return nil }
        let way: Place.Door.Way? = object.choice("way")
        let (label, promise, href) = (object.string("label"), object.string("promise"), address(&object))
        object.finish()
        guard let way, let label, let promise, let href else { return nil }
        return (
            Place.Door(way: way, label: label, promise: promise, href: href),
            WorldReader.Link(file: report.file, offset: node.offset, href: href)
        )
    }

    /// A page of this hub.
    private func address(_ object: inout StrictObject) -> String? {
        guard let href = object.string("href") else { return nil }
        if href.hasPrefix("/"), !href.hasPrefix("//") { return href }
        object.fault(.invalidValue(field: "href", value: href))
        return nil
    }

    private func doubles(_ stations: [Found]) {
        var seen: [String: Int] = [:]
        for found in stations {
            if let first = seen[found.station.id] {
                report.add(.duplicateID(found.station.id, first: report.place(of: first)), at: found.offset)
            } else {
                seen[found.station.id] = found.offset
            }
        }
    }

    private func fault(_ object: inout StrictObject, _ kind: ContentFault.Kind) -> PlaceID? {
        object.fault(kind)
        return nil
    }
}

/// What the scene is told of positions; read here only to find what is missing.
enum Geometry {
    /// `[x, z]` in metres.
    static func point(_ object: inout StrictObject, _ key: String) -> Place.Point? {
        guard let member = object.required(key) else { return nil }
        if let point = point(member.node) { return point }
        object.fault(.wrongType(field: key), at: member.node.offset)
        return nil
    }

    static func point(_ node: JSONNode) -> Place.Point? {
        guard case .array(let nodes) = node.value, nodes.count == 2, case .number(let x) = nodes[0].value,
            case .number(let z) = nodes[1].value
        else { return nil }
        return Place.Point(x: x, z: z)
    }

    /// `{"at": [x, z], "facing": degrees}`
    static func stand(_ object: inout StrictObject, _ key: String) -> Place.Point? {
        guard let member = object.required(key), var stand = StrictObject(member.node, key, object.report) else {
            return nil
        }
        let point = point(&stand, "at")
        _ = stand.number("facing")
        stand.finish()
        return point
    }
}
