/// Pages of a long list. Words come whole ("Seite 3 von 8"), so that they can be German.
public struct Pagination: Sendable {
    public let label: String
    public let position: String
    public let previous: PageLink?
    public let next: PageLink?

    public init(label: String, position: String, previous: PageLink?, next: PageLink?) {
        (self.label, self.position, self.previous, self.next) = (label, position, previous, next)
    }
}

public func pagination(_ pages: Pagination) -> Node {
    if pages.previous == nil && pages.next == nil { return .empty }
    return nav(.class("pagination"), .aria("label", pages.label)) {
        pages.previous.map { link in a(.class("pagination-previous"), .rel("prev"), .href(link.href)) { link.label } }
        p { pages.position }
        pages.next.map { link in a(.class("pagination-next"), .rel("next"), .href(link.href)) { link.label } }
    }
}
