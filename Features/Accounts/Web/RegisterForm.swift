import Accounts
import Kernel
import WebPlatform

/// What the sign-up page sends; becomes a person with a firm, or sentences.
struct RegisterForm {
    let firm: String
    let name: String
    let email: String
    let password: String

    struct Valid {
        let firm: String
        let name: String
        let email: EmailAddress
        let password: String
    }

    /// - Parameter email: the address where it is settled and not asked for.
    init(_ form: Form, email: String? = nil) {
        (firm, name, password) = (form["firm"], form["name"], form["password"])
        self.email = email ?? form["email"]
    }

    /// `asksForFirm` is false where somebody joins a firm that exists, or none.
    func validated(asksForFirm: Bool = true, _ t: Texts) -> (value: Valid?, errors: FieldErrors) {
        var errors = FieldErrors()
        if asksForFirm {
            if firm.isEmpty { errors.add("firm", t("register.firm.missing")) }
            if firm.count > 200 { errors.add("firm", t("register.firm.long", ["count": "\(firm.count)"])) }
        }
        if name.isEmpty { errors.add("name", t("register.name.missing")) }
        if name.count > 200 { errors.add("name", t("register.name.long", ["count": "\(name.count)"])) }
        let address = EmailAddress(email)
        if address == nil {
            errors.add(
                "email",
                email.isEmpty ? t("register.email.missing") : t("register.email.invalid", ["value": email])
            )
        }
        do throws(PasswordRule.Fault) {
            try PasswordRule.check(password, email: email, firm: firm)
        } catch {
            errors.add("password", error.sentence(t))
        }
        guard errors.isEmpty, let address else { return (nil, errors) }
        return (Valid(firm: firm, name: name, email: address, password: password), errors)
    }
}
