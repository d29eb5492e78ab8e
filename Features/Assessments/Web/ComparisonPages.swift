import HTML
import Kernel
import WebPlatform

/// The answers of management, workforce and coach side by side.
struct PerspectivesPage: Page {
    struct Topic: Sendable {
        let name: String
        /// „Gesprächsthema: 3 Stufen Unterschied“
        let words: String
        let answers: String
    }

    static let name = "Assessments/perspectives"
    let title: String
    let kicker: String
    let lead: String
    let remark: String
    let topics: [Topic]
    let table: DataTable?
    let back: PageLink
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) { actionLink(back, style: .quiet) }
        leadSentence(lead)
        leadRemark { remark }
        if !topics.isEmpty {
            pageSection(title: t("comparison.topics"), intro: t("comparison.topics.intro")) {
                ul(.class("starting-points")) {
                    for topic in topics {
                        li {
                            h3 { topic.name }
                            p { mark(Mark(.attention, topic.words)) }
                            p { topic.answers }
                        }
                    }
                }
            }
        }
        if let table {
            pageSection(title: t("comparison.all")) { dataTable(table) }
        } else {
            emptyState(title: t("comparison.none"), text: t("comparison.none.text"))
        }
    }
}

/// Two dated versions of one record side by side.
struct ChangesPage: Page {
    static let name = "Assessments/changes"
    let title: String
    let kicker: String
    let lead: String
    /// Why the two cannot be compared.
    let refusal: String?
    let choices: [Choice]
    let earlier: String
    let later: String
    let action: String
    let table: DataTable?
    let back: PageLink
    var place: String { AssessmentsURL.kompass }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) { actionLink(back, style: .quiet) }
        leadSentence(lead)
        if !choices.isEmpty {
            toolbar(Toolbar(action: action, label: t("changes.choose"), submit: t("changes.submit"))) {
                selectField(Field(name: "von", label: t("changes.earlier")), choices: choices, selected: earlier)
                selectField(Field(name: "bis", label: t("changes.later")), choices: choices, selected: later)
            }
        }
        refusal.map { refusal in notice(Notice(.warning, word: t("changes.refused"), text: refusal)) }
        table.map { dataTable($0) }
    }
}
