import Foundation
import HTML
import Kernel
import WebPlatform

/// The A3 poster of the project (Regulation (EU) 2021/1060, Article 50), on the screen and as a paper.
struct Poster: Sendable {
    let title: String
    let funding: CoFunding
    let aims: [String]

    func node(_ t: Texts) -> Node {
        article(.class("poster")) {
            h1 { title }
            p(.class("poster-lead")) { t("poster.lead") }
            h2 { t("poster.aims") }
            ul { for aim in aims { li { aim } } }
            p { t("poster.programme") }
            coFunding(funding)
        }
    }

    /// - Parameter style: the sheet; the PDF writer is no browser and knows none of the pages'.
    func html(_ t: Texts, style: String) -> String {
        let sheet = "data:text/css;base64," + Data(style.utf8).base64EncodedString()
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
                link(.rel("stylesheet"), .href(sheet))
            }
            HTML.body { main { node(t) } }
        }
        return "<!doctype html>" + page.html
    }
}

struct PosterPage: Page {
    static let name = "ProgrammeRecords/poster"
    let title: String
    let poster: Poster

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        poster.node(t)
        p(.class("poster-hint")) { t("poster.print") }
    }
}
