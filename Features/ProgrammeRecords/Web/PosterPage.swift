import HTML
import Kernel
import WebPlatform

/// The A3 poster of the project, to print or to show (Regulation (EU) 2021/1060, Article 50).
struct PosterPage: Page {
    static let name = "ProgrammeRecords/poster"
    let title: String
    let funding: CoFunding
    let aims: [String]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        article(.class("poster")) {
            h1 { title }
            p(.class("poster-lead")) { t("poster.lead") }
            h2 { t("poster.aims") }
            ul { for aim in aims { li { aim } } }
            p { t("poster.programme") }
            coFunding(funding)
        }
        p(.class("poster-hint")) { t("poster.print") }
    }
}
