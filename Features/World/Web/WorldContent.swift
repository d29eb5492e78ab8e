public import Foundation
public import Kernel
public import World

/// The world of this installation, read and checked at start.
public struct WorldContent: Sendable {
    public let map: WorldMap
    private let links: [WorldReader.Link]
    private let courses: [WorldReader.Link]

    /// A world that is asked for and not there, or several of which none is asked for.
    public struct UnknownWorld: Error, CustomStringConvertible {
        public let asked: String?
        public let known: [String]

        public var description: String {
            "Features/World/Content/worlds holds \(known); OEKOHUB_WORLD asks for \(asked ?? "none of them")"
        }
    }

    /// - Parameters:
    ///   - folder: `Features/World/Content`
    ///   - world: which of `worlds/`; nil where there is only one.
    /// - Throws: ``ContentFaults``, all at once with file and line, or ``UnknownWorld``.
    public init(folder: URL, world: String? = nil) throws {
        let worlds = folder.appendingPathComponent("worlds")
        let known = ((try? FileManager.default.contentsOfDirectory(atPath: worlds.path)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
        guard let id = world ?? (known.count == 1 ? known.first : nil), known.contains(id) else {
            throw UnknownWorld(asked: world, known: known)
        }
        let reading = try WorldReader.read(worlds.appendingPathComponent(id))
        (map, links, courses) = (reading.map, reading.links, reading.courses)
    }

    /// Every link leads to a page of the hub.
    ///
    /// - Parameter pages: paths of the hub's pages as routes declare them: `/lernen/:course`.
    /// - Throws: ``ContentFaults`` with file and line of what leads nowhere.
    public func checkLinks(pages: [String]) throws(ContentFaults) {
        let patterns = pages.map { $0.split(separator: "/") }
        try Self.refuse(links.filter { link in !patterns.contains { Self.leads(link.href, to: $0) } }, "noSuchPage")
    }

    /// Every place has a course.
    ///
    /// - Parameter ids: of the courses there are.
    /// - Throws: ``ContentFaults`` with file and line of places whose course is not there.
    public func checkCourses(_ ids: Set<String>) throws(ContentFaults) {
        try Self.refuse(courses.filter { !ids.contains($0.href) }, "noSuchCourse")
    }

    private static func refuse(_ links: [WorldReader.Link], _ rule: String) throws(ContentFaults) {
        if links.isEmpty { return }
        throw ContentFaults(
            faults: links.map { link in
                let line = link.file.line(at: link.offset)
                return ContentFault(file: link.file.path, line: line, kind: .rule(rule, [link.href]))
            }
        )
    }

    private static func leads(_ href: String, to pattern: [Substring]) -> Bool {
        let parts = href.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        return parts.count == pattern.count && zip(parts, pattern).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
    }
}
