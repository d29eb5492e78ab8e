import HTML
import Kernel
import WebPlatform

/// Short answers on one page, each under an address of its own.
struct HelpPage: Page {
    enum Topic: String, CaseIterable, Sendable {
        case begin, import_ = "import", units, scopes, electricity, missing, estimate, certainty, release, evidence,
            team
        case drafts, print
    }

    struct Answer: Sendable {
        let id: String
        let question: String
        let text: String
    }

    static let name = "Start/help"
    let title: String
    let lead: String
    let answers: [Answer]

    init(_ t: Texts) {
        title = t("help.title")
        lead = t("help.lead")
        answers = Topic.allCases.map { topic in
            Answer(
                id: topic.rawValue,
                question: t("help.topic.\(topic.rawValue).question"),
                text: t("help.topic.\(topic.rawValue).text")
            )
        }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        nav(.class("help-topics"), .aria("label", t("help.topics"))) {
            ul { for answer in answers { li { a(.href("#\(answer.id)")) { answer.question } } } }
        }
        for answer in answers {
            section(.class("help-answer"), .id(answer.id)) {
                h2 { answer.question }
                p { answer.text }
            }
        }
    }
}
