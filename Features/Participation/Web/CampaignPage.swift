import HTML
import Kernel
import Participation
import WebPlatform

/// One campaign, as those who work for the firm see it.
struct CampaignPage: Page {
    struct Team: Sendable {
        let name: String
        let size: Int
        let issued: Int
        /// How many more codes are wanted, as typed.
        let wanted: String
    }

    /// What is offered while answers are taken.
    struct Open: Sendable {
        let end: PostAction
        let void: PostAction
    }

    static let name = "Participation/campaign"
    let title: String
    let kind: String
    let lead: String
    let remark: String
    let facts: [Definition]
    let teams: [Team]
    let items: [String]
    let address: String
    let result: PageLink?
    /// Nil once it is over.
    let open: Open?
    let codes: String
    let removal: PostAction
    let token: FormToken
    var errors = FieldErrors()
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kind, title: title) {
            if let result { actionLink(result, style: .primary) }
        }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(lead)
        leadRemark { remark }
        definitionList(facts)
        if let open { codePart(open, t) }
        if !items.isEmpty {
            pageSection(title: t("campaign.items"), id: "fragen") { ol { for item in items { li { item } } } }
        }
        pageSection(title: t("campaign.privacy"), id: "datenschutz") {
            prose {
                ul {
                    li { t("campaign.privacy.codes") }
                    li { t("campaign.privacy.five") }
                    li { t("campaign.privacy.texts") }
                }
            }
        }
        if let open {
            pageSection(title: t("campaign.end.title"), intro: t("campaign.end.intro"), id: "ende") {
                actions { postButton(open.end) }
            }
        }
        div(.class("campaign-removal")) {
            disclosedConfirmation(
                label: t("campaign.remove"),
                sentence: t("campaign.remove.sentence"),
                confirm: removal
            )
        }
    }

    private func codePart(_ open: Open, _ t: Texts) -> Node {
        pageSection(title: t("campaign.codes"), intro: t("campaign.codes.intro", ["address": address]), id: "codes") {
            pageForm(PageForm(action: codes, tokens: [token])) {
                for (row, team) in teams.enumerated() {
                    numberField(
                        Field(
                            name: "codes-\(row)",
                            label: team.name,
                            hint: t("campaign.codes.issued", ["size": "\(team.size)"], count: team.issued),
                            error: errors["codes-\(row)"]
                        ),
                        value: team.wanted,
                        unit: t("campaign.codes.unit"),
                        isWhole: true
                    )
                }
                submitButton(t("campaign.codes.submit"))
            }
            disclosedConfirmation(
                label: t("campaign.codes.void"),
                sentence: t("campaign.codes.void.sentence"),
                confirm: open.void
            )
        }
    }
}
