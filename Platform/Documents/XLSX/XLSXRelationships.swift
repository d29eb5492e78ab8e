/// Which parts a part points to (ECMA-376 part 2, section 9.3).
struct XLSXRelationships: Sendable {
    struct Link: Hashable, Sendable {
        /// The last word of the type, such as `worksheet`: the rest differs between the editions of the standard.
        let kind: String
        /// The full name of the part, without a leading slash.
        let part: String
    }

    private(set) var links: [String: Link] = [:]

    init() {}

    /// `source` is the name of the part whose relationships these are; empty for the package itself.
    init(_ scanner: XMLScanner, of source: String) throws(XLSXError) {
        var scanner = scanner
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("Relationship"):
                guard let id = try scanner.attribute("Id"), let type = try scanner.attribute("Type"),
                    let target = try scanner.attribute("Target"),
                    try scanner.attribute("TargetMode") != "External"
                else { continue }
                let kind = type.split(separator: "/").last.map(String.init) ?? type
                links[id] = Link(kind: kind, part: Self.resolve(target, from: source))
            case .finished: return
            default: continue
            }
        }
    }

    func first(of kind: String) -> String? { links.values.first { $0.kind == kind }?.part }

    /// The name of the part that lists the relationships of `part`.
    static func name(for part: String) -> String {
        let steps = part.split(separator: "/").map(String.init)
        return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    }

    private static func resolve(_ target: String, from source: String) -> String {
        var steps = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": steps = steps.dropLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}
