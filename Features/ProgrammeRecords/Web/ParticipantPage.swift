import HTML
import Kernel
import WebPlatform

/// A record: what was asked, what was corrected, when the person came and went.
struct ParticipantPage: ProjectAreaPage {
    struct Correction: Sendable {
        let field: String
        let before: String
        let after: String
        let reason: String
        let by: String
    }

    static let name = "ProgrammeRecords/participant"
    let title: String
    let action: String
    let token: FormToken
    let state: Notice
    let author: String
    /// Sends or prints a link; nil where nothing is missing.
    let invitation: PostAction?
    let corrections: [Correction]
    let readings: [ReadingsPage.Row]
    let allReadings: PageLink
    var form: ParticipantRecordForm
    var errors = FieldErrors()
    /// Somebody has saved meanwhile.
    var conflict: Notice?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("participant.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        conflict.map { conflict in notice(conflict) }
        notice(state)
        leadRemark { author }
        invitation.map { invitation in postButton(invitation) }
        pageForm(
            PageForm(
                action: action,
                tokens: [token, FormToken(name: "version", value: "\(form.version)")],
                warnsWhenLeaving: true
            )
        ) {
            ParticipantFields(form: self.form.questionnaire, errors: errors).nodes(t)
            fieldGroup(title: t("participant.dates")) {
                fieldRow {
                    day("entered", form.entered, t)
                    day("left", form.left, t)
                    day("followedUp", form.followedUp, t)
                }
                fieldRow {
                    selectField(
                        Field(name: "result", label: t("participant.field.result")),
                        choices: RecordsWords.results(t),
                        selected: form.result,
                        prompt: t("participant.choose")
                    )
                    selectField(
                        Field(name: "laterResult", label: t("participant.field.laterResult")),
                        choices: RecordsWords.laterResults(t),
                        selected: form.laterResult,
                        prompt: t("participant.choose")
                    )
                }
            }
            textField(
                Field(
                    name: "reason",
                    label: t("participant.reason"),
                    hint: t("participant.reason.hint"),
                    error: errors["reason"],
                    isRequired: true
                ),
                value: form.reason,
                width: .long
            )
            actions { submitButton(t("save")) }
        }
        pageSection(title: t("participant.log"), intro: t("participant.log.intro")) {
            if corrections.isEmpty { p { t("participant.log.none") } } else { log(t) }
        }
        pageSection(title: t("participant.reading"), intro: t("participant.reading.intro"), id: "gelesen") {
            if readings.isEmpty {
                p { t("participant.reading.none") }
            } else {
                ReadingsPage.table(readings, t)
                p { a(.href(allReadings.href)) { allReadings.label } }
            }
        }
    }

    private func day(_ name: String, _ value: String, _ t: Texts) -> Node {
        dateField(
            Field(name: name, label: RecordsWords.field(name, t), error: errors[name], isRequired: name == "entered"),
            value: value
        )
    }

    private func log(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("participant.log"),
                columns: [
                    TableColumn(t("participant.log.field"), isRowTitle: true), TableColumn(t("participant.log.before")),
                    TableColumn(t("participant.log.after")), TableColumn(t("participant.reason")),
                    TableColumn(t("participant.log.by")),
                ],
                rows: corrections.map {
                    TableRow([$0.field, $0.before, $0.after, $0.reason, $0.by].map { TableCell($0) })
                },
                narrow: .cards
            )
        )
    }
}
