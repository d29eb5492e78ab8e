import Coaching
import Kernel
import WebPlatform

/// What the page of a promise sends, as typed.
struct PromiseForm: Sendable {
    /// So that a form that is sent twice makes one promise.
    var id = ""
    var side = ""
    var text = ""
    /// ISO; empty where no day is agreed.
    var due = ""
    /// The version the change starts from; 0 for a new promise.
    var version = 0

    init(new id: CasePromiseID) { self.id = id.text }

    init(_ form: Form) {
        (id, side, text, due) = (form["id"], form["side"], form["text"], form["due"])
        version = Int(form["version"]) ?? 0
    }

    init(_ promise: CasePromise) {
        (id, side, text) = (promise.id.text, promise.side.rawValue, promise.text)
        (due, version) = (promise.due?.iso ?? "", promise.version)
    }

    func validated(
        _ stored: CasePromise?,
        outside: OutsideWorld,
        _ t: Texts
    ) -> (value: CasePromise?, errors: FieldErrors) {
        var errors = FieldErrors()
        let side = CasePromise.Side(rawValue: side)
        if side == nil { errors.add("side", t("promise.side.missing")) }
        let text = errors.line("text", text, most: CasePromise.longestText, missing: t("promise.text.missing"), t)
        let due = errors.day("due", due, missing: nil, t)
        guard errors.isEmpty, let side else { return (nil, errors) }
        let promise = CasePromise(
            id: stored?.id ?? CasePromiseID(id) ?? CasePromiseID(from: outside),
            side: side,
            text: text,
            madeOn: stored?.madeOn ?? outside.today(),
            due: due,
            version: version
        )
        return (promise, errors)
    }
}
