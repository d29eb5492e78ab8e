/// One of the ways into a theme: understand, measure, act, meet. Only doors with something behind them are passed.
public struct ThemeDoor: Sendable {
    /// "Messen"
    public let word: String
    /// What is behind it: "Ihre Klimabilanz"
    public let label: String
    /// "In zehn Minuten ein erster Wert"
    public let promise: String
    public let href: String
    /// Set where the page behind it would refuse the reader.
    public let need: PageNeed?

    public init(_ word: String, label: String, promise: String, href: String, need: PageNeed? = nil) {
        (self.word, self.label, self.promise, self.href) = (word, label, promise, href)
        self.need = need
    }

    @NodeBuilder fileprivate var words: [Node] {
        span(.class("door-word")) { word }
        span(.class("door-label")) { label }
        span(.class("door-promise")) { promise }
    }
}

public func themeDoors(_ doors: [ThemeDoor], label: String) -> Node {
    if doors.isEmpty { return .empty }
    return nav(.class("doors"), .aria("label", label)) {
        ul {
            for door in doors {
                li {
                    door.need.map { need in
                        div(.class("closed-door")) {
                            door.words
                            need.node
                        }
                    } ?? a(.href(door.href)) { door.words }
                }
            }
        }
    }
}
