/// A form that saves to the server. What is typed is also kept in the browser until the server has it.
public struct PageForm: Sendable {
    public let action: String
    public let tokens: [FormToken]
    /// Whether drafts are kept; off for sign-in and wherever a password is typed.
    public let draft: DraftWords?
    public let id: String?
    /// nil unless a file travels with it.
    public let upload: UploadWords?
    /// Asks before leaving with something typed; for forms that cannot keep a draft.
    public let warnsWhenLeaving: Bool

    public init(
        action: String,
        tokens: [FormToken],
        draft: DraftWords? = nil,
        upload: UploadWords? = nil,
        warnsWhenLeaving: Bool = false,
        id: String? = nil
    ) {
        (self.action, self.tokens, self.draft, self.upload, self.id) = (action, tokens, draft, upload, id)
        self.warnsWhenLeaving = warnsWhenLeaving
    }
}

/// What the form says when it brings back what was typed before.
public struct DraftWords: Sendable {
    /// "Ihre Eingaben von {time} sind wieder da."; `{time}` is filled in by the browser.
    public let restored: String
    /// "Verwerfen"
    public let discard: String

    public init(restored: String, discard: String) { (self.restored, self.discard) = (restored, discard) }
}

/// The form itself; fields and ``submitButton(_:style:name:value:formAction:)`` are its content.
/// The browser's own checks are off, since the server's sentences say more.
///
/// Whoever may only read sees what the fields hold, without a way to send them.
public func pageForm(_ frame: PageForm, @NodeBuilder content: () -> [Node]) -> Node {
    if RefusedChanges.refuse(frame.action) {
        let fields = RefusedChanges.$isInsideForm.withValue(true) { content() }
        return div(.class("form"), .id(frame.id)) { fieldset(.class("form-reading"), .disabled()) { fields } }
    }
    let controllers = [
        frame.draft == nil ? nil : "autosave", frame.upload == nil ? nil : "upload",
        frame.warnsWhenLeaving ? "unsaved" : nil,
    ]
    .compactMap { $0 }.joined(separator: " ")
    return form(
        .id(frame.id),
        .class("form"),
        .method("post"),
        .action(frame.action),
        .enctype(frame.upload == nil ? nil : "multipart/form-data"),
        .novalidate(),
        .data("controller", controllers.isEmpty ? nil : controllers),
        .data("autosave-restored-value", frame.draft?.restored),
        .data("autosave-discard-value", frame.draft?.discard),
        .data("upload-limit-value", frame.upload.map { String($0.limit) }),
        .data("upload-too-large-value", frame.upload?.tooLarge),
        .data("upload-sending-value", frame.upload?.sending),
        .data("upload-checking-value", frame.upload?.checking),
        .data("upload-failed-value", frame.upload?.failed)
    ) {
        for token in frame.tokens { hiddenField(token) }
        content()
    }
}

/// Fields that belong together under one heading.
public func fieldGroup(title: String, hint: String? = nil, @NodeBuilder content: () -> [Node]) -> Node {
    fieldset(.class("field-group")) {
        legend { title }
        hint.map { hint in p(.class("field-group-hint")) { hint } }
        content()
    }
}

/// Fields side by side where there is room.
public func fieldRow(@NodeBuilder content: () -> [Node]) -> Node {
    div(.class("field-row")) { content() }
}
