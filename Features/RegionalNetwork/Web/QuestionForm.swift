import Assessments
import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// What the page of a question sends; becomes a question, or sentences.
struct QuestionForm: Sendable {
    /// Travels with the form, so that a form sent twice asks once.
    var id: QuestionID
    var theme = ""
    var title = ""
    var text = ""
    var signature = ExchangeSignature.full.rawValue
    var notifies = true
    var version = 0

    init(_ id: QuestionID) { self.id = id }

    init(_ form: Form, else fresh: QuestionID) {
        id = QuestionID(form["id"]) ?? fresh
        (theme, signature) = (form["theme"], form["signature"])
        (title, text) = (TypedText.block(form["title"]), TypedText.block(form["text"]))
        notifies = form.isOn("notifies")
        version = Int(form["version"]) ?? 0
    }

    init(_ question: Question) {
        id = question.id
        (theme, title, text) = (question.theme.rawValue, question.title, question.text)
        signature = ExchangeSignature(question.author).rawValue
        (notifies, version) = (question.notifies, question.version)
    }

    func validated(
        _ author: (ExchangeSignature) -> ExchangeAuthor,
        _ t: Texts
    ) -> (value: Question?, errors: FieldErrors) {
        var errors = FieldErrors()
        let theme = Instrument.Theme(rawValue: theme)
        if theme == nil { errors.add("theme", t("questions.theme.missing")) }
        if title.isEmpty { errors.add("title", t("questions.title.missing")) }
        if text.isEmpty { errors.add("text", t("questions.text.missing")) }
        for (name, count, most) in [
            ("title", title.count, Question.longestTitle), ("text", text.count, Question.longestText),
        ] where count > most {
            errors.add(name, t("offers.long", ["count": "\(count)", "most": "\(most)"]))
        }
        let signature = ExchangeSignature(rawValue: signature)
        if signature == nil { errors.add("signature", t("questions.signature.missing")) }
        guard errors.isEmpty, let theme, let signature else { return (nil, errors) }
        let question = Question(
            id: id,
            theme: theme,
            title: title,
            text: text,
            author: author(signature),
            notifies: notifies,
            version: version
        )
        return (question, errors)
    }

    /// Everything typed, as hidden fields over another version.
    func tokens(version: Int) -> [FormToken] {
        let pairs = [
            ("theme", theme), ("title", title), ("text", text), ("signature", signature),
            ("notifies", notifies ? "1" : ""), ("version", "\(version)"),
        ]
        return pairs.map { FormToken(name: $0.0, value: $0.1) }
    }
}
