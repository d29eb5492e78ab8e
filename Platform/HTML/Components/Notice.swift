/// A message to the reader. The tone is said by its word ("Hinweis", "Fehler"), colour only repeats it.
public struct Notice: Sendable {
    public enum Tone: String, Sendable { case info, success, warning, error }

    public let tone: Tone
    public let word: String
    public let content: Node
    public let action: Node?

    public init(_ tone: Tone, word: String, content: Node, action: Node? = nil) {
        (self.tone, self.word, self.content, self.action) = (tone, word, content, action)
    }

    public init(_ tone: Tone, word: String, text: String, action: Node? = nil) {
        self.init(tone, word: word, content: .text(text), action: action)
    }
}

public func notice(_ notice: Notice) -> Node {
    div(.class("notice"), .data("tone", notice.tone.rawValue)) {
        p(.class("notice-word")) { notice.word }
        div(.class("notice-text")) { notice.content }
        notice.action.map { action in div(.class("notice-action")) { action } }
    }
}

/// Messages of the last action, announced to screen readers when the page opens.
/// `data-flash="success"` also tells the autosave that a draft has reached the server.
func flash(_ notices: [Notice]) -> Node {
    if notices.isEmpty { return .empty }
    let tone = notices.contains { $0.tone == .success } ? "success" : nil
    return div(.class("flash"), .role("status"), .data("flash", tone)) {
        for message in notices { notice(message) }
    }
}
