import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// What the form of an answer sends; becomes an answer, or sentences.
struct AnswerForm: Sendable {
    /// Travels with the form, so that a form sent twice answers once.
    var id: QuestionAnswerID
    var text = ""
    var signature = ExchangeSignature.full.rawValue
    var isExpert = false
    var version = 0

    init(_ id: QuestionAnswerID, isExpert: Bool) { (self.id, self.isExpert) = (id, isExpert) }

    init(_ form: Form, else fresh: QuestionAnswerID) {
        id = QuestionAnswerID(form["id"]) ?? fresh
        text = TypedText.block(form["text"])
        signature = form["signature"]
        isExpert = form.isOn("expert")
        version = Int(form["version"]) ?? 0
    }

    init(_ answer: QuestionAnswer) {
        (id, text, isExpert, version) = (answer.id, answer.text, answer.isExpert, answer.version)
        signature = ExchangeSignature(answer.author).rawValue
    }

    /// - Parameter mayBeExpert: whether the writer accompanies firms for the hub; others' answers never carry the mark.
    func validated(
        to question: QuestionID,
        mayBeExpert: Bool,
        _ author: (ExchangeSignature) -> ExchangeAuthor,
        _ t: Texts
    ) -> (value: QuestionAnswer?, errors: FieldErrors) {
        var errors = FieldErrors()
        if text.isEmpty { errors.add("text", t("questions.answer.missing")) }
        if text.count > QuestionAnswer.longestText {
            errors.add(
                "text",
                t("offers.long", ["count": "\(text.count)", "most": "\(QuestionAnswer.longestText)"])
            )
        }
        let signature = ExchangeSignature(rawValue: signature)
        if signature == nil { errors.add("signature", t("questions.signature.missing")) }
        if isExpert, mayBeExpert, signature == .unnamed { errors.add("signature", t("questions.expert.unnamed")) }
        guard errors.isEmpty, let signature else { return (nil, errors) }
        let answer = QuestionAnswer(
            id: id,
            question: question,
            text: text,
            author: author(signature),
            isExpert: isExpert && mayBeExpert,
            version: version
        )
        return (answer, errors)
    }

    /// Everything typed, as hidden fields over another version.
    func tokens(version: Int) -> [FormToken] {
        let pairs = [
            ("text", text), ("signature", signature), ("expert", isExpert ? "1" : ""), ("version", "\(version)"),
        ]
        return pairs.map { FormToken(name: $0.0, value: $0.1) }
    }

    /// The fields, on the page of a question and on the page of the own answer.
    @NodeBuilder func fields(_ errors: FieldErrors, unnamed: ExchangeAuthor, mayBeExpert: Bool, _ t: Texts) -> [Node] {
        textAreaField(
            Field(name: "text", label: t("questions.answer"), error: errors["text"], isRequired: true),
            value: text,
            lines: 6
        )
        radioCards(
            Field(name: "signature", label: t("questions.signature"), error: errors["signature"], isRequired: true),
            choices: ExchangeSignature.choices(t, unnamed: unnamed),
            selected: signature
        )
        if mayBeExpert {
            checkboxField(
                Field(name: "expert", label: t("questions.expert.field"), hint: t("questions.expert.hint")),
                isChecked: isExpert
            )
        }
    }
}
