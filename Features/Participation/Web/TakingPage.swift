import HTML
import Kernel
import Participation
import WebPlatform

/// Where a code is typed that cannot be photographed.
struct CodeFormPage: Page {
    static let name = "Participation/codeForm"
    let title: String
    let token: FormToken
    var typed = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        div(.class("taking")) {
            pageHead(title: title)
            errorSummary(title: t("form.faults"), faults: errors.faults)
            leadSentence(t("taking.lead"))
            pageForm(PageForm(action: WorkforceURL.taking, tokens: [token])) {
                div(.class("code-input")) {
                    textField(
                        Field(
                            name: "code",
                            label: t("taking.code"),
                            hint: t("taking.code.hint"),
                            error: errors["code"],
                            isRequired: true
                        ),
                        value: typed,
                        autocomplete: "off"
                    )
                }
                submitButton(t("taking.open"))
            }
        }
    }
}

/// What a code says when there is nothing to fill in: thanks, used, over, no such code, too many attempts.
struct TakingMessagePage: Page {
    static let name = "Participation/takingMessage"
    let title: String
    let sentence: String
    let remark: String
    /// To another code; nil where there is nothing more to do.
    let other: PageLink?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        div(.class("taking")) {
            pageHead(title: title)
            leadSentence(sentence)
            leadRemark { remark }
            if let other { p { actionLink(other) } }
        }
    }
}

/// What staff answer, without an account.
struct TakingPage: Page {
    static let name = "Participation/taking"
    let title: String
    let firm: String
    let introduction: String
    let until: String
    let scale: Campaign.Scale
    let items: [String]
    let takesProposals: Bool
    /// Those of others that are shown already.
    let proposals: [StaffProposal]
    let action: String
    let token: FormToken
    var form = TakingForm()
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        div(.class("taking")) {
            pageHead(kicker: firm, title: title)
            errorSummary(title: t("form.faults"), faults: errors.faults)
            if !introduction.isEmpty { p(.class("lead"), .class("kept-lines")) { introduction } }
            leadRemark { t("taking.anonymous", ["day": until]) }
            pageForm(PageForm(action: action, tokens: [token], warnsWhenLeaving: true)) {
                for item in items.indices { grade(item, t) }
                if takesProposals { own(t) }
                if !proposals.isEmpty { others(t) }
                p(.class("field-hint")) { t("taking.final") }
                submitButton(t("taking.submit"))
            }
        }
    }

    private func grade(_ item: Int, _ t: Texts) -> Node {
        let name = "grade-\(item)"
        let error = errors[name]
        return fieldset(
            .classes("grades", error == nil ? nil : "field-invalid"),
            .id(name),
            .tabindex("-1"),
            .aria("describedby", error == nil ? "\(name)-ends" : "\(name)-error \(name)-ends")
        ) {
            legend(.class("field-label")) { items[item] }
            if let error { p(.class("field-error"), .id("\(name)-error")) { error } }
            div(.class("grade-line")) {
                for grade in Campaign.grades {
                    div(.class("choice")) {
                        input(
                            .id("\(name)-\(grade)"),
                            .type("radio"),
                            .name(name),
                            .value("\(grade)"),
                            .checked(form.grades[item] == "\(grade)"),
                            .required()
                        )
                        label(.for("\(name)-\(grade)")) { "\(grade)" }
                    }
                }
            }
            p(.class("grade-ends"), .id("\(name)-ends")) {
                span { t("taking.lowest", ["word": scale.lowest]) }
                span { t("taking.highest", ["word": scale.highest]) }
            }
        }
    }

    @NodeBuilder private func own(_ t: Texts) -> [Node] {
        fieldGroup(title: t("taking.own"), hint: t("taking.own.hint")) {
            proposal(0, t)
            details(.open(form.proposals.dropFirst().contains { !$0.isEmpty })) {
                summary { t("taking.own.more") }
                for number in 1..<CampaignSubmission.mostProposals { proposal(number, t) }
            }
        }
    }

    private func proposal(_ number: Int, _ t: Texts) -> Node {
        textAreaField(
            Field(
                name: "proposal-\(number)",
                label: t("taking.proposal", ["number": "\(number + 1)"]),
                error: errors["proposal-\(number)"],
                note: t("voluntary")
            ),
            value: form.proposals[number],
            lines: 4
        )
    }

    private func others(_ t: Texts) -> Node {
        fieldGroup(title: t("taking.others"), hint: t("taking.others.hint")) {
            for (place, proposal) in proposals.enumerated() {
                article(.class("staff-proposal")) {
                    p(.class("kept-lines"), .id("vorschlag-\(place)")) { proposal.text }
                    if !proposal.comments.isEmpty {
                        ul(.class("staff-comments")) {
                            for comment in proposal.comments { li { p(.class("kept-lines")) { comment } } }
                        }
                    }
                    let name = "comment-\(proposal.number)"
                    details(.open(!(form.comments[proposal.number] ?? "").isEmpty)) {
                        summary { t("taking.comment.open") }
                        textAreaField(
                            Field(
                                name: name,
                                label: t("taking.comment", ["number": "\(place + 1)"]),
                                error: errors[name],
                                note: t("voluntary")
                            ),
                            value: form.comments[proposal.number] ?? "",
                            lines: 2
                        )
                    }
                }
            }
        }
    }
}
