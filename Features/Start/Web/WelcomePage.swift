import CarbonAccounting
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// What the hub offers today, and the three ways to begin.
struct WelcomePage: Page {
    struct Offer: Sendable {
        let title: String
        let sentence: String
        /// Where it can be seen at once; nil where it needs an account.
        let link: PageLink?
    }

    static let name = "Start/welcome"
    let title: String
    let lead: String
    let leadFigures: [String]
    /// The range of an estimate made before in this browser.
    let estimate: String?
    /// Of somebody who is signed in and belongs to no firm.
    let lines: StartLines
    let offers: [Offer]

    var place: String { StartURL.start }

    init(catalogue: FactorCatalogue, estimate: QuickEstimate?, lines: [StartLine] = [], _ t: Texts) {
        self.lines = StartLines(lines, t)
        title = t("welcome.title")
        lead = t("welcome.lead")
        leadFigures = [t("welcome.lead.figure")]
        self.estimate = estimate.map { StartAmounts.range($0.total, t) }
        let series = Set(catalogue.factors.map(\.series)).count
        offers = [
            Offer(
                title: t("offer.quick"),
                sentence: t("offer.quick.text"),
                link: PageLink(t("offer.quick.link"), href: StartURL.quickEstimate)
            ),
            Offer(title: t("offer.balance"), sentence: t("offer.balance.text"), link: nil),
            Offer(
                title: t("offer.factors"),
                sentence: t("offer.factors.text", count: series),
                link: PageLink(t("offer.factors.link"), href: StartURL.factors)
            ),
            Offer(title: t("offer.report"), sentence: t("offer.report.text"), link: nil),
        ]
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        header(.class("welcome")) {
            p(.class("kicker")) { t("welcome.kicker") }
            h1 { title }
            leadSentence(lead, figures: leadFigures)
        }
        lines.node
        ways(t)
        figure(.class("tonne")) {
            TonneScene.node(alternative: t("tonne.alternative"), diameter: t("tonne.diameter"))
            figcaption { t("tonne.caption") }
        }
        pageSection(title: t("offers.title"), id: "angebot") {
            ol(.class("offers")) { for offer in offers { item(offer, t) } }
        }
        pageSection(title: t("how.title"), id: "ablauf") {
            ol(.class("how")) {
                step(t("how.collect"), t("how.collect.text"))
                step(t("how.enter"), t("how.enter.text"))
                step(t("how.release"), t("how.release.text"))
            }
        }
        pageSection(title: t("honest.title"), id: "ehrlich") {
            prose {
                p { t("honest.text") }
                p {
                    a(.href(StartURL.theme)) { t("welcome.theme") }
                    " · "
                    a(.href(StartURL.help)) { t("help.title") }
                }
            }
        }
    }

    private func ways(_ t: Texts) -> Node {
        div(.class("ways")) {
            section(.class("way way-first")) {
                h2 { t("way.quick") }
                p { t("way.quick.text") }
                estimate.map { range in
                    p(.class("way-known")) {
                        t("way.quick.known", ["range": range])
                        " "
                        a(.href(StartURL.quickEstimateResult)) { t("way.quick.known.link") }
                    }
                }
                actionLink(PageLink(t("way.quick.link"), href: StartURL.quickEstimate), style: .primary)
            }
            section(.class("way")) {
                h2 { t("way.kompass") }
                p { t("way.kompass.text") }
                actionLink(PageLink(t("way.kompass.link"), href: StartURL.kompass))
            }
            section(.class("way")) {
                h2 { t("way.register") }
                p { t("way.register.text") }
                actions {
                    actionLink(PageLink(t("way.register.link"), href: StartURL.register), style: .secondary)
                    actionLink(PageLink(t("way.signIn.link"), href: StartURL.signIn), style: .quiet)
                }
            }
        }
    }

    private func item(_ offer: Offer, _ t: Texts) -> Node {
        li {
            h3 { offer.title }
            p { offer.sentence }
            if let link = offer.link {
                p { a(.href(link.href)) { link.label } }
            } else {
                p(.class("offer-account")) { t("offer.account") }
            }
        }
    }

    private func step(_ title: String, _ text: String) -> Node {
        li {
            h3 { title }
            p { text }
        }
    }
}
