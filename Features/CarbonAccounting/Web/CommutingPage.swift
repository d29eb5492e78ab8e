import HTML
import Kernel
import WebPlatform

/// The survey of a year as management sees it: how many answered, what follows for all, and its way into the balance.
struct CommutingPage: YearPage {
    enum State: Sendable { case none, open, closed }

    struct Result: Sendable {
        let table: DataTable
        let certainty: [String]
        /// Said where something is left out or joined.
        let remarks: [String]
    }

    struct Takeover: Sendable {
        let sites: [Choice]
        let site: String
        let submit: String
        /// What is in the balance already, and what a new takeover would do to it.
        let standing: [String]
    }

    static let name = "CarbonAccounting/commuting"
    let title: String
    let frame: YearFrame
    let state: State
    let lead: String
    let leadFigures: [String]
    let leadRemark: String?
    let figures: [KeyFigure]
    /// Shown once, right after it was made.
    let link: String?
    let linkNote: String
    let result: Result?
    let takeover: Takeover?
    let obstacle: Notice?
    let isReleased: Bool
    let token: FormToken
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("commuting.kicker", ["year": "\(frame.year)"]), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead, figures: leadFigures)
        if let leadRemark { HTML.leadRemark { leadRemark } }
        link.map { freshLink($0, t) }
        obstacle.map { notice($0) }
        if state != .none { keyFigures(figures) }
        result.map { resultPart($0, t) }
        takeover.map { takeoverPart($0, t) }
        surveyPart(t)
        pageSection(title: t("commuting.privacy.title"), id: "datenschutz") {
            prose {
                ul {
                    li { t("commuting.privacy.anonymous") }
                    li { t("commuting.privacy.five") }
                    li { t("commuting.privacy.once") }
                }
            }
        }
    }

    private func freshLink(_ link: String, _ t: Texts) -> Node {
        notice(
            Notice(
                .success,
                word: t("commuting.link.word"),
                content: .group([
                    p { t("commuting.link.fresh") }, p { code(.class("survey-link")) { link } },
                ])
            )
        )
    }

    private func resultPart(_ result: Result, _ t: Texts) -> Node {
        pageSection(title: t("commuting.result.title"), intro: t("commuting.result.intro"), id: "ergebnis") {
            dataTable(result.table)
            prose {
                for sentence in result.remarks { p { sentence } }
                h3 { t("commuting.certainty.title") }
                for sentence in result.certainty { p { sentence } }
            }
        }
    }

    private func takeoverPart(_ takeover: Takeover, _ t: Texts) -> Node {
        pageSection(title: t("commuting.takeover.title"), intro: t("commuting.takeover.intro"), id: "uebernahme") {
            prose { for sentence in takeover.standing { p { sentence } } }
            if isReleased {
                p { t("commuting.released", ["year": "\(frame.year)"]) }
            } else {
                pageForm(PageForm(action: CarbonAccountingURL.commutingTakeover(frame.year), tokens: [token])) {
                    if takeover.sites.count > 1 {
                        selectField(
                            Field(
                                name: "site",
                                label: t("commuting.site"),
                                hint: t("commuting.site.hint"),
                                error: errors["site"]
                            ),
                            choices: takeover.sites,
                            selected: takeover.site
                        )
                    }
                    submitButton(takeover.submit)
                }
            }
        }
    }

    private func surveyPart(_ t: Texts) -> Node {
        let address = CarbonAccountingURL.survey(frame.year)
        return pageSection(title: t("commuting.survey.title"), id: "umfrage") {
            prose { p { linkNote } }
            actions {
                switch state {
                case .none:
                    if !isReleased {
                        postButton(PostAction(t("commuting.open"), action: address, tokens: [token], style: .primary))
                    }
                case .open:
                    postButton(PostAction(t("commuting.close"), action: address + "?_method=DELETE", tokens: [token]))
                    postButton(
                        PostAction(
                            t("commuting.link.renew"),
                            action: CarbonAccountingURL.surveyLink(frame.year),
                            tokens: [token],
                            style: .quiet
                        )
                    )
                case .closed:
                    if !isReleased {
                        postButton(PostAction(t("commuting.reopen"), action: address, tokens: [token]))
                    }
                }
            }
        }
    }
}
