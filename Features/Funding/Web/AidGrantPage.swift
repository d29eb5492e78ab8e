import HTML
import Kernel
import WebPlatform

/// A line of the account to read and change.
struct AidGrantPage: FundingPage {
    static let name = "Funding/aidGrant"
    let title: String
    let here = FundingURL.aid
    let sections: [PageLink]
    let kicker: String
    let action: String
    let token: FormToken
    let author: String?
    let removal: PostAction
    var form: AidForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            actionLink(PageLink(t("aid.back"), href: FundingURL.aid), style: .quiet)
        }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        author.map { author in leadRemark { author } }
        AidFields(action: action, token: token, form: form, errors: errors).node(t)
        disclosedConfirmation(label: t("aid.remove"), sentence: t("aid.remove.sentence"), confirm: removal)
    }
}
