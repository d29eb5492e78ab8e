import HTML
import Kernel
import WebPlatform

/// What follows from the answers of one instrument. There is no overall score.
struct ResultPage: Page {
    struct Starting: Sendable {
        let number: Int
        let name: String
        let value: String
        let question: String
        let reasons: String
        let firstSteps: [String]
        let toPlan: PostAction?
    }

    struct Finding: Sendable {
        let level: Mark
        let text: String
        let reason: String
        let reasons: String
        let becomes: PostAction?
    }

    struct Gate: Sendable {
        let text: String
        let obstacles: [String]
    }

    /// What is offered to whoever has no account yet.
    struct Keeping: Sendable {
        let register: PageLink
        let signIn: PageLink
    }

    /// A table with what its columns say.
    struct Values: Sendable {
        let title: String
        let table: DataTable
        let explanations: [Definition]
    }

    static let name = "Assessments/result"
    let title: String
    let kicker: String
    let lead: String
    let figures: [String]
    let remark: String
    let goOn: [PageLink]
    let keeping: Keeping?
    /// Nil for an instrument without ranking.
    let rankTitle: String?
    let starting: [Starting]
    let further: [Starting]
    let unsettled: [String]
    let red: [Finding]
    let others: [Finding]
    let gates: [Gate]
    let groups: Values?
    let whole: [Definition]
    let rows: [Values]
    let views: [Node]
    let editions: [PageLink]
    let keepEdition: PostAction?
    let related: [PageLink]
    let removal: PostAction?
    let notes: [String]
    let sources: [String]
    let place: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) {
            for (index, link) in goOn.enumerated() { actionLink(link, style: index == 0 ? .primary : .secondary) }
        }
        leadSentence(lead, figures: figures)
        leadRemark { remark }
        keeping.map { offer($0, t) }
        if !red.isEmpty {
            pageSection(title: t("result.red"), intro: t("result.red.intro")) { findings(red, t) }
        }
        if rankTitle != nil { ranking(t) }
        if !unsettled.isEmpty {
            pageSection(title: t("result.unsettled"), intro: t("result.unsettled.intro"), id: "offen") {
                ul { for text in unsettled { li { text } } }
            }
        }
        if !others.isEmpty { pageSection(title: t("result.findings")) { findings(others, t) } }
        if !gates.isEmpty {
            pageSection(title: t("result.gates")) {
                for gate in gates {
                    p { gate.text }
                    ul { for obstacle in gate.obstacles { li { obstacle } } }
                }
            }
        }
        views
        groups.map { values($0) }
        if !whole.isEmpty { pageSection(title: t("result.values")) { definitionList(whole) } }
        for table in rows {
            details {
                summary { table.title }
                dataTable(table.table)
                if !table.explanations.isEmpty { definitionList(table.explanations) }
            }
        }
        keeps(t)
        div(.class("result-ending")) { ending(t) }
    }

    @NodeBuilder private func ranking(_ t: Texts) -> [Node] {
        pageSection(title: t("result.starting"), intro: t("result.noTotal"), id: "ansatzpunkte") {
            if starting.isEmpty {
                p { t("result.starting.none") }
            } else {
                ol(.class("starting-points")) { for point in starting { li { self.point(point, t) } } }
            }
            if !further.isEmpty {
                details {
                    summary { t("result.further", count: further.count) }
                    ol(.class("starting-points")) { for point in further { li { self.point(point, t) } } }
                }
            }
        }
    }

    @NodeBuilder private func point(_ point: Starting, _ t: Texts) -> [Node] {
        h3 { t("result.rank", ["number": "\(point.number)", "name": point.name]) }
        p {
            "\(rankTitle ?? "")\u{a0}"
            strong(.class("figure")) { point.value }
            ". \(point.reasons)"
        }
        p(.class("field-hint")) { point.question }
        if !point.firstSteps.isEmpty {
            details {
                summary { t("question.firstSteps") }
                ol { for step in point.firstSteps { li { step } } }
            }
        }
        point.toPlan.map { postButton($0) }
    }

    private func findings(_ findings: [Finding], _ t: Texts) -> Node {
        ul(.class("starting-points")) {
            for finding in findings {
                li {
                    p {
                        mark(finding.level)
                        " \(finding.text)"
                    }
                    p(.class("field-hint")) { finding.reason }
                    if !finding.reasons.isEmpty { p(.class("field-hint")) { finding.reasons } }
                    finding.becomes.map { postButton($0) }
                }
            }
        }
    }

    private func values(_ values: Values) -> Node {
        pageSection(title: values.title) {
            dataTable(values.table)
            if !values.explanations.isEmpty { definitionList(values.explanations) }
        }
    }

    private func offer(_ keeping: Keeping, _ t: Texts) -> Node {
        notice(
            Notice(
                .info,
                word: t("result.keep"),
                content: .group([
                    p { t("result.keep.text") },
                    actions {
                        actionLink(keeping.register, style: .primary)
                        actionLink(keeping.signIn)
                    },
                ])
            )
        )
    }

    @NodeBuilder private func keeps(_ t: Texts) -> [Node] {
        if !editions.isEmpty || keepEdition != nil {
            pageSection(title: t("editions.title"), intro: t("editions.intro"), id: "fassungen") {
                if editions.isEmpty { p { t("editions.none") } }
                ul { for link in editions { li { a(.href(link.href)) { link.label } } } }
                keepEdition.map { postButton($0) }
            }
        }
    }

    @NodeBuilder private func ending(_ t: Texts) -> [Node] {
        if !related.isEmpty {
            ul { for link in related { li { a(.href(link.href)) { link.label } } } }
        }
        for note in notes { p(.class("field-hint")) { note } }
        if !sources.isEmpty {
            details {
                summary { t("instrument.sources") }
                ul { for source in sources { li { source } } }
            }
        }
        removal.map { removal in
            disclosedConfirmation(label: t("record.remove"), sentence: t("record.remove.sentence"), confirm: removal)
        }
    }
}
