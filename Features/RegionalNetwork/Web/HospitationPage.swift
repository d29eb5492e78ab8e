import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// One offer: for others to ask, for the offering firm to answer.
struct HospitationPage: Page {
    /// A request as the offering firm reads it.
    struct Asked: Sendable {
        let id: String
        let heading: String
        let message: String
        let state: Mark
        /// „am 20.05.2026“, what was answered.
        let outcome: String
        /// Whether it can be answered here.
        let isOpen: Bool
        /// As typed, after a fault.
        var day = ""
        var answer = ""
        var errors = FieldErrors()
    }

    static let name = "RegionalNetwork/hospitation"
    let offer: Hospitation
    let token: FormToken
    let theme: String
    /// Nil for other firms.
    let closing: PostAction?
    /// For the offering firm.
    let asked: [Asked]
    let isOwn: Bool
    /// Of the reading firm: what became of its request; nil where it has none.
    let state: Mark?
    let outcome: String
    let withdrawal: PostAction?
    /// Whether the reading firm may ask.
    let mayAsk: Bool
    var form = HospitationRequestForm()
    var errors = FieldErrors()

    var title: String { offer.title }
    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("visit.list"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults + asked.flatMap(\.errors.faults))
        definitionList([
            Definition(t("directory.firm"), offer.firmName),
            Definition(t("offers.theme"), theme.isEmpty ? mark(Mark(.missing, t("missing"))) : .text(theme)),
            Definition(t("visit.days"), offer.days), Definition(t("visit.people.most"), "\(offer.people)"),
        ])
        pageSection(title: t("visit.text")) {
            prose { for line in offer.text.split(separator: "\n") { p { String(line) } } }
        }
        if !offer.isOpen { p { mark(Mark(.plain, t("visit.closed"))) } }
        if isOwn { own(t) } else { other(t) }
    }

    @NodeBuilder private func own(_ t: Texts) -> [Node] {
        pageSection(title: t("visit.asked"), intro: t("visit.asked.intro")) {
            if asked.isEmpty { p { t("visit.asked.none") } }
            for request in asked { article { answer(request, t) } }
        }
        closing.map { action in
            disclosedConfirmation(label: t("visit.close"), sentence: t("visit.close.sentence"), confirm: action)
        }
    }

    @NodeBuilder private func answer(_ request: Asked, _ t: Texts) -> [Node] {
        h3 { request.heading }
        p { mark(request.state) }
        prose { for line in request.message.split(separator: "\n") { p { String(line) } } }
        if !request.outcome.isEmpty { p { request.outcome } }
        if request.isOpen {
            pageForm(
                PageForm(
                    action: HospitationURL.answer(offer.id),
                    tokens: [token, FormToken(name: "request", value: request.id)]
                )
            ) {
                dateField(
                    Field(
                        name: "day",
                        label: t("visit.day"),
                        hint: t("visit.day.hint"),
                        error: request.errors["day"],
                        id: "day-\(request.id)"
                    ),
                    value: request.day
                )
                textField(
                    Field(
                        name: "answer",
                        label: t("visit.answer"),
                        hint: t("visit.answer.hint"),
                        error: request.errors["answer"],
                        id: "answer-\(request.id)"
                    ),
                    value: request.answer,
                    width: .long
                )
                actions {
                    submitButton(t("visit.yes"), name: "decision", value: "yes")
                    submitButton(t("visit.no"), style: .secondary, name: "decision", value: "no")
                }
            }
        }
    }

    @NodeBuilder private func other(_ t: Texts) -> [Node] {
        if let state {
            pageSection(title: t("visit.request.own")) {
                p { mark(state) }
                if !outcome.isEmpty { p { outcome } }
                withdrawal.map { postButton($0) }
            }
        }
        if mayAsk {
            pageSection(title: t("visit.ask"), intro: t("visit.ask.intro")) {
                pageForm(
                    PageForm(
                        action: HospitationURL.request(offer.id),
                        tokens: [token],
                        warnsWhenLeaving: true
                    )
                ) {
                    numberField(
                        Field(
                            name: "people",
                            label: t("visit.people"),
                            error: errors["people"],
                            isRequired: true
                        ),
                        value: form.people,
                        isWhole: true
                    )
                    textAreaField(
                        Field(
                            name: "message",
                            label: t("visit.message"),
                            hint: t("visit.message.hint"),
                            error: errors["message"],
                            isRequired: true
                        ),
                        value: form.message
                    )
                    actions { submitButton(t("visit.ask.submit")) }
                }
            }
        }
    }
}
