import Coaching
import Kernel
import WebPlatform

/// What a coach sends from below a page; becomes a remark, or sentences.
struct RemarkForm: Sendable {
    var page = ""
    var figure = ""
    var text = ""

    init(page: String) { self.page = page }

    init(_ form: Form) { (page, figure, text) = (form["page"], form["figure"], form["text"]) }

    /// Nil for an address of which nobody can remark on anything.
    var place: RemarkPlace? { RemarkPlace(page) }

    func errors(_ t: Texts) -> FieldErrors {
        var errors = FieldErrors()
        let most = "\(Remark.longestFigure)"
        if figure.isEmpty { errors.add("figure", t("remark.figure.missing")) }
        if figure.count > Remark.longestFigure {
            errors.add("figure", t("remark.figure.long", ["count": "\(figure.count)", "most": most]))
        }
        if let fault = Self.fault(text, t) { errors.add("text", fault) }
        return errors
    }

    /// What is wrong with a remark or an answer.
    static func fault(_ text: String, _ t: Texts) -> String? {
        if text.isEmpty { return t("remark.text.missing") }
        if text.count <= Remark.longestText { return nil }
        return t("remark.text.long", ["count": "\(text.count)", "most": "\(Remark.longestText)"])
    }
}
