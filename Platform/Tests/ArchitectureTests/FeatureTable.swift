/// The table at the top of Package.swift: which feature may read which other.
enum FeatureTable {
    static let uses: [String: [String]] = read(SwiftSource(path: "Package.swift", text: House.text("Package.swift")))

    static func read(_ package: SwiftSource) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for start in package.tokens.indices.dropLast(2) where package.tokens[start].isWord("Feature") {
            guard package.tokens[start + 1].isMark("("), let name = package.tokens[start + 2].string?.written else {
                continue
            }
            let row = package.tokens[start...].prefix { !$0.isMark(")") }
            let used = row.drop { !$0.isWord("uses") }.compactMap { $0.string?.written }
            result[name] = used
        }
        return result
    }
}
