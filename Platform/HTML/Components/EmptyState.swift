/// What stands where nothing is yet: what will be here, and the way to it.
public func emptyState(title: String, text: String, @NodeBuilder actions: () -> [Node] = { [] }) -> Node {
    let buttons = actions()
    return div(.class("empty-state")) {
        h2 { title }
        p { text }
        buttons.isEmpty ? nil : div(.class("actions")) { buttons }
    }
}
