import HTML
import Kernel
import WebPlatform

/// A list of the administration that is searched by one word: title, search field and how many were found.
struct SearchHead: Sendable {
    let title: String
    let action: String
    /// What is searched for, such as „Name oder E-Mail-Adresse“.
    let label: String
    let search: String
    let count: String

    func node(_ t: Texts) -> Node {
        .group([
            pageHead(title: title),
            toolbar(
                Toolbar(
                    action: action,
                    label: label,
                    submit: t("people.search.submit"),
                    reset: search.isEmpty ? nil : PageLink(t("people.search.reset"), href: action),
                    count: count
                )
            ) { textField(Field(name: "q", label: label), value: search, kind: .search, width: .long) },
        ])
    }
}
