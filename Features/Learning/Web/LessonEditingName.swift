import Learning

/// The short name of a lesson in addresses.
enum LessonEditingName {
    /// Parts of addresses that mean something else at its place.
    static let reserved: Set = ["neu"]

    /// Made of the words of a title: lower-case letters, digits and hyphens; nil where too little is left.
    static func proposal(for title: String) -> LessonID? {
        let spelt: [Character: String] = ["\u{e4}": "ae", "\u{f6}": "oe", "\u{fc}": "ue", "\u{df}": "ss"]
        let letters = title.lowercased().map { letter -> String in
            if let words = spelt[letter] { return words }
            return letter.isASCII && (letter.isLetter || letter.isNumber) ? String(letter) : " "
        }
        var name = ""
        for word in letters.joined().split(separator: " ") {
            let longer = name.isEmpty ? String(word) : "\(name)-\(word)"
            if longer.utf8.count > 40 { break }
            name = longer
        }
        return LessonID(name)
    }
}
