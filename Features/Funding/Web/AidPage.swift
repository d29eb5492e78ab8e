import HTML
import Kernel
import WebPlatform

/// The „De-minimis-Konto“: what counts on a day, what is free, and whether something more fits.
struct AidPage: FundingPage {
    struct Row: Sendable {
        let giver: PageLink
        let note: String
        let day: String
        let amount: String
        let counts: Mark
        /// The last day it counts.
        let through: String
    }

    struct Rule: Sendable {
        let text: String
        let sources: [PageLink]
    }

    static let name = "Funding/aid"
    let title: String
    let here = FundingURL.aid
    let sections: [PageLink]
    let kicker: String
    let token: FormToken
    let lead: String
    let leadFigures: [String]
    let figures: [KeyFigure]
    let rows: [Row]
    let sum: String
    /// „300.000 € − 283.600 € = 16.400 €“
    let trace: Trace
    /// As typed.
    let day: String
    let amount: String
    var lookErrors = FieldErrors()
    /// Whether the amount fits; nil where none was asked.
    let verdict: Notice?
    let rules: [Rule]
    let otherCeilings: [String]
    var form: AidForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        errorSummary(title: t("form.faults"), faults: lookErrors.faults + errors.faults)
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("aid.remark") + " " + t("aid.noAdvice") }
        if !figures.isEmpty { keyFigures(figures) }
        verdict.map { verdict in notice(verdict) }
        HTML.form(.class("form"), .method("get"), .action(FundingURL.aid)) {
            fieldRow {
                dateField(
                    Field(name: "tag", label: t("aid.look.day"), error: lookErrors["tag"]),
                    value: day
                )
                numberField(
                    Field(name: "betrag", label: t("aid.look.amount"), error: lookErrors["betrag"]),
                    value: amount,
                    unit: "€",
                    width: .medium
                )
            }
            actions { submitButton(t("aid.look.submit"), style: .secondary) }
        }
        pageSection(title: t("aid.lines"), intro: t("aid.lines.intro")) {
            if rows.isEmpty { p { t("aid.none") } } else { lines(t) }
            if !rows.isEmpty { traceSteps(trace) }
        }
        pageSection(title: t("aid.new"), id: "eintragen") {
            AidFields(action: FundingURL.aid, token: token, form: self.form, errors: errors).node(t)
        }
        pageSection(title: t("aid.rules")) {
            ul {
                for rule in rules {
                    li {
                        rule.text
                        for source in rule.sources {
                            " "
                            a(.class("funding-source"), .href(source.href), .rel("noreferrer")) { source.label }
                        }
                    }
                }
            }
            p { t("aid.others") }
            ul { for ceiling in otherCeilings { li { ceiling } } }
        }
    }

    private func lines(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("aid.lines"),
                columns: [
                    TableColumn(t("aid.giver"), isRowTitle: true), TableColumn(t("aid.day")),
                    TableColumn(t("aid.counts")), TableColumn(t("aid.through")),
                    TableColumn(t("aid.amount"), isNumeric: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(row.giver, detail: row.note.isEmpty ? nil : row.note), TableCell(row.day),
                        TableCell(mark(row.counts)), TableCell(row.through), TableCell(row.amount),
                    ])
                },
                totals: [
                    TableRow([TableCell(t("aid.sum")), TableCell(""), TableCell(""), TableCell(""), TableCell(sum)])
                ],
                narrow: .cards
            )
        )
    }
}
