/// The top of a page: where it belongs, what it answers, and what one can do here.
public func pageHead(
    kicker: String? = nil,
    title: String,
    @NodeBuilder actions: () -> [Node] = { [] }
) -> Node {
    let buttons = actions()
    return header(.class("page-head")) {
        div(.class("page-head-words")) {
            kicker.map { kicker in p(.class("kicker")) { kicker } }
            h1 { title }
        }
        buttons.isEmpty ? nil : div(.class("actions")) { buttons }
    }
}

/// A part of a page under its own heading, with one sentence that says what it shows. No landmark of its own: the
/// heading leads there, and tables inside are landmarks already.
public func pageSection(
    title: String,
    intro: String? = nil,
    id: String? = nil,
    @NodeBuilder content: () -> [Node]
) -> Node {
    section(.class("page-section"), .id(id)) {
        h2 { title }
        intro.map { intro in p(.class("section-intro")) { intro } }
        content()
    }
}

/// Text to read: at most 70 characters wide.
public func prose(@NodeBuilder content: () -> [Node]) -> Node {
    div(.class("prose")) { content() }
}

/// Two things of equal weight beside each other where there is room.
public func columns(@NodeBuilder content: () -> [Node]) -> Node {
    div(.class("columns")) { content() }
}
