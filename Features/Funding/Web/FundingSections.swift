import HTML
import Kernel
import WebPlatform

/// The pages of the funding finder side by side.
protocol FundingPage: Page {
    var here: String { get }
    var sections: [PageLink] { get }
}

extension FundingPage {
    var place: String { FundingURL.finder }
}

enum FundingSections {
    static func links(at address: String, _ t: Texts) -> [PageLink] {
        [
            (t("finder.title"), FundingURL.finder), (t("profile.title"), FundingURL.profile),
            (t("applications.title"), FundingURL.applications), (t("aid.title"), FundingURL.aid),
        ]
        .map { PageLink($0.0, href: $0.1, isCurrent: $0.1 == address) }
    }
}
