import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// „Gemessene Einsparungen“: what meters showed before and after, and a form for the next.
struct PlanReadingsPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let quantity: String
        let before: String
        let after: String
        /// „120.000 kWh − 102.000 kWh“
        let calculation: String
        let saving: String
        let perYear: String
        let proof: String
        let removal: PostAction
    }

    static let name = "ActionPlanning/readings"
    let title: String
    let rows: [Row]
    let targets: [Choice]
    let token: FormToken
    var form: PlanReadingForm
    var errors = FieldErrors()

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("plan.kicker"), title: title)
        errorSummary(title: t("reading.faults"), faults: errors.faults)
        leadSentence(t("reading.lead"))
        if rows.isEmpty { p { t("reading.none") } } else { table(t) }
        pageSection(title: t("reading.new"), intro: t("reading.new.text")) {
            if targets.isEmpty { p { t("reading.noTargets") } } else { entry(t) }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("reading.before")),
                    TableColumn(t("reading.after")), TableColumn(t("reading.saving")),
                    TableColumn(t("reading.perYear")),
                    TableColumn(t("reading.proof")), TableColumn(t("reading.remove"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(PageLink(row.title, href: row.href), detail: row.quantity), TableCell(row.before),
                        TableCell(row.after), TableCell(row.saving, detail: row.calculation), TableCell(row.perYear),
                        PlanWords.cell(row.proof, t), TableCell(postButton(row.removal)),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func entry(_ t: Texts) -> Node {
        pageForm(PageForm(action: PlanURL.readings, tokens: [token], warnsWhenLeaving: true)) {
            selectField(
                Field(name: "target", label: t("reading.target"), error: errors["target"], isRequired: true),
                choices: targets,
                selected: form.target,
                prompt: t("reading.target.prompt"),
                width: .long
            )
            radioCards(
                Field(
                    name: "driver",
                    label: t("reading.driver"),
                    hint: t("reading.driver.hint"),
                    error: errors["driver"],
                    isRequired: true
                ),
                choices: MeasuredSaving.Driver.allCases.map { driver in
                    Choice(
                        t("reading.driver.\(driver.rawValue)"),
                        value: driver.rawValue,
                        detail: t("reading.driver.\(driver.rawValue).detail")
                    )
                },
                selected: form.driver
            )
            period("before", t("reading.before"), t)
            period("after", t("reading.after"), t)
            textField(
                Field(
                    name: "driver-unit",
                    label: t("reading.driverUnit"),
                    hint: t("reading.driverUnit.hint"),
                    error: errors["driver-unit"],
                    note: t("reading.voluntary")
                ),
                value: form.driverUnit
            )
            textField(
                Field(
                    name: "evidence",
                    label: t("reading.evidence"),
                    hint: t("reading.evidence.hint"),
                    error: errors["evidence"],
                    note: t("reading.voluntary")
                ),
                value: form.evidence,
                width: .long
            )
            textAreaField(
                Field(name: "note", label: t("reading.note"), error: errors["note"], note: t("reading.voluntary")),
                value: form.note,
                lines: 3
            )
            actions { submitButton(t("reading.submit")) }
        }
    }

    private func period(_ part: String, _ title: String, _ t: Texts) -> Node {
        func field(_ name: String, _ label: String, isRequired: Bool = true) -> Field {
            Field(name: "\(part)-\(name)", label: label, error: errors["\(part)-\(name)"], isRequired: isRequired)
        }
        return fieldGroup(title: title) {
            fieldRow {
                dateField(field("first", t("reading.first")), value: form.values["\(part)-first"] ?? "")
                dateField(field("last", t("reading.last")), value: form.values["\(part)-last"] ?? "")
            }
            fieldRow {
                numberField(field("value", t("reading.value")), value: form.values["\(part)-value"] ?? "")
                numberField(
                    field("driver", t("reading.amount"), isRequired: false),
                    value: form.values["\(part)-driver"] ?? ""
                )
            }
        }
    }
}
