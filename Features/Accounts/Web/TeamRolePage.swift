import HTML
import Kernel
import WebPlatform

/// Gives somebody of the team another role, or hands the account over to them.
struct TeamRolePage: Page {
    static let name = "Accounts/teamRole"
    let title: String
    let token: FormToken
    let action: String
    let lead: String
    /// The name of whoever the account can be handed over to; nil for oneself.
    let successor: String?
    var selected: String
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        pageForm(PageForm(action: action, tokens: [token])) {
            radioCards(
                Field(name: "role", label: t("team.role.new"), error: errors["role"]),
                choices: [
                    Choice(t("role.member"), value: "member", detail: t("role.member.detail")),
                    Choice(t("role.owner"), value: "owner", detail: t("role.owner.detail")),
                ]
                    + (successor.map { name in
                        [
                            Choice(
                                t("team.handover"),
                                value: "handover",
                                detail: t("team.handover.detail", ["name": name])
                            )
                        ]
                    } ?? []),
                selected: selected
            )
            actions {
                submitButton(t("team.role.submit"))
                actionLink(PageLink(t("team.remove.cancel"), href: AccountsURL.account), style: .quiet)
            }
        }
    }
}
