public import Foundation
public import Kernel

/// Reads a world and its places strictly: all faults at once, with file and line, or not at all.
public enum WorldReader {
    /// A link of a station with the place where it is written, to be checked against the routes of the hub.
    public struct Link: Sendable {
        public let file: ContentFile
        public let offset: Int
        public let href: String
    }

    /// Links and the courses that places name.
    public struct Reading: Sendable {
        public let map: WorldMap
        public let links: [Link]
        /// ``Link/href`` is the id of the course.
        public let courses: [Link]
    }

    /// - Parameter folder: `Content/worlds/<id>` with `world.json` and `places/*.json`.
    public static func read(_ folder: URL) throws(ContentFaults) -> Reading {
        let world = FaultReport(try ContentFile(folder.appendingPathComponent("world.json")))
        let reports = try ContentFile.all(in: folder.appendingPathComponent("places"))
            .map { FaultReport(ContentFile(path: "places/\($0.path)", bytes: $0.bytes)) }
        let head = root(world).flatMap { readHead($0, world) }
        let pages = reports.compactMap { report in root(report).flatMap { PlaceReader(report).page($0) } }
            .sorted { ($0.place.order, $0.place.id.text) < ($1.place.order, $1.place.id.text) }
        doubles(pages)
        if let faults = ContentFaults([world] + reports) { throw faults }
        guard let head else { throw .missing("world.json") }
        let links = pages.flatMap(\.links)
        return Reading(
            map: WorldMap(
                id: head.id,
                name: head.name,
                places: pages.map(\.place),
                ground: head.ground,
                plan: PlanText.text(world: head.node, places: pages.map(\.node))
            ),
            links: links,
            courses: pages.map(\.course)
        )
    }

    private static func root(_ report: FaultReport) -> JSONNode? {
        do throws(JSONSyntaxFault) {
            return try JSONReader.read(report.file.bytes)
        } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
    }

    private struct Head {
        let id: String
        let name: String
        let ground: WorldGround
        let node: JSONNode
    }

    /// Only what pages need is read here; the scene reads the rest.
    private static func readHead(_ node: JSONNode, _ report: FaultReport) -> Head? {
        guard var object = StrictObject(node, "world", report) else { return nil }
        let (id, name) = (object.string("id"), object.string("name"))
        if let size = object.number("size"), size <= 0 {
            object.fault(.invalidValue(field: "size", value: "\(size)"))
        }
        _ = Geometry.stand(&object, "spawn")
        let ground = WorldGround(&object)
        for key in ["landmarks", "groves", "models"] { _ = object.optionalElements(key) }
        _ = object.optional("sky")
        object.finish()
        guard let id, let name else { return nil }
        return Head(id: id, name: name, ground: ground, node: node)
    }

    private static func doubles(_ pages: [PlaceReader.Page]) {
        var ids: [String: PlaceReader.Page] = [:]
        var orders: [Int: PlaceReader.Page] = [:]
        for page in pages {
            if let first = ids[page.place.id.text] {
                page.report.add(.duplicateID(page.place.id.text, first: first.report.place(of: 0)))
            }
            if let first = orders[page.place.order] {
                page.report.add(.duplicateID("order \(page.place.order)", first: first.report.place(of: 0)))
            }
            ids[page.place.id.text] = page
            orders[page.place.order] = page
        }
    }
}
