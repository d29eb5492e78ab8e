import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// „Mein Weg als Kompetenzträger:in“: the own step, its proofs and what the next one needs. Nobody else reads this page.
struct CompetencePathPage: Page {
    struct Proof: Sendable {
        let step: String
        let what: String
        /// Empty where there is none yet.
        let day: String
        let counts: Bool
    }

    struct Contribution: Sendable {
        let title: String
        let kind: String
        let day: String
        let state: Mark
        /// Empty unless it was refused.
        let reason: String
        let withdrawal: PostAction?
    }

    /// A naming that waits for an answer.
    struct Offer: Sendable {
        let sentence: String
        let accept: PostAction
        let decline: PostAction
    }

    struct Project: Sendable {
        let lines: [Definition]
        let figures: Node
        /// „Noch offen: Ergebnis“; nil for a whole one.
        let open: String?
    }

    static let name = "RegionalNetwork/competencePath"
    let title: String
    let firm: String
    let stage: String
    let validity: String?
    /// Since when older proofs do not count; nil where all do.
    let lapse: String?
    let steps: [Step]
    /// What the next step needs; nil on the last.
    let next: String?
    let nextLink: PageLink?
    /// To say to be interested, or not any more; nil for whoever is named.
    let interest: PostAction?
    let offer: Offer?
    /// Nil without a naming that was accepted.
    let resignation: PostAction?
    let proofs: [Proof]
    let project: Project?
    let contributions: [Contribution]
    let visibility: String
    let token: FormToken
    /// Where owners name people.
    let namingLink: PageLink?
    var form = CompetencePathContributionForm()
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title) { namingLink.map { actionLink($0) } }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(stage)
        HTML.steps(steps, label: t("path.steps"), done: t("path.steps.done"))
        leadRemark { validity ?? t("path.validity.none") }
        lapse.map { sentence in notice(Notice(.warning, word: t("path.lapse.word"), text: sentence)) }
        offer.map { offer in answer(offer, t) }
        pageSection(title: t("path.next")) {
            p { next ?? t("path.next.none") }
            actions {
                nextLink.map { actionLink($0, style: .primary) }
                interest.map { postButton($0) }
            }
        }
        pageSection(title: t("path.proofs"), intro: t("path.proofs.intro")) { proofTable(t) }
        projectSection(t)
        contributionSection(t)
        pageSection(title: t("path.visibility"), id: "sichtbarkeit") {
            p { visibility }
            actions { actionLink(PageLink(t("path.visibility.change"), href: CompetencePathURL.visibility)) }
        }
        pageSection(title: t("path.who")) { p { t("path.who.text") } }
        resignation.map { action in
            disclosedConfirmation(
                label: t("path.resign"),
                sentence: t("path.resign.sentence"),
                confirm: action
            )
        }
    }

    private func answer(_ offer: Offer, _ t: Texts) -> Node {
        pageSection(title: t("path.offer"), intro: offer.sentence) {
            p { t("path.offer.text") }
            actions {
                postButton(offer.accept)
                postButton(offer.decline)
            }
        }
    }

    private func proofTable(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("path.proofs"),
                columns: [
                    TableColumn(t("path.proof.step"), isRowTitle: true), TableColumn(t("path.proof.what")),
                    TableColumn(t("path.proof.day")), TableColumn(t("path.proof.state")),
                ],
                rows: proofs.map { proof in
                    TableRow([
                        TableCell(proof.step), TableCell(proof.what),
                        TableCell(proof.day),
                        TableCell(
                            mark(proof.counts ? Mark(.done, t("path.proof.there")) : Mark(.plain, t("path.proof.open")))
                        ),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func projectSection(_ t: Texts) -> Node {
        pageSection(title: t("path.project"), intro: t("path.project.intro"), id: "projekt") {
            if let project {
                project.open.map { sentence in p { sentence } }
                definitionList(project.lines)
                project.figures
            }
            actions {
                actionLink(
                    PageLink(
                        project == nil ? t("path.project.new") : t("path.project.change"),
                        href: CompetencePathURL.project
                    )
                )
            }
        }
    }

    private func contributionSection(_ t: Texts) -> Node {
        pageSection(title: t("path.contributions"), intro: t("path.contributions.intro"), id: "beitraege") {
            if !contributions.isEmpty { contributionTable(t) }
            pageForm(PageForm(action: CompetencePathURL.contributions, tokens: [token], warnsWhenLeaving: true)) {
                selectField(
                    Field(
                        name: "kind",
                        label: t("path.contribution.kind"),
                        error: errors["kind"],
                        isRequired: true
                    ),
                    choices: CompetencePathContribution.Kind.allCases.map {
                        Choice(CompetencePathWords(t: t).kind($0), value: $0.rawValue)
                    },
                    selected: form.kind,
                    prompt: t("path.choose")
                )
                textField(
                    Field(
                        name: "title",
                        label: t("path.contribution.title"),
                        hint: t("path.contribution.title.hint"),
                        error: errors["title"],
                        isRequired: true
                    ),
                    value: form.title,
                    width: .long
                )
                dateField(
                    Field(name: "day", label: t("path.contribution.day"), error: errors["day"], isRequired: true),
                    value: form.day
                )
                actions { submitButton(t("path.contribution.report"), style: .secondary) }
            }
        }
    }

    private func contributionTable(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("path.contributions"),
                columns: [
                    TableColumn(t("path.contribution.title"), isRowTitle: true),
                    TableColumn(t("path.contribution.kind")), TableColumn(t("path.contribution.day")),
                    TableColumn(t("path.proof.state")), TableColumn(t("path.contribution.withdraw"), isAction: true),
                ],
                rows: contributions.map { row in
                    TableRow([
                        TableCell(row.title), TableCell(row.kind), TableCell(row.day),
                        TableCell(mark(row.state), detail: row.reason.isEmpty ? nil : row.reason),
                        TableCell(row.withdrawal.map { postButton($0) } ?? .empty),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
