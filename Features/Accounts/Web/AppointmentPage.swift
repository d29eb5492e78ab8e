import HTML
import Kernel
import WebPlatform

/// Chooses who leads the account of a firm that lost everybody who did.
struct AppointmentPage: Page {
    static let name = "Accounts/appointment"
    let title: String
    let token: FormToken
    let action: String
    let lead: String
    let members: [Choice]
    var errors = FieldErrors()
    var place: String { AccountsURL.people }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        if !members.isEmpty {
            pageForm(PageForm(action: action, tokens: [token])) {
                radioCards(
                    Field(name: "person", label: t("appointment.person"), error: errors["person"]),
                    choices: members,
                    selected: nil
                )
                submitButton(t("appointment.submit"))
            }
        }
    }
}
