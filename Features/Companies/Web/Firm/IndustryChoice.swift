import Companies

/// What a firm typed and chose for its activity, with and without JavaScript.
struct IndustryChoice {
    enum Resolution: Equatable {
        case empty
        case code(IndustryCode)
        /// A section or division is too wide to say what a firm does.
        case section(IndustryClassification.Entry)
        case several
        case unknown
    }

    let text: String
    /// The code of a result, or of what was stored when the page was made.
    let choice: String
    let stored: IndustryCode?

    static let none = IndustryChoice(text: "", choice: "", stored: nil)

    func resolved(_ classification: IndustryClassification, _ search: IndustrySearch) -> Resolution {
        if text.isEmpty {
            // Without JavaScript an emptied field still travels with the code it had.
            guard !choice.isEmpty, choice != stored?.text else { return .empty }
            return entry(choice, classification).map(resolution) ?? .unknown
        }
        let first = text.split(separator: " ").first.map(String.init) ?? ""
        if first.contains(where: \.isNumber) || text.count == 1 {
            return entry(first, classification).map(resolution) ?? .unknown
        }
        if let chosen = entry(choice, classification), choice != stored?.text { return resolution(chosen) }
        let found = search.entries(matching: text, limit: 2)
        switch found.count {
        case 0: return .unknown
        case 1: return resolution(found[0])
        default: return .several
        }
    }

    private func entry(_ text: String, _ classification: IndustryClassification) -> IndustryClassification.Entry? {
        classification.entry(text)
    }

    private func resolution(_ entry: IndustryClassification.Entry) -> Resolution {
        entry.code.level < 3 ? .section(entry) : .code(entry.code)
    }
}
