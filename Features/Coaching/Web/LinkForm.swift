import Coaching
import HTML
import Kernel
import WebPlatform

/// What the page of a link sends: one of the firm's works, or an address with words.
struct LinkForm: Sendable {
    /// Something of the firm that a case may be about.
    struct Target: Sendable {
        let kind: CaseLink.Kind
        let address: String
        let label: String
    }

    /// Address of one of the targets; empty where an address is typed.
    var target = ""
    var address = ""
    var label = ""

    init() {}

    init(_ form: Form) { (target, address, label) = (form["target"], form["address"], form["label"]) }

    func validated(
        _ targets: [Target],
        outside: OutsideWorld,
        _ t: Texts
    ) -> (value: CaseLink?, errors: FieldErrors) {
        var errors = FieldErrors()
        let id = CaseLinkID(from: outside)
        if let found = targets.first(where: { $0.address == target }) {
            return (CaseLink(id: id, kind: found.kind, address: found.address, label: found.label), errors)
        }
        if address.isEmpty {
            errors.add("target", t("link.target.missing"))
            return (nil, errors)
        }
        if !CaseLink.isLocal(address) { errors.add("address", t("link.address.invalid", ["value": address])) }
        let label = errors.line("label", label, most: CaseLink.longestLabel, missing: t("link.label.missing"), t)
        guard errors.isEmpty else { return (nil, errors) }
        return (CaseLink(id: id, kind: .page, address: address, label: label), errors)
    }
}

/// Something of the firm's own work to link.
struct LinkPage: Page {
    static let name = "Coaching/link"
    let title: String
    let firm: String
    let token: FormToken
    let id: CoachingCaseID
    let targets: [Choice]
    var form: LinkForm
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("case.faults"), faults: errors.faults)
        pageForm(PageForm(action: CoachingURL.links(id), tokens: [token], warnsWhenLeaving: true)) {
            selectField(
                Field(
                    name: "target",
                    label: t("link.target"),
                    hint: targets.isEmpty ? t("link.target.none") : nil,
                    error: errors["target"]
                ),
                choices: targets,
                selected: form.target,
                prompt: t("link.target.prompt"),
                width: .long
            )
            fieldGroup(title: t("link.other"), hint: t("link.other.hint")) {
                textField(
                    Field(name: "address", label: t("link.address"), error: errors["address"]),
                    value: form.address,
                    width: .long
                )
                textField(
                    Field(name: "label", label: t("link.label"), error: errors["label"]),
                    value: form.label,
                    width: .long
                )
            }
            actions {
                submitButton(t("link.save"))
                actionLink(PageLink(t("case.cancel"), href: CoachingURL.case(id)), style: .quiet)
            }
        }
    }
}
