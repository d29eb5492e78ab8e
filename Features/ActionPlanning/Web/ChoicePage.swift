import HTML
import Kernel
import WebPlatform

/// „Was zuerst?“: the measures chosen within budget, liquidity and target.
struct ChoicePage: Page {
    struct Year: Sendable {
        let year: String
        let titles: [String]
        let investment: String
        /// Nil: no limit.
        let budget: String?
        let liquidity: String?
    }

    struct Chosen: Sendable {
        let title: String
        let href: String
        let year: String
        let investment: String
        let netPresentValue: String
        let tonnes: String?
        let isSettled: Bool
    }

    struct LeftOut: Sendable {
        let title: String
        let href: String
        let why: String
    }

    struct Hindered: Sendable {
        let title: String
        let href: String
        let reason: String
    }

    struct Result: Sendable {
        let lead: String
        let figures: [KeyFigure]
        let years: [Year]
        let chosen: [Chosen]
        let leftOut: [LeftOut]
        /// What takes the choice over; nil where nothing would change.
        let takeover: PageForm?
        let takeoverSentence: String
    }

    static let name = "ActionPlanning/choice"
    let title: String
    let limits: [Definition]
    /// Sentences that name what contradicts itself, before anything is solved.
    let contradictions: [String]
    let hindered: [Hindered]
    /// Why there is no plan, or none that reaches the target.
    let obstacles: [String]
    /// Whether what is shown leaves the target out of account.
    let isWithoutTarget: Bool
    /// Chosen measures that together save more than there is.
    let claims: [String]
    let result: Result?
    /// Whether the firm has any measures.
    let isEmpty: Bool

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("plan.kicker"), title: title) {
            actionLink(PageLink(t("choice.toAssumptions"), href: PlanURL.assumptions))
        }
        if isEmpty {
            emptyState(title: t("curve.none"), text: t("curve.none.text")) {
                actionLink(PageLink(t("plan.toMeasures"), href: PlanURL.measures), style: .primary)
            }
        } else {
            if let result { leadSentence(result.lead) } else { leadSentence(t("choice.lead.none")) }
            for sentence in obstacles { notice(Notice(.warning, word: t("choice.impossible.word"), text: sentence)) }
            if isWithoutTarget {
                notice(Notice(.info, word: t("choice.withoutTarget.word"), text: t("choice.withoutTarget")))
            }
            for sentence in claims { notice(Notice(.warning, word: t("choice.claim.word"), text: sentence)) }
            for sentence in contradictions { notice(Notice(.warning, word: t("choice.rule.word"), text: sentence)) }
            if let result { resultPart(result, t) }
            pageSection(title: t("choice.limits"), intro: t("choice.limits.text")) { definitionList(limits) }
            if !hindered.isEmpty { hinderedPart(t) }
        }
    }

    @NodeBuilder private func resultPart(_ result: Result, _ t: Texts) -> [Node] {
        keyFigures(result.figures)
        pageSection(title: t("choice.years")) { yearTable(result, t) }
        pageSection(title: t("choice.chosen")) {
            chosenTable(result, t)
            result.takeover.map { form in
                pageForm(form) {
                    p { result.takeoverSentence }
                    actions { submitButton(t("choice.takeover.submit")) }
                }
            }
        }
        if !result.leftOut.isEmpty { leftOutPart(result, t) }
    }

    private func yearTable(_ result: Result, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("choice.years"),
                columns: [
                    TableColumn(t("choice.year"), isRowTitle: true), TableColumn(t("choice.begins")),
                    TableColumn(t("plan.investment"), unit: "€", isNumeric: true),
                    TableColumn(t("choice.budget"), unit: "€", isNumeric: true),
                    TableColumn(t("choice.liquidity"), unit: "€", isNumeric: true),
                ],
                rows: result.years.map { year in
                    TableRow([
                        TableCell(year.year),
                        TableCell(year.titles.isEmpty ? t("choice.begins.none") : year.titles.joined(separator: ", ")),
                        TableCell(year.investment), TableCell(year.budget ?? t("choice.noLimit")),
                        TableCell(year.liquidity ?? t("choice.noLimit")),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func chosenTable(_ result: Result, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("choice.chosen"),
                columns: [
                    TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.start"), isNumeric: true),
                    TableColumn(t("choice.settled")), TableColumn(t("plan.investment"), unit: "€", isNumeric: true),
                    TableColumn(t("curve.value"), unit: "€", isNumeric: true),
                    TableColumn(t("curve.tonnes"), unit: PlanWords.tonnesUnit, isNumeric: true),
                ],
                rows: result.chosen.map { row in
                    TableRow([
                        .link(PageLink(row.title, href: row.href)), TableCell(row.year),
                        TableCell(row.isSettled ? t("choice.settled.yes") : t("choice.settled.no")),
                        TableCell(row.investment), TableCell(row.netPresentValue),
                        row.tonnes.map { TableCell($0) } ?? .missing(t("missing")),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func leftOutPart(_ result: Result, _ t: Texts) -> Node {
        pageSection(title: t("choice.leftOut"), intro: t("choice.leftOut.text")) {
            dataTable(
                DataTable(
                    caption: t("choice.leftOut"),
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("choice.why"), isAction: true),
                    ],
                    rows: result.leftOut.map { row in
                        TableRow([
                            .link(PageLink(row.title, href: row.href)),
                            TableCell(
                                a(.href(row.why), .aria("label", t("choice.why.of", ["title": row.title]))) {
                                    t("choice.why")
                                }
                            ),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func hinderedPart(_ t: Texts) -> Node {
        pageSection(title: t("choice.hindered"), intro: t("choice.hindered.text")) {
            dataTable(
                DataTable(
                    caption: t("choice.hindered"),
                    columns: [
                        TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("choice.hindered.reason")),
                    ],
                    rows: hindered.map { row in
                        TableRow([.link(PageLink(row.title, href: row.href)), TableCell(row.reason)])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
