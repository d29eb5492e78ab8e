import HTML

/// Words of the team in which addresses of the web can be followed.
enum LinkedText {
    static func nodes(_ line: String) -> [Node] {
        var (nodes, words): ([Node], [String]) = ([], [])
        for word in line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let address = address(in: word)
            guard !address.isEmpty else {
                words.append(word)
                continue
            }
            nodes.append(.text(words.joined(separator: " ") + (words.isEmpty ? "" : " ")))
            nodes.append(a(.href(address)) { address })
            // What follows the address in the same word, such as a full stop, and the space before the next word.
            words = [String(word.dropFirst(address.count))]
        }
        return nodes + [.text(words.joined(separator: " "))]
    }

    /// The address a word begins with, without the punctuation behind it; empty where there is none.
    private static func address(in word: String) -> String {
        guard word.hasPrefix("https://") || word.hasPrefix("http://") else { return "" }
        let trimmed = String(word.reversed().drop { ".,;:!?)“\"".contains($0) }.reversed())
        return trimmed.count > 10 && trimmed.count <= 500 ? trimmed : ""
    }
}
