import HTML
import Kernel
import WebPlatform

/// The A3 poster of the project (Regulation (EU) 2021/1060, Article 50), on the screen and as a paper.
struct Poster: Sendable {
    let title: String
    let funding: CoFunding
    let aims: [String]

    /// The PDF writer is no browser: it takes its style from here, in a typeface that may stand beside the emblem.
    private static let style = Node.raw(
        """
        <style>
        @page { size: A3; margin: 25mm; }
        body { font: 22pt/1.4 Arial, "Liberation Sans", sans-serif; color: #111; margin: 0; }
        h1 { font-size: 48pt; line-height: 1.15; margin: 0 0 12mm; }
        h2 { font-size: 28pt; margin: 12mm 0 4mm; }
        .poster-lead { font-size: 26pt; }
        li { margin: 0 0 4mm; }
        .co-funding { margin-top: 20mm; break-inside: avoid; }
        .co-funding svg { width: 60mm; height: 40mm; }
        .co-funding p { margin: 2mm 0; }
        .co-funding-statement { font-weight: bold; }
        </style>
        """
    )

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

    func html(_ t: Texts) -> String {
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
                Self.style
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
