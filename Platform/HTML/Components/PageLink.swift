/// An address with the words that lead to it.
public struct PageLink: Sendable {
    public let label: String
    public let href: String
    public let isCurrent: Bool

    public init(_ label: String, href: String, isCurrent: Bool = false) {
        (self.label, self.href, self.isCurrent) = (label, href, isCurrent)
    }
}

/// `<li><a>` with `aria-current` on the page one is on.
func listLink(_ link: PageLink, current: String = "page") -> Node {
    li { a(.href(link.href), .aria("current", link.isCurrent ? current : nil)) { link.label } }
}
