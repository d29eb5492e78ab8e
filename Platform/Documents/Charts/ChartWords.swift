/// What words need beside a chart.
enum ChartWords {
    /// Pixels that the longest of the texts takes at 13 px: Inter runs at 0.56 of its size on average.
    static func width(_ texts: [String], atMost limit: Double = 1_000) -> Double {
        let longest = texts.flatMap { $0.split(separator: "\n") }.map(\.count).max() ?? 0
        return min(limit, (Double(longest) * 7.3).rounded(.up))
    }

    /// Breaks at spaces; the library would also break behind the comma of a number.
    static func wrapped(_ text: String, width: Double) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            if let last = lines.last, Self.width(["\(last) \(word)"]) <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A label on a patterned ground: on a slip of paper, so that it can be read on every colour.
    static func slip(_ text: String) -> ChartOption {
        [
            "show": true, "position": "inside", "formatter": .words(text), "color": "@ink", "backgroundColor": "@paper",
            "padding": [2, 5], "borderRadius": 3, "fontSize": 13,
        ]
    }

    static func beside(_ text: String, _ position: ChartOption) -> ChartOption {
        ["show": true, "position": position, "formatter": .words(text)]
    }
}
