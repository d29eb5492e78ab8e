import HTML
import Kernel
import WebPlatform

/// One founding, with the decision about it while it is open.
struct RequestPage: Page {
    struct Firm: Sendable {
        let id: String
        let name: String
        let postcodes: String
    }

    struct Decision: Sendable {
        let confirm: String
        let decline: String
        let token: FormToken
        /// Searches for other firms.
        let search: String
        var words: String
        var firms: [Firm]
        var chosen: String?
        var reason = ""
    }

    static let name = "Participation/request"
    let title: String
    let facts: [(term: String, text: String)]
    /// Nil once it is decided.
    var decision: Decision?
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("request.kicker"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        definitionList(
            facts.map { fact in
                fact.text.isEmpty
                    ? Definition(fact.term, mark(Mark(.missing, t("missing")))) : Definition(fact.term, fact.text)
            }
        )
        p { a(.href(ParticipationURL.requests)) { t("request.back") } }
        if let decision {
            pageSection(title: t("request.confirm"), intro: t("request.confirm.intro"), id: "bestaetigen") {
                confirmation(decision, t)
            }
            pageSection(title: t("request.decline"), intro: t("request.decline.intro"), id: "ablehnen") {
                pageForm(PageForm(action: decision.decline, tokens: [decision.token])) {
                    textAreaField(
                        Field(
                            name: "reason",
                            label: t("request.reason"),
                            hint: t("request.reason.hint"),
                            error: errors["reason"],
                            isRequired: true
                        ),
                        value: decision.reason,
                        lines: 3
                    )
                    submitButton(t("request.decline.submit"), style: .destructive)
                }
            }
        }
    }

    @NodeBuilder private func confirmation(_ decision: Decision, _ t: Texts) -> [Node] {
        toolbar(Toolbar(action: decision.search, label: t("request.search.label"), submit: t("request.search.submit")))
        {
            textField(
                Field(name: "suche", label: t("request.search")),
                value: decision.words,
                kind: .search,
                width: .long
            )
        }
        if decision.firms.isEmpty {
            p { t("request.firms.none") }
        } else {
            pageForm(PageForm(action: decision.confirm, tokens: [decision.token])) {
                radioCards(
                    Field(name: "firm", label: t("request.firm"), error: errors["firm"], isRequired: true),
                    choices: decision.firms.map {
                        Choice($0.name, value: $0.id, detail: $0.postcodes.isEmpty ? nil : $0.postcodes)
                    },
                    selected: decision.chosen
                )
                submitButton(t("request.confirm.submit"))
            }
        }
    }
}
