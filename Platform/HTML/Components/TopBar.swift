/// Something chosen in the top bar, with the other choices behind it ("2025" → 2024, 2023, new year).
public struct MenuSlot: Sendable {
    /// What is chosen here, "Berichtsjahr"; read out, and shown above the choices.
    public let label: String
    public let current: String
    public let choices: [PageLink]
    /// Choices that change something and are therefore sent as forms, such as another firm.
    public let posts: [PostAction]

    public init(label: String, current: String, choices: [PageLink] = [], posts: [PostAction] = []) {
        (self.label, self.current, self.choices, self.posts) = (label, current, choices, posts)
    }
}

/// The search in the top bar; on a narrow page only its link shows.
public struct SearchSlot: Sendable {
    public let action: String
    public let name: String
    public let label: String
    public let value: String

    public init(action: String, name: String, label: String, value: String = "") {
        (self.action, self.name, self.label, self.value) = (action, name, label, value)
    }
}

public struct PersonMenu: Sendable {
    /// "Ihr Konto"
    public let label: String
    public let name: String
    public let links: [PageLink]
    public let signOut: PostAction?

    public init(label: String, name: String, links: [PageLink], signOut: PostAction?) {
        (self.label, self.name, self.links, self.signOut) = (label, name, links, signOut)
    }
}

func topBar(_ frame: PageFrame) -> Node {
    header(.class("topbar")) {
        div(.class("topbar-where")) {
            a(.class("topbar-brand"), .href(frame.home.href)) { frame.words.siteName }
            frame.firm.map { menu($0, kind: "firm") }
            frame.year.map { menu($0, kind: "year") }
        }
        div(.class("topbar-tools")) {
            frame.search.map(searchForm)
            frame.help.map { help in a(.class("topbar-link"), .href(help.href)) { help.label } }
            frame.person.map(personMenu)
            for guest in frame.guestLinks {
                a(.class("topbar-link"), .href(guest.href), .aria("current", guest.isCurrent ? "page" : nil)) {
                    guest.label
                }
            }
        }
    }
}

private func menu(_ slot: MenuSlot, kind: String) -> Node {
    if slot.choices.isEmpty, slot.posts.isEmpty {
        return p(.classes("topbar-fixed", "topbar-\(kind)")) {
            span(.class("visually-hidden")) { "\(slot.label): " }
            slot.current
        }
    }
    return details(.classes("menu", "topbar-\(kind)"), .data("controller", "menu")) {
        summary {
            span(.class("visually-hidden")) { "\(slot.label): " }
            span(.class("menu-current")) { slot.current }
        }
        div(.class("menu-panel")) {
            p(.class("menu-title"), .aria("hidden", "true")) { slot.label }
            if !slot.choices.isEmpty { ul { for choice in slot.choices { listLink(choice, current: "true") } } }
            for post in slot.posts { postButton(post) }
        }
    }
}

private func searchForm(_ search: SearchSlot) -> Node {
    .group([
        form(.class("topbar-search"), .role("search"), .method("get"), .action(search.action)) {
            label(.class("visually-hidden"), .for("site-search")) { search.label }
            input(
                .id("site-search"),
                .type("search"),
                .name(search.name),
                .value(search.value.isEmpty ? nil : search.value),
                .placeholder(search.label),
                .autocomplete("off")
            )
            button(.class("topbar-search-button"), .type("submit")) { search.label }
        },
        a(.classes("topbar-link", "topbar-search-link"), .href(search.action)) { search.label },
    ])
}

private func personMenu(_ person: PersonMenu) -> Node {
    details(.classes("menu", "topbar-person"), .data("controller", "menu")) {
        summary {
            span(.class("visually-hidden")) { "\(person.label): " }
            span(.class("menu-current")) { person.name }
        }
        div(.class("menu-panel")) {
            p(.class("menu-title"), .aria("hidden", "true")) { person.label }
            ul { for choice in person.links { listLink(choice) } }
            person.signOut.map { postButton($0) }
        }
    }
}
