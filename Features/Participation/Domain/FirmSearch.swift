/// Finds the firm somebody means who typed its name and perhaps its postcode.
public enum FirmSearch {
    /// At most this many are offered.
    public static let most = 20

    /// The candidates that share a word or the postcode with what was typed, those that share most first. Umlauts and
    /// case make no difference; „GmbH“ and the like count for nothing.
    public static func best<Candidate>(
        _ typed: String,
        in candidates: [Candidate],
        name: (Candidate) -> String,
        postcodes: (Candidate) -> [String]
    ) -> [Candidate] {
        let wanted = words(typed)
        let scored = candidates.map { candidate -> (Candidate, Int) in
            let found = words(name(candidate)).union(postcodes(candidate))
            return (candidate, wanted.intersection(found).count)
        }
        return scored.enumerated().filter { $0.element.1 > 0 }
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .prefix(most).map(\.element.0)
    }

    private static let legalForms: Set = [
        "gmbh", "ggmbh", "ag", "kg", "co", "ohg", "gbr", "ev", "e", "v", "ug", "se", "eg",
    ]

    static func words(_ text: String) -> Set<String> {
        var folded = ""
        for character in text.lowercased() {
            switch character {
            case "ä": folded += "ae"
            case "ö": folded += "oe"
            case "ü": folded += "ue"
            case "ß": folded += "ss"
            default: folded.append(character)
            }
        }
        return Set(folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(legalForms)
    }
}
