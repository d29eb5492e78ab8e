/// Filters above a list. A plain GET form; with ``result`` set, the part of the page with that id is
/// exchanged while one types, and the address follows.
public struct Toolbar: Sendable {
    public let action: String
    public let label: String
    public let submit: String
    public let reset: PageLink?
    /// "48 von 412 Zeilen"
    public let count: String?
    public let result: String?

    public init(
        action: String,
        label: String,
        submit: String,
        reset: PageLink? = nil,
        count: String? = nil,
        result: String? = nil
    ) {
        (self.action, self.label, self.submit) = (action, label, submit)
        (self.reset, self.count, self.result) = (reset, count, result)
    }
}

public func toolbar(_ bar: Toolbar, @NodeBuilder fields: () -> [Node]) -> Node {
    let target = bar.result.map { "#\($0)" }
    return form(
        .class("toolbar"),
        .role("search"),
        .aria("label", bar.label),
        .method("get"),
        .action(bar.action),
        .hx("get", target == nil ? nil : bar.action),
        .hx("target", target),
        .hx("select", target),
        .hx("select-oob", bar.count == nil ? nil : target.map { "\($0)-count" }),
        .hx("swap", target == nil ? nil : "outerHTML"),
        .hx("push-url", target == nil ? nil : "true"),
        .hx("trigger", target == nil ? nil : "submit, change, input delay:300ms"),
        .hx("sync", target == nil ? nil : "this:replace")
    ) {
        fields()
        div(.class("toolbar-end")) {
            submitButton(bar.submit, style: .secondary)
            bar.reset.map { link in a(.class("toolbar-reset"), .href(link.href)) { link.label } }
        }
        bar.count.map { count in
            p(.class("toolbar-count"), .id(bar.result.map { "\($0)-count" }), .role("status")) { count }
        }
    }
}
