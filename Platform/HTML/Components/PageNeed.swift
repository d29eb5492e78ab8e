/// What somebody needs first for a page that would refuse them, said where the link to it would stand.
public struct PageNeed: Sendable, Hashable {
    /// „dafür brauchen Sie einen Betrieb“, to stand behind the words of the link.
    public let words: String
    /// The page on which one gets it; nil where only others can give it.
    public let way: String?

    public init(_ words: String, way: String?) { (self.words, self.way) = (words, way) }

    public var node: Node {
        span(.class("page-need")) { way.map { way in a(.href(way)) { words } } ?? .text(words) }
    }
}

/// The link, or its words alone with what is needed first.
public func pageLink(_ link: PageLink, unless need: PageNeed?) -> Node {
    guard let need else { return a(.href(link.href)) { link.label } }
    return .group([.text(link.label + " \u{2013} "), need.node])
}

/// What starts something, or its words alone with what is needed first.
public func actionLink(_ target: PageLink, style: ActionStyle = .secondary, unless need: PageNeed?) -> Node {
    need == nil ? actionLink(target, style: style) : p(.class("closed-action")) { pageLink(target, unless: need) }
}
