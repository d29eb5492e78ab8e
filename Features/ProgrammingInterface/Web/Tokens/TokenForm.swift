import Kernel
import ProgrammingInterface
import WebPlatform

/// What the page of tokens sends; becomes what is wanted of a token, or sentences.
struct TokenForm: Sendable {
    var name = ""
    var scopes: Set<String> = []
    var lifetime = "90"

    init() {}

    init(_ form: Form) {
        (name, scopes, lifetime) = (form["name"], Set(form.all("scopes")), form["lifetime"])
    }

    func validated(_ t: Texts) -> (value: AccessTokenDraft?, errors: FieldErrors) {
        let draft = AccessTokenDraft(
            name: name,
            scopes: Set(scopes.compactMap { TokenScope(rawValue: $0) }),
            lifetime: Int(lifetime) ?? 0
        )
        var errors = FieldErrors()
        for fault in draft.faults {
            switch fault {
            case .nameMissing: errors.add("name", t("token.name.missing"))
            case .nameTooLong(let count):
                let limit = "\(AccessTokenDraft.longestName)"
                errors.add("name", t("token.name.long", ["count": "\(count)", "limit": limit]))
            case .scopesMissing: errors.add("scopes", t("token.scopes.missing"))
            case .lifetimeUnknown: errors.add("lifetime", t("token.lifetime.missing"))
            }
        }
        return (errors.isEmpty ? draft : nil, errors)
    }
}
