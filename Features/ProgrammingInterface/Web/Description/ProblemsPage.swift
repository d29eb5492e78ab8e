import HTML
import HTTPTypes
import Kernel
import WebPlatform

/// What each problem means and what to do; the `type` of a problem leads to its place here.
struct ProblemsPage: Page {
    struct Problem: Sendable {
        let anchor: String
        let status: Int
        let title: String
        let text: String
        let advice: String
    }

    static let name = "ProgrammingInterface/problems"
    let title: String
    let problems: [Problem]

    init(_ t: Texts) {
        title = t("problems.title")
        problems = APIProblem.Kind.allCases.map { kind in
            Problem(
                anchor: kind.rawValue,
                status: kind.status.code,
                title: t("problem.\(kind.rawValue).title"),
                text: t("problem.\(kind.rawValue).text"),
                advice: t("problem.\(kind.rawValue).advice")
            )
        }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("problems.lead"))
        for problem in problems {
            pageSection(
                title: t("problems.heading", ["status": "\(problem.status)", "title": problem.title]),
                id: problem.anchor
            ) {
                p { problem.text }
                p { problem.advice }
            }
        }
        p { a(.href(ProgrammingInterfaceURL.reference)) { t("reference.title") } }
    }
}
