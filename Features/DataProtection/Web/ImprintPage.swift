import HTML
import Kernel
import WebPlatform

/// „Impressum“ (§ 5 DDG), from the settings of the installation.
struct ImprintPage: Page {
    static let name = "DataProtection/imprint"
    let title: String
    let details: OperatorDetails

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("imprint.lead"))
        definitionList([
            Definition(t("imprint.name"), details.name ?? t("operator.missing")),
            Definition(t("imprint.address"), details.address ?? t("operator.missing")),
            Definition(t("imprint.representative"), details.representative ?? t("operator.missing")),
            Definition(t("imprint.email"), details.email ?? t("operator.missing")),
            Definition(t("imprint.phone"), details.phone ?? t("operator.missing")),
            Definition(t("imprint.officer"), details.dataProtectionOfficer ?? t("operator.missing")),
            Definition(t("imprint.authority"), details.authority ?? t("operator.authority")),
        ])
        p { t("imprint.software") }
    }
}
