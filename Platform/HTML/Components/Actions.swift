public enum ActionStyle: String, Sendable {
    /// The one thing this page is for.
    case primary
    case secondary
    /// Reads like a link; for what is seldom needed.
    case quiet
    /// Deletes or withdraws.
    case destructive
}

/// A link that looks like what it starts.
public func actionLink(_ link: PageLink, style: ActionStyle = .secondary, download: Bool = false) -> Node {
    if RefusedChanges.refuse(link, style) { return .empty }
    return a(.classes("action", "action-\(style.rawValue)"), .href(link.href), Attribute("download", isOn: download)) {
        link.label
    }
}

public func submitButton(
    _ label: String,
    style: ActionStyle = .primary,
    name: String? = nil,
    value: String? = nil,
    formAction: String? = nil
) -> Node {
    if RefusedChanges.isInsideForm { return .empty }
    return button(
        .classes("action", "action-\(style.rawValue)"),
        .type("submit"),
        .name(name),
        .value(value),
        .formaction(formAction)
    ) { label }
}

/// Actions side by side; the first is the main one.
public func actions(@NodeBuilder content: () -> [Node]) -> Node {
    div(.class("actions")) { content() }
}

/// A change of state that needs nothing typed: one button that is a form of its own.
public struct PostAction: Sendable {
    public let label: String
    public let action: String
    public let tokens: [FormToken]
    public let style: ActionStyle
    /// What a screen reader hears where several such buttons stand in a table: "Löschen: Strom, Januar".
    public let spokenLabel: String?
    /// Forgets the drafts kept in this browser, as signing out does.
    public let clearsDrafts: Bool

    public init(
        _ label: String,
        action: String,
        tokens: [FormToken],
        style: ActionStyle = .secondary,
        spokenLabel: String? = nil,
        clearsDrafts: Bool = false
    ) {
        (self.label, self.action, self.tokens, self.style) = (label, action, tokens, style)
        (self.spokenLabel, self.clearsDrafts) = (spokenLabel, clearsDrafts)
    }
}

public func postButton(_ post: PostAction) -> Node {
    if RefusedChanges.refuse(post.action) { return .empty }
    return form(
        .class("post-button"),
        .method("post"),
        .action(post.action),
        Attribute("data-clears-drafts", isOn: post.clearsDrafts)
    ) {
        for token in post.tokens { hiddenField(token) }
        button(
            .classes("action", "action-\(post.style.rawValue)"),
            .type("submit"),
            .aria("label", post.spokenLabel)
        ) { post.label }
    }
}
