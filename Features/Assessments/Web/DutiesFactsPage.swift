import Assessments
import HTML
import Kernel
import WebPlatform

/// What the hub does not know by itself and asks for.
struct DutiesFactsPage: Page {
    static let name = "Assessments/dutyFacts"
    let title: String
    let token: FormToken
    let questions: [DutyFact]
    /// Sentences about what the hub knows already.
    let known: [Definition]
    /// Ids of those that are still needed.
    let open: Set<String>
    var form: DutiesForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("duty.title"), title: title)
        leadSentence(t("duty.facts.lead"))
        errorSummary(title: t("duty.faults"), faults: errors.faults)
        if !known.isEmpty {
            pageSection(title: t("duty.facts.known"), intro: t("duty.facts.known.intro")) {
                definitionList(known)
                p { a(.href(DutiesURL.years)) { t("duty.facts.years") } }
            }
        }
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: DutiesURL.facts, tokens: [token, version], warnsWhenLeaving: true)) {
            for question in questions { field(question, t) }
            actions {
                submitButton(t("duty.facts.submit"))
                actionLink(PageLink(t("duty.facts.back"), href: DutiesURL.duties), style: .quiet)
            }
        }
    }

    private func field(_ question: DutyFact, _ t: Texts) -> Node {
        let field = Field(
            name: question.id,
            label: question.question,
            hint: question.help,
            error: errors[question.id],
            note: open.contains(question.id) ? t("duty.facts.needed") : nil
        )
        let value = form.typed[question.id] ?? ""
        switch question.kind {
        case .number(let unit): return numberField(field, value: value, unit: unit == "EUR" ? "€" : unit)
        case .yesNo:
            let choices = [Choice(t("answer.yes"), value: "ja"), Choice(t("answer.no"), value: "nein")]
            return selectField(field, choices: choices, selected: value, prompt: t("duty.facts.unknown"))
        case .choice(let options):
            return selectField(
                field,
                choices: options.map { Choice($0.label, value: $0.value) },
                selected: value,
                prompt: t("duty.facts.unknown"),
                width: .long
            )
        }
    }
}

/// Two people answered at the same time: both versions, and the choice.
struct DutiesConflictPage: Page {
    struct Difference: Sendable {
        let question: String
        let stored: String?
        let typed: String?
    }

    static let name = "Assessments/dutyConflict"
    let title: String
    let differences: [Difference]
    /// What was typed, with the version that is stored now.
    let tokens: [FormToken]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("duty.title"), title: title)
        leadSentence(t("duty.conflict"))
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("duty.conflict.question"), isRowTitle: true), TableColumn(t("duty.conflict.stored")),
                    TableColumn(t("duty.conflict.typed")),
                ],
                rows: differences.map { TableRow([TableCell($0.question), cell($0.stored, t), cell($0.typed, t)]) },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: DutiesURL.facts, tokens: tokens)) {
            actions {
                submitButton(t("duty.conflict.overwrite"))
                actionLink(PageLink(t("duty.conflict.discard"), href: DutiesURL.facts), style: .quiet)
            }
        }
    }

    private func cell(_ text: String?, _ t: Texts) -> TableCell {
        text.map { TableCell($0) } ?? .missing(t("answer.missing"))
    }
}
