/// One step of a longer way, such as an import.
public struct Step: Sendable {
    public enum State: String, Sendable { case done, current, ahead }

    public let label: String
    public let state: State
    /// Leads back to a step that is done.
    public let href: String?

    public init(_ label: String, state: State, href: String? = nil) {
        (self.label, self.state, self.href) = (label, state, href)
    }
}

/// The way in order. `label` names it and `done` is read out behind each step that lies behind.
public func steps(_ steps: [Step], label: String, done: String) -> Node {
    nav(.class("steps"), .aria("label", label)) {
        ol { for step in steps { stepItem(step, done: done) } }
    }
}

private func stepItem(_ step: Step, done: String) -> Node {
    li(.class("step"), .data("state", step.state.rawValue), .aria("current", step.state == .current ? "step" : nil)) {
        if let href = step.href { a(.href(href)) { step.label } } else { span { step.label } }
        step.state == .done ? span(.class("visually-hidden")) { " (\(done))" } : nil
    }
}
