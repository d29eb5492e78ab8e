/// The pages of one subject side by side, as links: every tab is an address of its own. One line at every width, which
/// scrolls where it is too long; a script brings the present page into sight.
public func tabs(_ links: [PageLink], label: String) -> Node {
    nav(.class("tabs"), .aria("label", label), .data("controller", "reveal")) {
        ul { for link in links { listLink(link) } }
    }
}
