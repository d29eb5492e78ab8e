import HTML
import Kernel
import WebPlatform

/// The way to everything that the administration does for data protection.
struct OfficePage: Page {
    struct Entry: Sendable {
        let link: PageLink
        let text: String
    }

    static let name = "DataProtection/office"
    let title: String
    /// Tables and columns that nobody has described.
    let missing: Int
    let links: [Entry]
    let templates: [Entry]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(missing == 0 ? t("office.complete") : t("office.incomplete", count: missing))
        list(links)
        pageSection(title: t("office.templates"), intro: t("office.templates.intro"), id: "vorlagen") {
            list(templates)
        }
    }

    private func list(_ entries: [Entry]) -> Node {
        ul {
            for entry in entries {
                li {
                    a(.href(entry.link.href)) { entry.link.label }
                    entry.text.isEmpty ? nil : p { entry.text }
                }
            }
        }
    }
}
