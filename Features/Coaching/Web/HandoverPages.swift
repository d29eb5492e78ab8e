import Coaching
import CoachingStorage
import HTML
import Kernel
import WebPlatform

/// What a coach hands over with a firm, and to whom.
struct HandoverPage: Page {
    /// One case: how it stands.
    struct Line: Sendable {
        let title: String
        /// Nil where nobody has met yet.
        let lastContact: String?
        let nextStep: String?
        let promises: [String]
    }

    static let name = "Coaching/handover"
    let title: String
    let firm: String
    let lead: String
    let token: FormToken
    let action: String
    let back: String
    let lines: [Line]
    /// What goes over with it, a sentence each.
    let passes: [String]
    let successors: [HandoverReader.Coach]
    let today: LocalDate
    var form: HandoverForm
    var errors = FieldErrors()
    var place: String { HandoverURL.firms }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("handover.faults"), faults: errors.faults)
        leadSentence(lead)
        for line in lines {
            pageSection(title: line.title) {
                definitionList([
                    Definition(t("handover.contact"), line.lastContact ?? t("handover.contact.none")),
                    Definition(t("handover.step"), own(line.nextStep ?? t("handover.step.none"))),
                    Definition(
                        t("handover.promises"),
                        line.promises.isEmpty
                            ? .text(t("handover.promises.none"))
                            : ul(.class("handover-promises")) { for promise in line.promises { li { own(promise) } } }
                    ),
                ])
            }
        }
        pageSection(title: t("handover.passes")) {
            ul { for sentence in passes { li { sentence } } }
        }
        pageSection(title: t("handover.whom")) {
            if successors.isEmpty {
                p { t("handover.nobody") }
            } else {
                pageForm(PageForm(action: action, tokens: [token], warnsWhenLeaving: true)) {
                    form.fields(successors, errors: errors, today: today, t)
                    actions {
                        submitButton(t("handover.check"), name: "step", value: HandoverForm.Step.check.rawValue)
                        actionLink(PageLink(t("handover.cancel"), href: back), style: .quiet)
                    }
                }
            }
        }
    }
}

/// The last look before a hand-over.
struct HandoverCheckPage: Page {
    static let name = "Coaching/handoverCheck"
    let title: String
    let firm: String
    let token: FormToken
    let action: String
    /// What will be, a sentence each.
    let consequences: [String]
    /// Firms that stay, with the reason.
    var stays: [String] = []
    /// As typed; empty without one.
    let note: String
    let hidden: [FormToken]
    var place: String { HandoverURL.firms }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        ul { for consequence in consequences { li { consequence } } }
        if !stays.isEmpty {
            pageSection(title: t("handover.stays")) { ul { for sentence in stays { li { sentence } } } }
        }
        if !note.isEmpty {
            pageSection(title: t("handover.note")) { p(.class("kept-lines"), Attribute("dir", "auto")) { note } }
        }
        pageForm(PageForm(action: action, tokens: [token] + hidden)) {
            actions {
                submitButton(t("handover.submit"), name: "step", value: HandoverForm.Step.hand.rawValue)
                submitButton(
                    t("handover.edit"),
                    style: .quiet,
                    name: "step",
                    value: HandoverForm.Step.edit.rawValue
                )
            }
        }
    }
}

/// Why nothing was handed over.
struct HandoverRefusedPage: Page {
    static let name = "Coaching/handoverRefused"
    let title: String
    let sentence: String
    let back: PageLink
    var place: String { HandoverURL.firms }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        actions { actionLink(back) }
    }
}
