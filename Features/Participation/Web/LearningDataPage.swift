import HTML
import Kernel
import WebPlatform

/// Whether the hub may keep learning data of single people of this firm; says nothing about councils.
struct LearningDataPage: Page {
    static let name = "Participation/learningData"
    let title: String
    let token: FormToken
    let isAllowed: Bool
    let isOwner: Bool
    /// Who said that there is no council, as a sentence.
    let declaration: String?
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(isAllowed ? t("learning.on") : t("learning.off"))
        leadRemark { t("learning.remark") }
        if isOwner {
            pageSection(title: t("learning.declaration"), intro: t("learning.declaration.intro"), id: "erklaerung") {
                owner(t)
            }
        }
    }

    @NodeBuilder private func owner(_ t: Texts) -> [Node] {
        if let declaration {
            p { declaration }
            postButton(
                PostAction(
                    t("learning.withdraw"),
                    action: ParticipationURL.learningData + "?_method=DELETE",
                    tokens: [token]
                )
            )
        } else {
            pageForm(PageForm(action: ParticipationURL.learningData, tokens: [token])) {
                checkboxField(
                    Field(name: "none", label: t("learning.none"), error: errors["none"], isRequired: true),
                    isChecked: false
                )
                submitButton(t("learning.declare"))
            }
        }
    }
}
