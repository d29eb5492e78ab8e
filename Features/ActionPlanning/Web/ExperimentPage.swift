import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// One experiment: where it stands, what was planned, what came out, what is decided.
struct ExperimentPage: Page {
    struct Settled: Sendable {
        let kind: String
        let sentence: String
        /// Kept, though the target was missed.
        let isAgainstFigures: Bool
    }

    /// Where what was kept goes on.
    enum MeasurePart: Sendable {
        case offered(PostAction)
        case made(PageLink)
    }

    struct Note: Sendable {
        let day: String
        let text: String
        let author: String
        let removal: PostAction
    }

    static let name = "ActionPlanning/experiment"
    let title: String
    let id: ExperimentID
    let mark: Mark
    let standing: String
    let isLong: Bool
    let related: [PageLink]
    /// Label and what is known; nil is missing.
    let facts: [(String, String?)]
    let figures: [(String, String?)]
    let resultSentence: String?
    let unit: String
    let outcome: [(String, String)]
    /// Nil while nothing is decided.
    let settled: Settled?
    /// Nil unless it was kept.
    let measure: MeasurePart?
    let notes: [Note]
    let isPublic: Bool
    let isOwner: Bool
    /// Whether there is a result to decide on.
    let mayDecide: Bool
    let token: FormToken
    var result: ExperimentResultForm
    var decision: ExperimentDecisionForm
    var note: ExperimentNoteForm
    var errors = FieldErrors()

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("experiment.kicker"), title: title) {
            if settled == nil {
                actionLink(PageLink(t("experiment.edit"), href: ExperimentURL.edit(id)), style: .secondary)
            }
        }
        errorSummary(title: t("experiment.faults"), faults: errors.faults)
        leadSentence(standing)
        leadRemark {
            HTML.mark(mark)
            if isLong { " " + t("experiment.long") }
        }
        if !related.isEmpty { ul { for link in related { li { a(.href(link.href)) { link.label } } } } }
        pageSection(title: t("experiment.plan")) {
            definitionList(facts.map { Definition($0.0, $0.1.map { .text($0) } ?? missing(t)) })
        }
        pageSection(title: t("experiment.result"), id: "ergebnis") { outcomePart(t) }
        pageSection(title: t("experiment.decision"), intro: t("experiment.decision.intro"), id: "entscheidung") {
            decisionPart(t)
        }
        pageSection(title: t("experiment.log"), intro: t("experiment.log.intro"), id: "logbuch") { logPart(t) }
        pageSection(title: t("experiment.profile")) { profilePart(t) }
        disclosedConfirmation(
            label: t("experiment.remove"),
            sentence: t("experiment.remove.sentence"),
            confirm: PostAction(
                t("experiment.remove.submit"),
                action: ExperimentURL.experiment(id) + "?_method=DELETE",
                tokens: [token],
                style: .destructive
            )
        )
    }

    private func missing(_ t: Texts) -> Node { HTML.mark(Mark(.missing, t("experiment.missing"))) }

    @NodeBuilder private func outcomePart(_ t: Texts) -> [Node] {
        resultSentence.map { sentence in p { sentence } }
        definitionList(figures.map { Definition($0.0, $0.1.map { .text($0) } ?? missing(t)) })
        if settled != nil {
            let known = outcome.filter { !$0.1.isEmpty }
            if !known.isEmpty { definitionList(known.map { Definition($0.0, $0.1) }) }
        } else {
            pageForm(PageForm(action: ExperimentURL.result(id), tokens: [token, version(result.version)])) {
                numberField(
                    Field(
                        name: "measured",
                        label: t("experiment.measured"),
                        hint: t("experiment.measured.hint"),
                        error: errors["measured"],
                        isRequired: true
                    ),
                    value: result.measured,
                    unit: unit
                )
                textAreaField(
                    Field(
                        name: "otherReasons",
                        label: t("experiment.otherReasons"),
                        hint: t("experiment.otherReasons.hint"),
                        error: errors["otherReasons"]
                    ),
                    value: result.otherReasons,
                    lines: 2
                )
                textAreaField(
                    Field(name: "learned", label: t("experiment.learned"), error: errors["learned"]),
                    value: result.learned,
                    lines: 3
                )
                actions { submitButton(t("experiment.result.submit"), style: .secondary) }
            }
        }
    }

    @NodeBuilder private func decisionPart(_ t: Texts) -> [Node] {
        if let settled {
            p {
                strong { settled.kind }
                " "
                settled.sentence
            }
            switch measure {
            case .offered(let post): postButton(post)
            case .made(let link):
                p {
                    t("experiment.measure.is") + " "
                    a(.href(link.href)) { link.label }
                }
            case nil: Node.empty
            }
            if settled.isAgainstFigures {
                notice(Notice(.info, word: t("experiment.hint"), text: t("experiment.keep.against")))
            }
        } else if mayDecide {
            pageForm(PageForm(action: ExperimentURL.decision(id), tokens: [token, version(decision.version)])) {
                radioCards(
                    Field(
                        name: "decision",
                        label: t("experiment.decision"),
                        error: errors["decision"],
                        isRequired: true
                    ),
                    choices: Experiment.Decision.Kind.allCases.map {
                        Choice($0.label(t), value: $0.rawValue, detail: $0.detail(t))
                    },
                    selected: decision.kind
                )
                textAreaField(
                    Field(name: "reason", label: t("experiment.reason"), error: errors["reason"], isRequired: true),
                    value: decision.reason,
                    lines: 3
                )
                actions { submitButton(t("experiment.decision.submit"), style: .secondary) }
            }
        } else {
            p { t("experiment.decision.needsResult") }
        }
    }

    private func version(_ number: Int) -> FormToken { FormToken(name: "version", value: "\(number)") }
}
