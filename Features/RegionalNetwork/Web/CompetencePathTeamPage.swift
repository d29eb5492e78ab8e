import HTML
import Kernel
import WebPlatform

/// For the hub's team: contributions that wait for a confirmation.
struct CompetencePathTeamPage: Page {
    struct Row: Sendable {
        let id: String
        let title: String
        let lines: [Definition]
        /// As typed, after a fault.
        var reason = ""
        var error: String?
    }

    static let name = "RegionalNetwork/competencePathTeam"
    let title: String
    let token: FormToken
    let rows: [Row]

    var place: String { CompetencePathURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("path.people"), title: title)
        leadSentence(t("path.team.lead"))
        errorSummary(
            title: t("form.faults"),
            faults: rows.compactMap { row in row.error.map { FormFault(fieldID: "reason-\(row.id)", message: $0) } }
        )
        if rows.isEmpty { emptyState(title: t("path.team.none"), text: t("path.team.none.text")) }
        for row in rows {
            pageSection(title: row.title) {
                definitionList(row.lines)
                pageForm(
                    PageForm(
                        action: CompetencePathURL.team,
                        tokens: [token, FormToken(name: "contribution", value: row.id)]
                    )
                ) {
                    textField(
                        Field(
                            name: "reason",
                            label: t("path.team.reason"),
                            hint: t("path.team.reason.hint"),
                            error: row.error,
                            id: "reason-\(row.id)"
                        ),
                        value: row.reason,
                        width: .long
                    )
                    actions {
                        submitButton(t("path.team.confirm"), name: "decision", value: "confirm")
                        submitButton(t("path.team.refuse"), style: .secondary, name: "decision", value: "refuse")
                    }
                }
            }
        }
    }
}
