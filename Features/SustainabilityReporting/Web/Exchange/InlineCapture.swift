import SustainabilityReporting

/// The text of a fact or of its continuation, with what of its markup matters.
struct InlineCapture {
    enum Piece {
        case text(String)
        /// Where an element ends a line, a paragraph or a cell.
        case gap(String)
    }

    /// Of a continuation; nil for a fact.
    let id: String?
    let continuedAt: String?
    private(set) var pieces: [Piece] = []
    private(set) var size = 0

    init(id: String?, continuedAt: String?) { (self.id, self.continuedAt) = (id, continuedAt) }

    mutating func add(_ piece: Piece) {
        pieces.append(piece)
        switch piece {
        case .text(let text): size += text.utf8.count
        case .gap(let gap): size += gap.utf8.count
        }
    }

    /// As it stands: what is no markup says all.
    var literal: String {
        pieces.reduce(into: "") { result, piece in
            if case .text(let text) = piece { result += text }
        }
    }

    /// As a browser would show it: blanks are one, paragraphs are paragraphs.
    var shown: String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .gap(let gap): result += gap
            case .text(let text):
                var isBlank = result.last?.isWhitespace ?? true
                for character in text {
                    if character.isWhitespace, character != "\u{a0}" {
                        if !isBlank { result += " " }
                        isBlank = true
                    } else {
                        result.append(character)
                        isBlank = false
                    }
                }
            }
        }
        return MarkupText.tidy(result)
    }
}
