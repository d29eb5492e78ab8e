import HTML
import Kernel
import WebPlatform

/// The reports of a firm, and the form for a new one.
struct ReportsPage: Page {
    struct Row: Sendable {
        let year: PageLink
        let edition: String
        let state: String
        let changed: String
    }

    static let name = "SustainabilityReporting/reports"
    let title: String
    let lead: String
    let rows: [Row]
    let form: NewReportForm
    let editions: [Choice]
    let token: FormToken
    let errors: FieldErrors
    let doors: [PageLink]

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { for door in doors { actionLink(door, style: .quiet) } }
        leadSentence(lead)
        if !rows.isEmpty {
            dataTable(
                DataTable(
                    caption: t("interview.reports"),
                    columns: [
                        TableColumn(t("interview.year"), isRowTitle: true), TableColumn(t("interview.edition")),
                        TableColumn(t("interview.state")), TableColumn(t("interview.changed")),
                    ],
                    rows: rows.map {
                        TableRow([.link($0.year), TableCell($0.edition), TableCell($0.state), TableCell($0.changed)])
                    },
                    narrow: .cards
                )
            )
        }
        pageSection(title: t("interview.new"), intro: t("interview.new.intro")) {
            errorSummary(title: t("interview.faults"), faults: errors.faults)
            pageForm(PageForm(action: InterviewURL.reports, tokens: [token])) {
                textField(
                    Field(
                        name: "jahr",
                        label: t("interview.year.field"),
                        hint: t("interview.year.hint"),
                        error: errors["jahr"]
                    ),
                    value: form.year,
                    width: .short
                )
                radioCards(
                    Field(name: "umfang", label: t("interview.scope"), error: errors["umfang"]),
                    choices: [
                        Choice(t("interview.scope.a"), value: "a", detail: t("interview.scope.a.detail")),
                        Choice(t("interview.scope.b"), value: "b", detail: t("interview.scope.b.detail")),
                    ],
                    selected: form.scope
                )
                radioCards(
                    Field(name: "basis", label: t("interview.basis"), error: errors["basis"]),
                    choices: [
                        Choice(t("interview.basis.one"), value: "einzeln", detail: t("interview.basis.one.detail")),
                        Choice(t("interview.basis.group"), value: "gruppe", detail: t("interview.basis.group.detail")),
                    ],
                    selected: form.basis
                )
                radioCards(
                    Field(
                        name: "ausgabe",
                        label: t("interview.edition.field"),
                        hint: t("interview.edition.hint"),
                        error: errors["ausgabe"]
                    ),
                    choices: editions,
                    selected: form.edition
                )
                actions { submitButton(t("interview.begin")) }
            }
        }
    }
}

/// A report by topic: how far it is, and where to go on.
struct ReportOverviewPage: Page {
    struct Topic: Sendable {
        let title: String
        let id: String
        let intro: String
        let progress: String
        /// Holds the question that comes next.
        let isOpen: Bool
        let questions: [Question]
    }

    struct Question: Sendable {
        let link: PageLink
        let state: String
        let mark: Mark.Kind
        let who: String
    }

    static let name = "SustainabilityReporting/report"
    let title: String
    let kicker: String
    let lead: String
    let figures: [String]
    let remark: String
    let next: PageLink?
    let doors: [PageLink]
    let offers: [(text: String, link: PageLink)]
    let topics: [Topic]
    let isFrozen: Bool

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) { for door in doors { actionLink(door, style: .quiet) } }
        leadSentence(lead, figures: figures)
        leadRemark { remark }
        if isFrozen { notice(Notice(.info, word: t("interview.hint"), text: t("interview.frozen"))) }
        next.map { next in actions { actionLink(next, style: .primary) } }
        for offer in offers {
            p(.class("answer-offer")) {
                span { offer.text }
                a(.href(offer.link.href)) { offer.link.label }
            }
        }
        for topic in topics {
            details(.class("answer-topic"), .id(topic.id), .open(topic.isOpen)) {
                summary {
                    h2 { topic.title }
                    span(.class("field-hint")) { topic.progress }
                }
                p(.class("section-intro")) { topic.intro }
                dataTable(
                    DataTable(
                        caption: topic.title,
                        columns: [
                            TableColumn(t("interview.question"), isRowTitle: true), TableColumn(t("interview.state")),
                            TableColumn(t("interview.who")),
                        ],
                        rows: topic.questions.map { question in
                            TableRow([
                                .link(question.link), TableCell(mark(Mark(question.mark, question.state))),
                                TableCell(question.who),
                            ])
                        },
                        narrow: .cards
                    )
                )
            }
        }
    }
}

