import Learning

/// Where a link in the text of a lesson leads.
enum LessonLink: Hashable {
    /// A page of the hub.
    case page(String)
    case lesson(LessonAddress)
    /// A source by its number, counted from 1.
    case source(Int)
    case question(String)

    /// Nil for every address that may not stand in a text, such as a foreign one.
    init?(_ address: String) {
        if address.hasPrefix("/"), !address.hasPrefix("//") {
            self = .page(address)
            return
        }
        let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "lektion":
            guard let lesson = LessonAddress(String(parts[1])) else { return nil }
            self = .lesson(lesson)
        case "quelle":
            guard let number = Int(parts[1]), number > 0 else { return nil }
            self = .source(number)
        case "quiz": self = .question(String(parts[1]))
        default: return nil
        }
    }
}
