import HTML
import Kernel
import WebPlatform

struct ReleasePage: YearPage {
    /// What is still to be done, and where.
    struct Obstacle: Sendable {
        let sentence: String
        let items: [String]
        let links: [PageLink]

        init(_ sentence: String, items: [String] = [], links: [PageLink]) {
            (self.sentence, self.items, self.links) = (sentence, items, links)
        }
    }

    static let name = "CarbonAccounting/release"
    let title: String
    let frame: YearFrame
    let isOwner: Bool
    /// Set while the year is released: by whom and when.
    let standing: String?
    let obstacles: [Obstacle]
    let remarks: [String]
    let history: [String]
    let token: FormToken
    var reason = ""
    var errors = FieldErrors()
    /// True where others changed the year while it was being released.
    var moved = false

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        if moved { notice(Notice(.warning, word: t("release.moved.word"), text: t("release.moved"))) }
        if let standing {
            leadSentence(standing)
            isOwner ? reopenForm(t) : p { t("release.ownerReopens") }
        } else {
            openPart(t)
        }
        if !history.isEmpty {
            pageSection(title: t("release.history.title"), id: "verlauf") {
                ul(.class("plain-list")) { for line in history { li { line } } }
            }
        }
    }

    @NodeBuilder private func openPart(_ t: Texts) -> [Node] {
        leadSentence(obstacles.isEmpty ? t("release.ready") : t("release.blocked"))
        if !obstacles.isEmpty {
            pageSection(title: t("release.obstacles.title"), id: "offen") {
                for obstacle in obstacles { node(obstacle) }
            }
        }
        if !remarks.isEmpty {
            pageSection(title: t("release.remarks.title"), intro: t("release.remarks.intro"), id: "hinweise") {
                ul(.class("plain-list")) { for line in remarks { li { line } } }
            }
        }
        if obstacles.isEmpty {
            prose { p { t("release.meaning") } }
            if isOwner {
                postButton(
                    PostAction(
                        t("release.submit"),
                        action: CarbonAccountingURL.release(frame.year),
                        tokens: [token],
                        style: .primary
                    )
                )
            } else {
                p { t("release.ownerReleases") }
            }
        }
    }

    @NodeBuilder private func node(_ obstacle: Obstacle) -> [Node] {
        p { obstacle.sentence }
        if !obstacle.items.isEmpty { ul { for item in obstacle.items { li { item } } } }
        actions { for link in obstacle.links { actionLink(link) } }
    }

    private func reopenForm(_ t: Texts) -> Node {
        pageSection(title: t("release.reopen.title"), intro: t("release.reopen.intro"), id: "oeffnen") {
            pageForm(PageForm(action: CarbonAccountingURL.release(frame.year) + "?_method=DELETE", tokens: [token])) {
                textAreaField(
                    Field(name: "reason", label: t("release.reason"), error: errors["reason"], isRequired: true),
                    value: reason,
                    lines: 3,
                    maxLength: 500
                )
                submitButton(t("release.reopen.submit"), style: .destructive)
            }
        }
    }
}

/// Shown when somebody wants to change a released year.
struct ReleasedYearPage: Page {
    static let name = "CarbonAccounting/releasedYear"
    let title: String
    let sentence: String
    let link: String

    var place: String { CarbonAccountingURL.root }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        p { t("released.advice") }
        actions { actionLink(PageLink(t("released.link"), href: link), style: .primary) }
    }
}
