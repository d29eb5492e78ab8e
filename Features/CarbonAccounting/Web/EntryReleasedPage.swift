import HTML
import Kernel
import WebPlatform

/// The year is released: who did it, when, and how it could be opened again.
struct EntryReleasedPage: YearPage {
    static let name = "CarbonAccounting/entryReleased"
    let title: String
    let frame: YearFrame
    let lead: String
    let isOwner: Bool
    let trace: String?
    /// What was typed, to be sent again once the year is open.
    let retry: EntryRetry?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.kicker", ["year": "\(frame.year)"]), title: title)
        leadSentence(lead)
        leadRemark { isOwner ? t("entry.released.owner") : t("entry.released.member") }
        if let retry {
            notice(Notice(.info, word: t("entry.released.kept.word"), text: t("entry.released.kept")))
            pageForm(PageForm(action: retry.action, tokens: retry.tokens)) {
                actions {
                    submitButton(t("entry.released.retry"), style: .secondary)
                    actionLink(PageLink(t("entry.released.open"), href: CarbonAccountingURL.release(frame.year)))
                }
            }
        } else {
            actions {
                actionLink(PageLink(t("entry.released.open"), href: CarbonAccountingURL.release(frame.year)))
                trace.map { actionLink(PageLink(t("entry.trace"), href: $0)) }
                actionLink(
                    PageLink(t("entry.released.back"), href: CarbonAccountingURL.entries(frame.year)),
                    style: .quiet
                )
            }
        }
    }
}
