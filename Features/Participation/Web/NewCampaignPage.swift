import HTML
import Kernel
import Participation
import WebPlatform

/// Where a campaign is made; says first what the council has a say in.
struct NewCampaignPage: Page {
    /// A right of the council that a campaign touches.
    struct Right: Sendable {
        let law: String
        let text: String
    }

    static let name = "Participation/newCampaign"
    let title: String
    let rights: [Right]
    let disclaimer: String
    /// Measures of the firm that may be weighed.
    let measures: [NamedMeasure]
    let token: FormToken
    var form: CampaignForm
    var errors = FieldErrors()
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(t("campaign.new.lead"))
        notice(
            Notice(
                .info,
                word: t("campaign.rights"),
                content: .group([
                    .group(
                        rights.map { right in
                            p {
                                strong { right.law }
                                " "
                                right.text
                            }
                        }
                    ), p { disclaimer }, p { a(.href(WorkforceURL.guide)) { t("campaign.rights.guide") } },
                ])
            )
        )
        pageForm(PageForm(action: WorkforceURL.campaigns, tokens: [token], warnsWhenLeaving: true)) {
            what(t)
            fieldGroup(title: t("campaign.items"), hint: t("campaign.items.hint")) { asked(t) }
            fieldGroup(title: t("campaign.teams"), hint: t("campaign.teams.hint")) {
                for row in form.teams.indices { team(row, t) }
            }
            actions {
                submitButton(t("campaign.submit"))
                actionLink(PageLink(t("cancel"), href: WorkforceURL.campaigns), style: .quiet)
            }
        }
    }

    @NodeBuilder private func what(_ t: Texts) -> [Node] {
        radioCards(
            Field(name: "kind", label: t("campaign.kind"), error: errors["kind"], isRequired: true),
            choices: Campaign.Kind.allCases.map { Choice($0.label(t), value: $0.rawValue, detail: $0.detail(t)) },
            selected: form.kind
        )
        textField(
            Field(name: "title", label: t("campaign.title"), error: errors["title"], isRequired: true),
            value: form.title,
            width: .long
        )
        textAreaField(
            Field(
                name: "introduction",
                label: t("campaign.introduction"),
                hint: t("campaign.introduction.hint"),
                error: errors["introduction"],
                note: t("voluntary")
            ),
            value: form.introduction,
            lines: 3
        )
        selectField(
            Field(name: "theme", label: t("campaign.theme"), error: errors["theme"], note: t("voluntary")),
            choices: CampaignTheme.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            selected: form.theme,
            prompt: t("campaign.theme.none")
        )
        dateField(
            Field(
                name: "lastDay",
                label: t("campaign.lastDay"),
                hint: t("campaign.lastDay.hint"),
                error: errors["lastDay"],
                isRequired: true
            ),
            value: form.lastDay
        )
    }

    @NodeBuilder private func asked(_ t: Texts) -> [Node] {
        if !measures.isEmpty {
            checkboxes(
                Field(
                    name: "measures",
                    label: t("campaign.measures"),
                    error: errors["measures"],
                    note: t("voluntary")
                ),
                choices: measures.map { Choice($0.title, value: $0.id.text) },
                selected: form.measures
            )
        }
        textAreaField(
            Field(
                name: "items",
                label: t("campaign.items.own"),
                hint: t("campaign.items.own.hint"),
                error: errors["items"]
            ),
            value: form.items,
            lines: 6
        )
        fieldRow {
            textField(
                Field(
                    name: "lowest",
                    label: t("campaign.scale.lowest"),
                    hint: t("campaign.scale.hint"),
                    error: errors["lowest"],
                    note: t("voluntary")
                ),
                value: form.lowest
            )
            textField(
                Field(
                    name: "highest",
                    label: t("campaign.scale.highest"),
                    hint: t("campaign.scale.hint"),
                    error: errors["highest"],
                    note: t("voluntary")
                ),
                value: form.highest
            )
        }
    }

    private func team(_ row: Int, _ t: Texts) -> Node {
        fieldRow {
            textField(
                Field(
                    name: "team-\(row)",
                    label: t("campaign.team", ["number": "\(row + 1)"]),
                    error: errors["team-\(row)"]
                ),
                value: form.teams[row].name
            )
            numberField(
                Field(
                    name: "size-\(row)",
                    label: t("campaign.size", ["number": "\(row + 1)"]),
                    error: errors["size-\(row)"]
                ),
                value: form.teams[row].size,
                isWhole: true
            )
        }
    }
}
