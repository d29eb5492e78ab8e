/// One of the ways into a theme: understand, measure, act, meet. Only doors with something behind them are passed.
public struct ThemeDoor: Sendable {
    /// "Messen"
    public let word: String
    /// What is behind it: "Ihre Klimabilanz"
    public let label: String
    /// "In zehn Minuten ein erster Wert"
    public let promise: String
    public let href: String

    public init(_ word: String, label: String, promise: String, href: String) {
        (self.word, self.label, self.promise, self.href) = (word, label, promise, href)
    }
}

public func themeDoors(_ doors: [ThemeDoor], label: String) -> Node {
    if doors.isEmpty { return .empty }
    return nav(.class("doors"), .aria("label", label)) {
        ul {
            for door in doors {
                li {
                    a(.href(door.href)) {
                        span(.class("door-word")) { door.word }
                        span(.class("door-label")) { door.label }
                        span(.class("door-promise")) { door.promise }
                    }
                }
            }
        }
    }
}
