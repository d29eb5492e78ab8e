import Coaching
import CoachingStorage
import HTML
import Kernel
import WebPlatform

/// Who accompanies how many firms, for the administration.
struct HandoverLoadsPage: Page {
    static let name = "Coaching/handoverLoads"
    let title: String
    let lead: String
    let coaches: [HandoverReader.Coach]
    var place: String { "/verwaltung" }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if coaches.isEmpty {
            emptyState(title: t("handover.loads.none"), text: t("handover.loads.none.text"))
        } else {
            leadSentence(lead)
            leadRemark { t("handover.loads.remark") }
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("handover.coach"), isRowTitle: true), TableColumn(t("handover.email")),
                        TableColumn(t("handover.firms"), isNumeric: true),
                    ],
                    rows: coaches.map { coach in
                        TableRow([
                            .link(PageLink(coach.name, href: HandoverURL.load(coach.id))), TableCell(coach.email),
                            TableCell(GermanFormat.number(Double(coach.firms), places: 0)),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}

/// The firms of one coach: names and counts, and to whom they could go.
struct HandoverLoadPage: Page {
    static let name = "Coaching/handoverLoad"
    let title: String
    let kicker: String
    let lead: String
    let token: FormToken
    let action: String
    let firms: [HandoverReader.Firm]
    let successors: [HandoverReader.Coach]
    let today: LocalDate
    var form: HandoverForm
    var errors = FieldErrors()
    var place: String { "/verwaltung" }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        // Without firms there are no fields to which the faults could lead.
        if !firms.isEmpty { errorSummary(title: t("handover.faults"), faults: errors.faults) }
        leadSentence(lead)
        if firms.isEmpty { for fault in errors.faults { p { fault.message } } }
        if !firms.isEmpty {
            dataTable(
                DataTable(
                    caption: t("handover.firms"),
                    columns: [
                        TableColumn(t("handover.firm"), isRowTitle: true),
                        TableColumn(t("handover.cases"), isNumeric: true), TableColumn(t("handover.runs")),
                    ],
                    rows: firms.map { firm in
                        TableRow([
                            TableCell(firm.name), TableCell(GermanFormat.number(Double(firm.cases), places: 0)),
                            TableCell(firm.runsThrough.german),
                        ])
                    },
                    narrow: .cards
                )
            )
            pageSection(title: t("handover.all")) {
                if successors.isEmpty {
                    p { t("handover.nobody") }
                } else {
                    pageForm(PageForm(action: action, tokens: [token], warnsWhenLeaving: true)) {
                        form.fields(successors, errors: errors, today: today, t)
                        actions {
                            submitButton(t("handover.check"), name: "step", value: HandoverForm.Step.check.rawValue)
                            actionLink(PageLink(t("handover.cancel"), href: HandoverURL.loads), style: .quiet)
                        }
                    }
                }
            }
        }
    }
}
