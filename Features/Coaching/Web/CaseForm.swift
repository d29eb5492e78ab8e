import Coaching
import HTML
import Kernel
import WebPlatform

/// What the pages of a case send about the case itself, as typed.
struct CaseForm: Sendable {
    var title = ""
    var occasion = ""
    var aims = ""
    var team = ""
    /// The version the change starts from; 0 for a new case.
    var version = 0
    // Only for a new case:
    /// So that a form that is sent twice makes one case.
    var id = ""
    var firm = ""
    var template = ""
    var start = ""

    init(_ form: Form) {
        (title, occasion, aims, team) = (form["title"], form["occasion"], form["aims"], form["team"])
        (id, firm, template, start) = (form["id"], form["firm"], form["template"], form["start"])
        version = Int(form["version"]) ?? 0
    }

    init(new id: CoachingCaseID, firm: String, template: String, start: LocalDate) {
        (self.id, self.firm, self.template, self.start) = (id.text, firm, template, start.iso)
    }

    init(_ found: CoachingCase) {
        (title, occasion, aims, team) = (found.title, found.occasion, found.aims, found.team)
        version = found.version
    }

    /// The words of the form in place of those of a case.
    func changed(_ stored: CoachingCase, _ errors: inout FieldErrors, _ t: Texts) -> CoachingCase {
        var changed = stored
        changed.title = errors.line(
            "title",
            title,
            most: CoachingCase.longestTitle,
            missing: t("case.title.missing"),
            t
        )
        let most = CoachingCase.longestText
        changed.occasion = errors.block("occasion", occasion, most: most, missing: nil, t)
        changed.aims = errors.block("aims", aims, most: most, missing: nil, t)
        changed.team = errors.block("team", team, most: most, missing: nil, t)
        changed.version = version
        return changed
    }

    /// A new case with the steps of its template.
    func opened(
        firms: [FirmID],
        content: CoachingContent,
        outside: OutsideWorld,
        _ t: Texts
    ) -> (value: (CoachingCase, [CaseStep])?, errors: FieldErrors) {
        var errors = FieldErrors()
        let firm = FirmID(firm).flatMap { firms.contains($0) ? $0 : nil }
        if firm == nil { errors.add("firm", t("case.firm.missing")) }
        let template = content.template(template)
        if template == nil { errors.add("template", t("case.template.missing")) }
        let today = outside.today()
        let start = errors.day("start", start, missing: t("case.start.missing"), t)
        let blank = CoachingCase(
            id: CoachingCaseID(id) ?? CoachingCaseID(from: outside),
            firm: firm ?? FirmID(from: outside),
            title: "",
            template: template?.id ?? "",
            openedOn: start ?? today,
            takenOn: today
        )
        var new = changed(blank, &errors, t)
        new.version = 1
        guard errors.isEmpty, let template, let start else { return (nil, errors) }
        return ((new, template.steps(from: start, outside: outside)), errors)
    }
}

extension CaseForm {
    /// The fields that a new case and one that is there share.
    @NodeBuilder func fields(_ errors: FieldErrors, _ t: Texts) -> [Node] {
        textField(
            Field(
                name: "title",
                label: t("case.title"),
                hint: t("case.title.hint"),
                error: errors["title"],
                isRequired: true
            ),
            value: title,
            width: .long
        )
        textAreaField(
            Field(
                name: "occasion",
                label: t("case.occasion"),
                hint: t("case.occasion.hint"),
                error: errors["occasion"]
            ),
            value: occasion,
            lines: 3
        )
        textAreaField(
            Field(name: "aims", label: t("case.aims"), hint: t("case.aims.hint"), error: errors["aims"]),
            value: aims,
            lines: 3
        )
        textAreaField(
            Field(name: "team", label: t("case.team"), hint: t("case.team.hint"), error: errors["team"]),
            value: team,
            lines: 3
        )
    }
}
