import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// What can be seen at other firms, the own offers and the own requests.
struct HospitationListPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let firm: String
        let theme: String
        let days: String
        /// Of the own offer or request; nil for what others offer.
        let state: Mark?
        /// Under the state: the day of the visit.
        let detail: String
    }

    static let name = "RegionalNetwork/hospitationList"
    let title: String
    /// For owners of a firm in the directory.
    let new: PageLink?
    /// Why the firm cannot offer one; nil where it can, or the reader may not.
    let hindrance: PageLink?
    let offers: [Row]
    let own: [Row]
    let requests: [Row]

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { new.map { actionLink($0, style: .primary) } }
        leadSentence(t("visit.lead"))
        hindrance.map { link in
            leadRemark {
                t("visit.hindrance")
                " "
                a(.href(link.href)) { link.label }
            }
        }
        if offers.isEmpty {
            emptyState(title: t("visit.none"), text: t("visit.none.text"))
        } else {
            table(title, offers, t)
        }
        if !requests.isEmpty { pageSection(title: t("visit.requests")) { table(t("visit.requests"), requests, t) } }
        if !own.isEmpty { pageSection(title: t("visit.own")) { table(t("visit.own"), own, t) } }
    }

    private func table(_ caption: String, _ rows: [Row], _ t: Texts) -> Node {
        let hasState = rows.contains { $0.state != nil }
        return dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("visit.title"), isRowTitle: true), TableColumn(t("directory.firm")),
                    TableColumn(t("offers.theme")), TableColumn(t("visit.days")),
                ] + (hasState ? [TableColumn(t("path.proof.state"))] : []),
                rows: rows.map { row in
                    let state = row.state.map {
                        TableCell(mark($0), detail: row.detail.isEmpty ? nil : row.detail)
                    }
                    return TableRow(
                        [
                            .link(PageLink(row.title, href: row.href)), TableCell(row.firm),
                            row.theme.isEmpty ? .missing(t("missing")) : TableCell(row.theme), TableCell(row.days),
                        ] + (hasState ? [state ?? TableCell("")] : [])
                    )
                },
                narrow: .cards
            )
        )
    }
}

/// A new offer.
struct HospitationFormPage: Page {
    static let name = "RegionalNetwork/hospitationForm"
    let title: String
    let token: FormToken
    var form: HospitationForm
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("visit.list"), title: title)
        leadSentence(t("visit.new.lead"))
        errorSummary(title: t("form.faults"), faults: errors.faults)
        pageForm(PageForm(action: HospitationURL.list, tokens: [token], warnsWhenLeaving: true)) {
            textField(
                field("title", t("visit.title"), hint: t("visit.title.hint"), required: true),
                value: form.title,
                width: .long
            )
            selectField(
                field("theme", t("offers.theme")),
                choices: OfferChoices.themes(t),
                selected: form.theme,
                prompt: t("practice.theme.none")
            )
            textAreaField(
                field("text", t("visit.text"), hint: t("visit.text.hint"), required: true),
                value: form.text
            )
            textField(
                field("days", t("visit.days"), hint: t("visit.days.hint"), required: true),
                value: form.days,
                width: .long
            )
            numberField(field("people", t("visit.people.most"), required: true), value: form.people, isWhole: true)
            actions {
                submitButton(t("visit.submit"))
                actionLink(PageLink(t("cancel"), href: HospitationURL.list), style: .quiet)
            }
        }
    }

    private func field(_ name: String, _ label: String, hint: String? = nil, required: Bool = false) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name], isRequired: required)
    }
}
