/// Where a figure, a rule or a fact of a content file comes from.
public struct ContentSource: Hashable, Sendable {
    public enum Quality: String, Hashable, Sendable {
        /// Published by whoever decides it: an authority, a statistics office, the body of a standard.
        case official
        /// Read in somebody else's account of it.
        case secondary
    }

    public let title: String
    public let publisher: String
    /// Of publication; nil where the source does not say.
    public let year: Int?
    /// A link a person may follow; nothing is loaded from it.
    public let url: String?
    public let seen: LocalDate
    public let quality: Quality

    public init(title: String, publisher: String, year: Int?, url: String?, seen: LocalDate, quality: Quality) {
        (self.title, self.publisher, self.year) = (title, publisher, year)
        (self.url, self.seen, self.quality) = (url, seen, quality)
    }

    /// Nil, with the faults noted, where it cannot be used.
    public init?(_ node: JSONNode, _ report: FaultReport) {
        guard var object = StrictObject(node, "sources", report) else { return nil }
        let title = object.string("title")
        let publisher = object.string("publisher")
        let year = object.optionalYear("year")
        let url = object.optionalString("url")
        let seen = object.date("seen")
        let quality: Quality? = object.choice("quality")
        object.finish()
        if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
            object.fault(.invalidValue(field: "url", value: url))
        }
        guard let title, let publisher, let seen, let quality else { return nil }
        self.init(title: title, publisher: publisher, year: year, url: url, seen: seen, quality: quality)
    }

    /// A list of sources, and an index into it in `source` where the file names one.
    public static func list(_ object: inout StrictObject) -> [ContentSource] {
        let report = object.report
        return object.optionalElements("sources").compactMap { ContentSource($0, report) }
    }
}
