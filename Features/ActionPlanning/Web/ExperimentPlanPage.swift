import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// The plan of an experiment, new or to change.
struct ExperimentPlanPage: Page {
    static let name = "ActionPlanning/experimentPlan"
    let title: String
    let action: String
    let cancel: String
    let token: FormToken
    var form: ExperimentForm
    var errors = FieldErrors()

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("experiment.kicker"), title: title)
        errorSummary(title: t("experiment.faults"), faults: errors.faults)
        leadRemark { t("experiment.plan.lead") }
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: action, tokens: [token, version], warnsWhenLeaving: true)) {
            idea(t)
            people(t)
            time(t)
            measure(t)
            actions {
                submitButton(t("experiment.submit"))
                actionLink(PageLink(t("experiment.cancel"), href: cancel), style: .quiet)
            }
        }
    }

    private func idea(_ t: Texts) -> Node {
        fieldGroup(title: t("experiment.group.idea")) {
            textField(
                Field(name: "title", label: t("experiment.title"), error: errors["title"], isRequired: true),
                value: form.title,
                width: .long
            )
            selectField(
                Field(name: "topic", label: t("experiment.topic"), error: errors["topic"], isRequired: true),
                choices: Experiment.Topic.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.topic,
                prompt: t("experiment.choose")
            )
            area("question", t("experiment.question"), form.question, hint: t("experiment.question.hint"), true)
            area("hypothesis", t("experiment.hypothesis"), form.hypothesis, hint: t("experiment.hypothesis.hint"), true)
            area("limits", t("experiment.limits"), form.limits, hint: t("experiment.limits.hint"))
        }
    }

    private func people(_ t: Texts) -> Node {
        fieldGroup(title: t("experiment.group.people"), hint: t("experiment.group.people.hint")) {
            area("team", t("experiment.team"), form.team, hint: t("experiment.team.hint"))
            selectField(
                Field(name: "partner", label: t("experiment.partner"), error: errors["partner"]),
                choices: Experiment.Partner.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.partner,
                prompt: t("experiment.choose")
            )
            area("agreement", t("experiment.agreement"), form.agreement, hint: t("experiment.agreement.hint"))
            dateField(
                Field(name: "agreedOn", label: t("experiment.agreedOn"), error: errors["agreedOn"]),
                value: form.agreedOn
            )
        }
    }

    private func time(_ t: Texts) -> Node {
        fieldGroup(title: t("experiment.time"), hint: t("experiment.time.hint")) {
            fieldRow {
                dateField(
                    Field(name: "start", label: t("experiment.start"), error: errors["start"]),
                    value: form.start
                )
                dateField(
                    Field(name: "end", label: t("experiment.end"), error: errors["end"], isRequired: true),
                    value: form.end
                )
            }
        }
    }

    private func measure(_ t: Texts) -> Node {
        fieldGroup(title: t("experiment.group.measure"), hint: t("experiment.group.measure.hint")) {
            textField(
                Field(name: "metric", label: t("experiment.metric"), error: errors["metric"], isRequired: true),
                value: form.metric,
                width: .long
            )
            textField(
                Field(name: "unit", label: t("experiment.unit"), error: errors["unit"], isRequired: true),
                value: form.unit,
                width: .short
            )
            fieldRow {
                numberField(
                    Field(name: "before", label: t("experiment.before"), error: errors["before"]),
                    value: form.before
                )
                numberField(
                    Field(name: "target", label: t("experiment.target"), error: errors["target"]),
                    value: form.target
                )
            }
            textField(
                Field(
                    name: "contact",
                    label: t("experiment.contact"),
                    hint: t("experiment.contact.hint"),
                    error: errors["contact"]
                ),
                value: form.contact,
                width: .long
            )
        }
    }

    private func area(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String,
        _ isRequired: Bool = false
    ) -> Node {
        textAreaField(
            Field(name: name, label: label, hint: hint, error: errors[name], isRequired: isRequired),
            value: value,
            lines: 3
        )
    }
}
