import HTML
import Kernel
import WebPlatform

/// All learning paths.
struct LearningPathsPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let audience: String
        let lead: String
        /// „7 Lektionen · 70 Minuten (1,6 UE)“
        let extent: String
        /// „2 von 7 Lektionen fertig“; nil before the first.
        let standing: String?
    }

    static let name = "Learning/learningPaths"
    let title: String
    let rows: [Row]
    var place: String { LearningURL.learning }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("paths.lead"))
        for row in rows {
            section(.class("learning-path")) {
                p(.class("kicker")) { row.audience }
                h2 { a(.href(row.href)) { row.title } }
                p { row.lead }
                p(.class("course-extent")) {
                    row.extent
                    row.standing.map { standing in .group([" \u{b7} ", strong { standing }]) }
                }
            }
        }
        leadRemark { t("paths.unit") }
    }
}
