import HTML
import Kernel
import Participation
import WebPlatform

/// The codes of a campaign to print and cut apart, shown once.
struct CodeSheetPage: Page {
    struct Slip: Sendable {
        /// „ABCD-2345“
        let code: String
        let picture: QRCode?
    }

    struct Team: Sendable {
        let name: String
        let slips: [Slip]
    }

    static let name = "Participation/codeSheet"
    let title: String
    let campaign: String
    /// Where a code is typed, without `https://`.
    let address: String
    let until: String
    let teams: [Team]
    let back: String
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        div(.class("code-sheet-head")) {
            pageHead(kicker: campaign, title: title)
            notice(Notice(.warning, word: t("campaign.sheet.word"), text: t("campaign.sheet.once")))
            p { a(.href(back)) { t("campaign.sheet.back") } }
        }
        for team in teams {
            section(.class("code-sheet")) {
                h2 { team.name }
                ul(.class("code-slips")) { for slip in team.slips { li(.class("code-slip")) { self.slip(slip, t) } } }
            }
        }
    }

    @NodeBuilder private func slip(_ slip: Slip, _ t: Texts) -> [Node] {
        if let picture = slip.picture { picture.svg(label: t("campaign.sheet.picture", ["code": slip.code])) }
        div(.class("code-slip-words")) {
            p(.class("code-slip-title")) { campaign }
            p { t("campaign.sheet.how", ["address": address]) }
            p(.class("code-slip-code")) { code { slip.code } }
            p { t("campaign.sheet.until", ["day": until]) }
            p { t("campaign.sheet.anonymous") }
        }
    }
}
