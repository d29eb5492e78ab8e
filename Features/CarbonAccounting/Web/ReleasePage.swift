import HTML
import Kernel
import WebPlatform

struct ReleasePage: YearPage {
    static let name = "CarbonAccounting/release"
    let title: String
    let frame: YearFrame
    let isOwner: Bool
    /// Set while the year is released: by whom and when.
    let standing: String?
    let obstacles: [String]
    let remarks: [String]
    let history: [String]
    let token: FormToken
    var reason = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
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
        leadSentence(obstacles.isEmpty ? t("release.ready") : t("release.blocked", count: obstacles.count))
        if !obstacles.isEmpty {
            pageSection(title: t("release.obstacles.title"), id: "offen") {
                ul(.class("plain-list")) { for line in obstacles { li { line } } }
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
