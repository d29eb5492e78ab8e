import HTML
import Kernel
import WebPlatform

/// Ends a grant: at once and wholly, or so that may still be read for a while.
struct GrantEndPage: Page {
    static let name = "Accounts/grantEnd"
    let title: String
    let token: FormToken
    let action: String
    let question: String
    /// Whether reading may go on; not for the hub's help.
    let mayRead: Bool
    var choice = ""
    var day = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(question)
        pageForm(PageForm(action: action, tokens: [token])) {
            radioCards(
                Field(name: "how", label: t("grantEnd.how"), error: errors["how"]),
                choices: [Choice(t("grantEnd.now"), value: "now", detail: t("grantEnd.now.detail"))]
                    + (mayRead
                        ? [Choice(t("grantEnd.reading"), value: "reading", detail: t("grantEnd.reading.detail"))]
                        : []),
                selected: choice
            )
            if mayRead {
                dateField(
                    Field(
                        name: "readableThrough",
                        label: t("grant.readableThrough"),
                        hint: t("grantEnd.day.hint"),
                        error: errors["readableThrough"]
                    ),
                    value: day
                )
            }
            actions {
                submitButton(t("grantEnd.submit"), style: .destructive)
                actionLink(PageLink(t("team.remove.cancel"), href: AccountsURL.grants), style: .quiet)
            }
        }
    }
}
