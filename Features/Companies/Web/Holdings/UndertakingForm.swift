import Companies
import Kernel
import WebPlatform

/// What the page of an undertaking sends; becomes an undertaking, or sentences.
struct UndertakingForm: Sendable {
    var name: String
    var kind: String
    var version: Int

    init(_ undertaking: Undertaking) {
        (name, kind, version) = (undertaking.name, undertaking.kind.rawValue, undertaking.version)
    }

    init(_ form: Form) { (name, kind, version) = (form["name"], form["kind"], form.version) }

    func validated(_ stored: Undertaking, _ t: Texts) -> (value: Undertaking?, errors: FieldErrors) {
        var errors = FieldErrors()
        if name.isEmpty { errors.add("name", t("undertaking.name.missing")) }
        if name.count > Firm.longestName {
            errors.add("name", t("text.long", ["count": "\(name.count)", "limit": "\(Firm.longestName)"]))
        }
        let kind = Undertaking.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("undertaking.kind.missing")) }
        guard errors.isEmpty, let kind else { return (nil, errors) }
        return (Undertaking(id: stored.id, firm: stored.firm, name: name, kind: kind, version: version), errors)
    }

    func conflict(with now: Undertaking, _ t: Texts) -> Conflict {
        func word(_ raw: String) -> String { Undertaking.Kind(rawValue: raw)?.word(t) ?? "" }
        return Conflict([
            (t("undertaking.name"), now.name, name), (t("holding.newKind"), now.kind.word(t), word(kind)),
        ])
    }
}
