import HTML
import Kernel
import WebPlatform
import World

/// What the form of a note sends; becomes words and a kind, or sentences.
struct BoardForm: Sendable {
    var text = ""
    var kind = BoardNote.Kind.idea.rawValue
    var lane = BoardNote.Lane.collected.rawValue
    var version = 1

    init() {}

    init(_ note: BoardNote) {
        (text, kind, lane, version) = (note.text, note.kind.rawValue, note.lane.rawValue, note.version)
    }

    init(_ form: Form) {
        text = TypedText.block(form["text"])
        (kind, lane) = (form["kind"], form["lane"])
        version = Int(form["version"]) ?? 0
    }

    struct Value: Sendable {
        let text: String
        let kind: BoardNote.Kind
        let lane: BoardNote.Lane
    }

    func validated(_ t: Texts) -> (value: Value?, errors: FieldErrors) {
        var errors = FieldErrors()
        if text.isEmpty { errors.add("text", t("zettel.text.missing")) }
        if text.count > BoardNote.longestText {
            let most = "\(BoardNote.longestText)"
            errors.add("text", t("zettel.text.long", ["count": "\(text.count)", "most": most]))
        }
        let kind = BoardNote.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("zettel.kind.missing")) }
        guard errors.isEmpty, let kind else { return (nil, errors) }
        return (Value(text: text, kind: kind, lane: BoardNote.Lane(rawValue: lane) ?? .collected), errors)
    }

    /// - Parameter prefix: keeps ids apart where several such forms stand on a page.
    @NodeBuilder func fields(_ prefix: String, _ errors: FieldErrors, hasLane: Bool, _ t: Texts) -> [Node] {
        textAreaField(
            Field(
                name: "text",
                label: t("zettel.text"),
                error: errors["text"],
                isRequired: true,
                id: "\(prefix)-text"
            ),
            value: text,
            lines: 3,
            maxLength: BoardNote.longestText
        )
        fieldRow {
            selectField(
                Field(name: "kind", label: t("zettel.kind"), error: errors["kind"], id: "\(prefix)-kind"),
                choices: BoardNote.Kind.allCases.map { Choice(BoardWords.kind($0, t), value: $0.rawValue) },
                selected: kind,
                width: .short
            )
            hasLane
                ? selectField(
                    Field(name: "lane", label: t("zettel.lane"), id: "\(prefix)-lane"),
                    choices: BoardNote.Lane.allCases.map { Choice(BoardWords.lane($0, t), value: $0.rawValue) },
                    selected: lane,
                    width: .short
                ) : .empty
        }
    }
}

/// Kinds and columns in words.
enum BoardWords {
    static func kind(_ kind: BoardNote.Kind, _ t: Texts) -> String {
        switch kind {
        case .idea: t("zettel.kind.idea")
        case .problem: t("zettel.kind.problem")
        case .question: t("zettel.kind.question")
        case .decision: t("zettel.kind.decision")
        }
    }

    static func lane(_ lane: BoardNote.Lane, _ t: Texts) -> String {
        switch lane {
        case .collected: t("zettel.lane.collected")
        case .discussed: t("zettel.lane.discussed")
        case .agreed: t("zettel.lane.agreed")
        }
    }

    /// An arrow that is seen, and the word that is heard.
    static func arrow(_ move: Board.Move) -> String {
        switch move {
        case .left: "\u{2190}"
        case .right: "\u{2192}"
        case .up: "\u{2191}"
        case .down: "\u{2193}"
        }
    }

    static func move(_ move: Board.Move, _ t: Texts) -> String {
        switch move {
        case .left: t("zettel.move.left")
        case .right: t("zettel.move.right")
        case .up: t("zettel.move.up")
        case .down: t("zettel.move.down")
        }
    }

    /// The first words of a note, to name it.
    static func short(_ text: String) -> String {
        let line = TypedText.line(text)
        return line.count > 60 ? line.prefix(58) + "\u{2026}" : line
    }
}
