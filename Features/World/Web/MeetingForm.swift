import HTML
import Kernel
import WebPlatform
import World

/// What the form of a meeting sends; becomes a meeting's title and rules, or sentences.
struct MeetingForm: Sendable {
    enum Whose: String, Sendable { case firm, own }

    struct Value: Sendable {
        let title: String
        let whose: Whose
        let retention: Meeting.Retention
    }

    /// Travels with the form, so that a form sent twice opens one meeting.
    let id: MeetingID
    var title = ""
    var whose = Whose.own.rawValue
    var retention = "\(Meeting.Retention.month.rawValue)"

    init(_ id: MeetingID, hasFirm: Bool) {
        self.id = id
        whose = (hasFirm ? Whose.firm : .own).rawValue
    }

    init(_ meeting: Meeting) {
        (id, title, retention) = (meeting.id, meeting.title, "\(meeting.retention.rawValue)")
        whose = (meeting.firm == nil ? Whose.own : .firm).rawValue
    }

    init(_ form: Form, else fresh: MeetingID) {
        id = MeetingID(form["id"]) ?? fresh
        (title, whose, retention) = (TypedText.line(form["title"]), form["whose"], form["retention"])
    }

    /// - Parameter hasFirm: whether whoever asks works for a firm and may change it.
    func validated(hasFirm: Bool, _ t: Texts) -> (value: Value?, errors: FieldErrors) {
        var errors = FieldErrors()
        if title.isEmpty { errors.add("title", t("treffen.form.title.missing")) }
        if title.count > Meeting.longestTitle {
            let most = "\(Meeting.longestTitle)"
            errors.add("title", t("treffen.form.title.long", ["count": "\(title.count)", "most": most]))
        }
        let whose = Whose(rawValue: whose)
        if whose == nil || whose == .firm && !hasFirm { errors.add("whose", t("treffen.form.whose.missing")) }
        let retention = Int(retention).flatMap { Meeting.Retention(rawValue: $0) }
        if retention == nil { errors.add("retention", t("treffen.form.retention.missing")) }
        guard errors.isEmpty, let whose, let retention else { return (nil, errors) }
        return (Value(title: title, whose: whose, retention: retention), errors)
    }

    func titleField(_ errors: FieldErrors, _ t: Texts) -> Node {
        textField(
            Field(name: "title", label: t("treffen.form.title"), error: errors["title"], isRequired: true),
            value: title,
            width: .long,
            maxLength: Meeting.longestTitle
        )
    }

    func retentionField(_ errors: FieldErrors, _ t: Texts) -> Node {
        selectField(
            Field(
                name: "retention",
                label: t("treffen.form.retention"),
                hint: t("treffen.form.retention.hint"),
                error: errors["retention"],
                isRequired: true
            ),
            choices: Meeting.Retention.allCases.map {
                Choice(t("treffen.days", count: $0.rawValue), value: "\($0.rawValue)")
            },
            selected: retention
        )
    }
}
