import Assessments
import Kernel
import RegionalNetwork
import WebPlatform

/// What a firm offers to see.
struct HospitationForm: Sendable {
    var theme = ""
    var title = ""
    var text = ""
    var days = ""
    var people = ""

    init() {}

    init(_ form: Form) {
        (theme, people) = (form["theme"], form["people"])
        (title, text) = (TypedText.block(form["title"]), TypedText.block(form["text"]))
        days = TypedText.block(form["days"])
    }

    func validated(
        _ id: HospitationID,
        of firm: FirmID,
        _ t: Texts
    ) -> (value: Hospitation?, errors: FieldErrors) {
        var errors = FieldErrors()
        let lines = [
            ("title", title, Hospitation.longestTitle, t("visit.title.missing")),
            ("text", text, Hospitation.longestText, t("visit.text.missing")),
            ("days", days, Hospitation.longestLine, t("visit.days.missing")),
        ]
        for (name, text, most, missing) in lines {
            if text.isEmpty { errors.add(name, missing) }
            if text.count > most { errors.add(name, t("path.long", ["count": "\(text.count)", "most": "\(most)"])) }
        }
        let people = Self.people(people, &errors, t)
        guard errors.isEmpty, let people else { return (nil, errors) }
        let value = Hospitation(
            id: id,
            firm: firm,
            theme: Instrument.Theme(rawValue: theme),
            title: title,
            text: text,
            days: days,
            people: people
        )
        return (value, errors)
    }

    static func people(_ text: String, _ errors: inout FieldErrors, _ t: Texts, most: Int = Hospitation.mostPeople)
        -> Int?
    {
        if let people = Int(text), (1...most).contains(people) { return people }
        let values: KeyValuePairs = ["value": String(text.prefix(40)), "most": "\(most)"]
        errors.add("people", text.isEmpty ? t("visit.people.missing") : t("visit.people.invalid", values))
        return nil
    }
}

/// What somebody of another firm asks.
struct HospitationRequestForm: Sendable {
    var people = ""
    var message = ""

    init() {}

    init(_ form: Form) { (people, message) = (form["people"], TypedText.block(form["message"])) }

    func validated(most: Int, _ t: Texts) -> (people: Int?, errors: FieldErrors) {
        var errors = FieldErrors()
        let people = HospitationForm.people(people, &errors, t, most: most)
        if message.isEmpty { errors.add("message", t("visit.message.missing")) }
        let (count, longest) = (message.count, Hospitation.longestText)
        if count > longest { errors.add("message", t("path.long", ["count": "\(count)", "most": "\(longest)"])) }
        return (errors.isEmpty ? people : nil, errors)
    }
}

/// What the offering firm answers.
struct HospitationAnswerForm: Sendable {
    var request = ""
    var decision = ""
    /// ISO, as date fields send it.
    var day = ""
    var text = ""

    init(_ form: Form) {
        (request, decision, day) = (form["request"], form["decision"], form["day"])
        text = TypedText.block(form["answer"])
    }

    /// A day for yes, nil for no.
    func validated(today: LocalDate, _ t: Texts) -> (day: LocalDate?, errors: FieldErrors) {
        var errors = FieldErrors()
        let most = Hospitation.longestLine
        if text.count > most { errors.add("answer", t("path.long", ["count": "\(text.count)", "most": "\(most)"])) }
        guard decision == "yes" else {
            if decision != "no" { errors.add("day", t("visit.answer.unclear")) }
            return (nil, errors)
        }
        let date = LocalDate(iso: day) ?? LocalDate(german: day)
        if let date, date < today {
            errors.add("day", t("visit.day.past", ["value": date.german]))
        } else if date == nil {
            errors.add("day", day.isEmpty ? t("visit.day.missing") : t("path.day.invalid", ["value": day]))
        }
        return (date, errors)
    }
}
