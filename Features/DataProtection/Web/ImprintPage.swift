import HTML
import Kernel
import WebPlatform

/// „Impressum“ (§ 5 DDG), from the settings of the installation.
struct ImprintPage: Page {
    static let name = "DataProtection/imprint"
    let title: String
    let details: OperatorDetails
    let isForAdministrator: Bool

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let values = DocumentValues(details, t)
        pageHead(title: title)
        missingNotice(values.gaps, forAdministrator: isForAdministrator, t)
        leadSentence(t("imprint.lead"))
        definitionList(
            [
                line(t("imprint.name"), "operator.name", values, t),
                line(t("imprint.address"), "operator.address", values, t),
                line(t("imprint.representative"), "operator.representative", values, t),
                line(t("imprint.email"), "operator.email", values, t),
                line(t("imprint.phone"), "operator.phone", values, t),
                // Only whoever has them has to name them.
                details.register.map { Definition(t("imprint.register"), $0) },
                details.vatID.map { Definition(t("imprint.vatID"), $0) },
                line(t("imprint.officer"), "operator.dpo", values, t),
                line(t("imprint.authority"), "operator.authority", values, t),
            ]
            .compactMap { $0 }
        )
        if isForAdministrator, !optional.isEmpty {
            p {
                t("imprint.optional")
                for (index, name) in optional.enumerated() {
                    index == 0 ? " " : ", "
                    code { name }
                }
            }
        }
        p { t("imprint.software") }
    }

    private func line(_ label: String, _ name: String, _ values: DocumentValues, _ t: Texts) -> Definition {
        Definition(label, values.known[name].map { Node.text($0) } ?? mark(Mark(.missing, t("missing"))))
    }

    /// Settings that nobody has to make.
    private var optional: [String] {
        [
            details.register == nil ? Setting.operatorRegister.name : nil,
            details.vatID == nil ? Setting.operatorVATID.name : nil,
        ]
        .compactMap { $0 }
    }
}
