import HTML
import Kernel
import WebPlatform

/// A measure: how it stands, and everything about it to change. A new one has only the form.
struct MeasurePage: Page {
    static let name = "ActionPlanning/measure"
    let title: String
    let token: FormToken
    /// Nil for a new one.
    let standing: MeasureStanding?
    var fields: MeasureFields
    let removal: PostAction?
    /// Where the status is changed; nil for a new one.
    let statusAction: String?

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("measures.title"), title: title) {
            standing.map { actionLink($0.funding) }
        }
        errorSummary(title: t("form.faults"), faults: fields.errors.faults)
        if let standing {
            answer(standing, t)
            status(standing, t)
            standing.savings.isEmpty ? nil : calculation(standing, t)
            standing.origin.map { origin($0, t) }
        } else {
            leadSentence(t("measure.new.lead"))
        }
        pageSection(title: t("measure.fields"), id: "angaben") { fields.node(t, token: token) }
        removal.map { removal in
            disclosedConfirmation(label: t("measure.remove"), sentence: t("measure.remove.sentence"), confirm: removal)
        }
    }

    @NodeBuilder private func answer(_ standing: MeasureStanding, _ t: Texts) -> [Node] {
        leadSentence(standing.lead, figures: standing.leadFigures)
        standing.fault.map { notice(Notice(.error, word: t("measure.fault"), text: $0)) }
        standing.warnings.isEmpty
            ? nil : notice(Notice(.warning, word: t("measure.warning"), content: list(standing.warnings)))
        keyFigures(standing.figures)
        if !standing.gaps.isEmpty {
            leadRemark {
                t("measure.gaps", ["gaps": MeasureWords.list(standing.gaps, t)])
                " "
                a(.href(ActionPlanningURL.assumptions)) { t("measure.gaps.link") }
            }
        }
    }

    private func list(_ sentences: [String]) -> Node {
        sentences.count == 1 ? p { sentences[0] } : ul { for sentence in sentences { li { sentence } } }
    }

    private func status(_ standing: MeasureStanding, _ t: Texts) -> Node {
        pageSection(title: t("measure.status"), intro: t("measure.status.now", ["status": standing.statusLabel])) {
            statusAction.map { action in
                pageForm(
                    PageForm(action: action, tokens: [token, FormToken(name: "version", value: "\(standing.version)")])
                ) {
                    selectField(
                        Field(name: "status", label: t("measure.status.new")),
                        choices: MeasureFields.statuses(t),
                        selected: standing.status
                    )
                    actions { submitButton(t("measure.status.submit"), style: .secondary) }
                }
            }
        }
    }

    private func origin(_ origin: MeasureStanding.Origin, _ t: Texts) -> Node {
        pageSection(title: t("measure.origin"), intro: origin.title) {
            if !origin.reasons.isEmpty {
                definitionList(origin.reasons.map { Definition($0.question, $0.answer) })
            }
            origin.template.map { link in
                p {
                    t("measure.origin.template")
                    " "
                    a(.href(link.href)) { link.label }
                }
            }
            if !origin.ranges.isEmpty {
                p { t("measure.origin.ranges") }
                ul { for range in origin.ranges { li { range } } }
            }
        }
    }
}
