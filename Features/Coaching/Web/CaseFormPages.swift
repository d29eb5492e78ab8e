import Coaching
import HTML
import Kernel
import WebPlatform

/// „Fall übernehmen“
struct NewCasePage: Page {
    static let name = "Coaching/newCase"
    let title: String
    let token: FormToken
    let firms: [Choice]
    let templates: [Choice]
    var form: CaseForm
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if firms.isEmpty {
            emptyState(title: t("cases.nobody"), text: t("cases.nobody.text")) {
                actionLink(PageLink(t("cases.title"), href: CoachingURL.cases))
            }
        } else {
            leadSentence(t("case.new.lead"))
            errorSummary(title: t("case.faults"), faults: errors.faults)
            pageForm(
                PageForm(
                    action: CoachingURL.cases,
                    tokens: [token, FormToken(name: "id", value: form.id)],
                    warnsWhenLeaving: true
                )
            ) {
                selectField(
                    Field(name: "firm", label: t("cases.firm"), error: errors["firm"], isRequired: true),
                    choices: firms,
                    selected: form.firm,
                    prompt: t("case.firm.prompt"),
                    width: .long
                )
                radioCards(
                    Field(name: "template", label: t("case.template"), error: errors["template"], isRequired: true),
                    choices: templates,
                    selected: form.template
                )
                dateField(
                    Field(
                        name: "start",
                        label: t("case.start"),
                        hint: t("case.start.hint"),
                        error: errors["start"],
                        isRequired: true
                    ),
                    value: form.start
                )
                form.fields(errors, t)
                actions {
                    submitButton(t("cases.take"))
                    actionLink(PageLink(t("case.cancel"), href: CoachingURL.cases), style: .quiet)
                }
            }
        }
    }
}

struct EditCasePage: Page {
    static let name = "Coaching/editCase"
    let title: String
    let firm: String
    let token: FormToken
    let id: CoachingCaseID
    var form: CaseForm
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("case.faults"), faults: errors.faults)
        let tokens = [token, FormToken(name: "version", value: "\(form.version)")]
        pageForm(PageForm(action: CoachingURL.case(id), tokens: tokens, warnsWhenLeaving: true)) {
            form.fields(errors, t)
            actions {
                submitButton(t("case.save"))
                actionLink(PageLink(t("case.cancel"), href: CoachingURL.case(id)), style: .quiet)
            }
        }
    }
}

/// Closing a case: what was reached, and what is still open.
struct ClosingPage: Page {
    static let name = "Coaching/closing"
    let title: String
    let firm: String
    let token: FormToken
    let id: CoachingCaseID
    let version: Int
    /// „Noch offen: 2 Schritte, 1 Zusage.“; nil where nothing is.
    let open: String?
    var day: String
    var outcome = ""
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        leadSentence(t("closing.lead"))
        open.map { text in notice(Notice(.warning, word: t("closing.open"), text: text)) }
        errorSummary(title: t("case.faults"), faults: errors.faults)
        let tokens = [token, FormToken(name: "version", value: "\(version)")]
        pageForm(PageForm(action: CoachingURL.closing(id), tokens: tokens, warnsWhenLeaving: true)) {
            dateField(
                Field(name: "day", label: t("closing.day"), error: errors["day"], isRequired: true),
                value: day
            )
            textAreaField(
                Field(
                    name: "outcome",
                    label: t("case.outcome"),
                    hint: t("closing.outcome.hint"),
                    error: errors["outcome"],
                    isRequired: true
                ),
                value: outcome,
                lines: 5
            )
            actions {
                submitButton(t("closing.submit"))
                actionLink(PageLink(t("case.cancel"), href: CoachingURL.case(id)), style: .quiet)
            }
        }
    }
}

/// Two people changed the same thing: both versions, and the choice.
struct CaseConflictPage: Page {
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "Coaching/conflict"
    let title: String
    let firm: String
    /// Only fields that differ.
    let differences: [Difference]
    let action: String
    /// Where what is stored can be looked at.
    let back: String
    /// What was typed, with the version that is stored now.
    let retry: [FormToken]

    var place: String { CoachingURL.cases }

    init(
        title: String,
        firm: String,
        lines: [(field: String, stored: String, typed: String)],
        action: String,
        back: String,
        retry: [FormToken]
    ) {
        (self.title, self.firm, self.action, self.back, self.retry) = (title, firm, action, back, retry)
        differences = lines.filter { $0.stored != $0.typed }
            .map { Difference(field: $0.field, stored: $0.stored, typed: $0.typed) }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        leadSentence(t("conflict.lead"))
        leadRemark { differences.isEmpty ? t("conflict.same") : t("conflict.remark") }
        if !differences.isEmpty {
            dataTable(
                DataTable(
                    caption: t("conflict.caption"),
                    columns: [
                        TableColumn(t("conflict.field"), isRowTitle: true), TableColumn(t("conflict.stored")),
                        TableColumn(t("conflict.typed")),
                    ],
                    rows: differences.map {
                        TableRow([TableCell($0.field), cell($0.stored, t), cell($0.typed, t)])
                    },
                    narrow: .cards
                )
            )
        }
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("conflict.overwrite"))
                actionLink(PageLink(t("conflict.discard"), href: back), style: .quiet)
            }
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("missing")) : TableCell(text)
    }
}

/// A sentence that says why something was not done, and the way back.
struct CaseRefusalPage: Page {
    static let name = "Coaching/refusal"
    let title: String
    let sentence: String
    let back: PageLink
    var place = CoachingURL.cases

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        actions { actionLink(back, style: .primary) }
    }
}
