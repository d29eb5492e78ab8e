/// The pages of one subject side by side, as links: every tab is an address of its own.
public func tabs(_ links: [PageLink], label: String) -> Node {
    nav(.class("tabs"), .aria("label", label)) {
        ul { for link in links { listLink(link) } }
    }
}
