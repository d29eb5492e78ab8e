import Foundation

/// The words of one feature, or of the platform: all `Content/texts*.de.json` of its folder.
struct TextCatalogue {
    /// "Companies", or "Platform"
    let owner: String
    /// Key and its texts: one, or the two of a plural.
    let entries: [String: [String]]
    /// The file of each key, and keys that stand in two files.
    let files: [String: String]
    let doubled: [String]

    static let platform = TextCatalogue(owner: "Platform", folder: "Platform/Content")
    static let features = House.features.map { TextCatalogue(owner: $0, folder: "Features/\($0)/Content") }

    init(owner: String, folder: String) {
        self.owner = owner
        var (entries, files, doubled): ([String: [String]], [String: String], [String]) = ([:], [:], [])
        for path in House.paths where path.hasPrefix("\(folder)/texts") && path.hasSuffix(".de.json") {
            let object = try? JSONSerialization.jsonObject(with: Data(House.text(path).utf8)) as? [String: Any]
            for (key, value) in object ?? [:] {
                if files[key] != nil { doubled.append("\(key) in \(path)") }
                files[key] = path
                entries[key] =
                    (value as? String).map { [$0] } ?? (value as? [String: String]).map { Array($0.values) } ?? []
            }
        }
        (self.entries, self.files, self.doubled) = (entries, files, doubled)
    }

    /// Names in braces.
    static func placeholders(in text: String) -> Set<String> {
        Set(text.matches(of: /\{([A-Za-z][A-Za-z0-9]*)\}/).map { String($0.1) })
    }
}
