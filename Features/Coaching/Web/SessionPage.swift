import Coaching
import HTML
import Kernel
import WebPlatform

/// A session to note or to change.
struct SessionPage: Page {
    static let name = "Coaching/session"
    let title: String
    let firm: String
    let token: FormToken
    let id: CoachingCaseID
    let action: String
    /// People of the firm, with who was there but is no longer of it.
    let team: [Choice]
    /// Nil for a new session.
    let removal: PostAction?
    var form: SessionForm
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("case.faults"), faults: errors.faults)
        let tokens = [
            token, FormToken(name: "id", value: form.id), FormToken(name: "version", value: "\(form.version)"),
        ]
        pageForm(PageForm(action: action, tokens: tokens, warnsWhenLeaving: true)) {
            fieldRow {
                dateField(
                    Field(name: "day", label: t("session.day"), error: errors["day"], isRequired: true),
                    value: form.day
                )
                textField(
                    Field(name: "start", label: t("session.start"), error: errors["start"], note: t("case.optional")),
                    value: form.start,
                    width: .short
                )
                numberField(
                    Field(
                        name: "hours",
                        label: t("session.hours"),
                        hint: t("session.hours.hint"),
                        error: errors["hours"],
                        isRequired: true
                    ),
                    value: form.hours,
                    unit: t("hours.unit")
                )
            }
            radioCards(
                Field(name: "kind", label: t("session.kind"), error: errors["kind"], isRequired: true),
                choices: CaseSession.Kind.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.kind
            )
            textField(
                Field(name: "place", label: t("session.place"), error: errors["place"], note: t("case.optional")),
                value: form.place
            )
            fieldGroup(title: t("session.people")) {
                if !team.isEmpty {
                    checkboxes(
                        Field(name: "people", label: t("session.people.team"), error: errors["people"]),
                        choices: team,
                        selected: form.people
                    )
                }
                textAreaField(
                    Field(
                        name: "names",
                        label: t("session.names"),
                        hint: t("session.names.hint"),
                        error: errors["names"] ?? (team.isEmpty ? errors["people"] : nil)
                    ),
                    value: form.names,
                    lines: 2
                )
            }
            radioCards(
                Field(
                    name: "countsAs",
                    label: t("session.counts"),
                    hint: t("session.counts.hint"),
                    error: errors["countsAs"],
                    isRequired: true
                ),
                choices: [CountsAs.enterprise, .person, .neither].map {
                    Choice($0.label(t), value: $0.rawValue, detail: $0.detail(t))
                },
                selected: form.countsAs
            )
            textField(
                Field(
                    name: "reason",
                    label: t("session.reason"),
                    hint: t("session.reason.hint"),
                    error: errors["reason"],
                    isRequired: true
                ),
                value: form.reason,
                width: .long
            )
            textAreaField(
                Field(name: "note", label: t("session.note"), error: errors["note"], note: t("case.optional")),
                value: form.note,
                lines: 8
            )
            radioCards(
                Field(
                    name: "visibility",
                    label: t("session.visibility"),
                    error: errors["visibility"],
                    isRequired: true
                ),
                choices: CaseSession.Visibility.allCases.map {
                    Choice($0.label(t), value: $0.rawValue, detail: $0.detail(t))
                },
                selected: form.visibility
            )
            actions {
                submitButton(t("session.save"))
                actionLink(PageLink(t("case.cancel"), href: CoachingURL.case(id)), style: .quiet)
            }
        }
        removal.map { removal in
            disclosedConfirmation(label: t("session.remove"), sentence: t("session.remove.sentence"), confirm: removal)
        }
    }
}
