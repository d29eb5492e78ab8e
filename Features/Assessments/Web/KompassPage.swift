import HTML
import Kernel
import WebPlatform

/// The beginning of the Kompass: why one comes, and what kind of work it is.
struct KompassPage: Page {
    static let name = "Assessments/kompass"
    let title: String
    let lead: String
    let minutes: String
    /// What was begun already.
    let begun: [PageLink]
    let form: BeginningForm
    let faults: [FormFault]
    let action: String
    let token: FormToken
    /// What happens with the answers of a visit; nil for members.
    let remark: String?
    let why: String
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        Opening(lead).nodes
        leadRemark { minutes }
        if !begun.isEmpty {
            pageSection(title: t("kompass.begun")) {
                ul { for link in begun { li { a(.href(link.href)) { link.label } } } }
            }
        }
        details {
            summary { t("question.why") }
            p { why }
        }
        errorSummary(title: t("form.faults"), faults: faults)
        pageForm(PageForm(action: action, tokens: [token])) {
            form.fields(t)
            remark.map { remark in p(.class("field-hint")) { remark } }
            actions { submitButton(t("kompass.submit")) }
        }
    }
}
