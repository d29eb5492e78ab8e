import Companies
import Kernel
import Participation
import WebPlatform

/// What the founding page sends; becomes a founding, or sentences.
struct FoundingForm: Sendable {
    /// The choice for a firm that is not among one's own.
    static let otherFirm = "andere"

    var kind = ""
    var name = ""
    var firm = ""
    var firmName = ""
    var postcode = ""
    var function = ""
    var speaks = false
    var explanation = ""

    init() {}

    init(_ form: Form) {
        (kind, name, firm, firmName) = (form["kind"], form["name"], form["firm"], form["firmName"])
        (postcode, function, speaks) = (form["postcode"], form["function"], form.isOn("speaks"))
        explanation = form["explanation"]
    }

    /// - Parameter firms: those the person belongs to.
    func validated(firms: [FirmChoice], _ t: Texts) -> (value: CouncilFounding?, errors: FieldErrors) {
        var errors = FieldErrors()
        let kind = CouncilKind(rawValue: kind)
        if kind == nil { errors.add("kind", t("founding.kind.missing")) }
        if name.isEmpty { errors.add("name", t("founding.name.missing")) }
        if name.count > 200 { errors.add("name", t("founding.long", ["count": "\(name.count)"])) }
        var house: CouncilFounding.House?
        if let own = firms.first(where: { $0.id.text == firm }) {
            house = .known(own.id, name: own.name)
        } else {
            if !firms.isEmpty, firm != Self.otherFirm { errors.add("firm", t("founding.firm.missing")) }
            if firms.isEmpty || firm == Self.otherFirm { house = named(&errors, t) }
        }
        if function.isEmpty { errors.add("function", t("founding.function.missing")) }
        if function.count > 200 { errors.add("function", t("founding.long", ["count": "\(function.count)"])) }
        if !speaks { errors.add("speaks", t("founding.speaks.missing")) }
        if explanation.count > 2_000 {
            errors.add("explanation", t("founding.explanation.long", ["count": "\(explanation.count)"]))
        }
        guard errors.isEmpty, let kind, let house else { return (nil, errors) }
        let founding = CouncilFounding(
            kind: kind,
            name: name,
            house: house,
            function: function,
            explanation: explanation
        )
        return (founding, errors)
    }

    private func named(_ errors: inout FieldErrors, _ t: Texts) -> CouncilFounding.House {
        if firmName.isEmpty { errors.add("firmName", t("founding.firmName.missing")) }
        if firmName.count > 200 { errors.add("firmName", t("founding.long", ["count": "\(firmName.count)"])) }
        if Postcode(postcode) == nil {
            let sentence =
                postcode.isEmpty ? t("founding.postcode.missing") : t("founding.postcode.invalid", ["value": postcode])
            errors.add("postcode", sentence)
        }
        return .named(firmName, postcode: postcode)
    }
}