/// Whose report it is and of which period.
struct ReportHeadPage: Page {
    static let name = "SustainabilityReporting/head"
    let title: String
    let kicker: String
    let form: ReportHeadForm
    let errors: FieldErrors
    let action: String
    let token: FormToken
    let back: PageLink
    let removal: PageLink?
    let isFrozen: Bool

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(t("interview.head.lead"))
        if isFrozen { notice(Notice(.info, word: t("interview.hint"), text: t("interview.frozen"))) }
        errorSummary(title: t("interview.faults"), faults: errors.faults)
        pageForm(PageForm(action: action, tokens: [token])) {
            textField(
                Field(
                    name: "name",
                    label: t("interview.head.name"),
                    hint: t("interview.head.name.hint"),
                    error: errors["name"]
                ),
                value: form.name,
                width: .long
            )
            textField(
                Field(
                    name: "lei",
                    label: t("interview.head.lei"),
                    hint: t("interview.head.lei.hint"),
                    error: errors["lei"]
                ),
                value: form.identifier,
                width: .medium
            )
            fieldRow {
                dateField(
                    Field(name: "beginn", label: t("interview.head.start"), error: errors["beginn"]),
                    value: form.start
                )
                dateField(Field(name: "ende", label: t("interview.head.end"), error: errors["ende"]), value: form.end)
                textField(
                    Field(
                        name: "waehrung",
                        label: t("interview.head.currency"),
                        hint: t("interview.head.currency.hint"),
                        error: errors["waehrung"]
                    ),
                    value: form.currency,
                    width: .short
                )
            }
            actions {
                if !isFrozen { submitButton(t("interview.save")) }
                actionLink(back, style: .quiet)
                removal.map { removal in actionLink(removal, style: .quiet) }
            }
        }
    }
}

/// Asks before a report goes.
struct ReportRemovalPage: Page {
    static let name = "SustainabilityReporting/removal"
    let title: String
    let kicker: String
    let question: Confirmation

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        confirmation(question)
    }
}

/// Last year's answers that nobody has given again, to be taken over.
struct RollForwardPage: Page {
    struct Group: Sendable {
        let title: String
        let name: String
        let choices: [Choice]
        let selected: Set<String>
    }

    static let name = "SustainabilityReporting/forward"
    let title: String
    let kicker: String
    let lead: String
    let groups: [Group]
    let action: String
    let token: FormToken
    let back: PageLink

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead)
        if groups.isEmpty {
            actions { actionLink(back, style: .secondary) }
        } else {
            leadRemark { t("interview.forward.remark") }
            pageForm(PageForm(action: action, tokens: [token])) {
                for group in groups {
                    checkboxes(
                        Field(name: "angabe", label: group.title, id: group.name),
                        choices: group.choices,
                        selected: group.selected
                    )
                }
                actions {
                    submitButton(t("interview.forward.submit"))
                    actionLink(back, style: .quiet)
                }
            }
        }
    }
}

/// Two people gave different answers to the same at the same time: both versions, and the choice.
struct ReportConflictPage: Page {
    struct Difference: Sendable {
        let question: String
        let stored: String
        let typed: String
    }

    static let name = "SustainabilityReporting/conflict"
    let title: String
    let kicker: String
    let lead: String
    let differences: [Difference]
    let action: String
    /// What was typed, over what is stored now.
    let retry: [FormToken]
    let back: String

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead)
        leadRemark { t("interview.conflict.remark") }
        dataTable(
            DataTable(
                caption: t("interview.conflict.caption"),
                columns: [
                    TableColumn(t("interview.conflict.field"), isRowTitle: true),
                    TableColumn(t("interview.conflict.stored")), TableColumn(t("interview.conflict.typed")),
                ],
                rows: differences.map {
                    TableRow([TableCell($0.question), TableCell($0.stored), TableCell($0.typed)])
                },
                narrow: .cards
            )
        )
        pageForm(PageForm(action: action, tokens: retry)) {
            actions {
                submitButton(t("interview.conflict.overwrite"), name: "tun", value: "bleiben")
                actionLink(PageLink(t("interview.conflict.discard"), href: back), style: .quiet)
            }
        }
    }
}
