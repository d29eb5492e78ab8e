import Kernel

extension FactorSource {
    /// Reads an entry of a file's `sources`. Nil, with the faults noted, where anything is missing.
    init?(_ node: JSONNode, _ report: FaultReport) {
        guard var object = StrictObject(node, "sources", report) else { return nil }
        let id = object.string("id")
        let title = object.string("title")
        let publisher = object.string("publisher")
        let year = object.year("year")
        let url = object.optionalString("url")
        let licence = object.string("licence")
        let dateRead = object.date("dateRead")
        object.finish()
        guard let id, let title, let publisher, let year, let licence, let dateRead else { return nil }
        self.init(
            id: id,
            title: title,
            publisher: publisher,
            year: year,
            url: url,
            licence: licence,
            dateRead: dateRead
        )
    }

    /// A source and where it stands in its file.
    struct Located {
        let source: FactorSource
        let offset: Int
    }

    /// All sources of a file by their id; an id that stands twice is a fault.
    static func read(_ nodes: [JSONNode], _ report: FaultReport) -> [String: Located] {
        var sources: [String: Located] = [:]
        for node in nodes {
            guard let source = FactorSource(node, report) else { continue }
            if let first = sources[source.id] {
                report.add(.duplicateID(source.id, first: report.place(of: first.offset)), at: node.offset)
            } else {
                sources[source.id] = Located(source: source, offset: node.offset)
            }
        }
        return sources
    }
}
