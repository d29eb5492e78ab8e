import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// „Vorlage für Berichte“: which official blank the hub fills reports into.
struct ReportTemplatePage: Page {
    static let name = "SustainabilityReporting/template"
    /// Where EFRAG publishes it.
    static let source = "https://www.efrag.org/en/vsme-digital-template-and-xbrl-taxonomy"

    let title: String
    /// Nil while none is there.
    let template: ReportTemplate?
    let token: FormToken
    var errors = FieldErrors()

    var place: String { SustainabilityReportingURL.reportTemplate }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("template.kicker"), title: title)
        errorSummary(title: t("template.faults"), faults: errors.faults)
        leadSentence(template == nil ? t("template.lead.none") : t("template.lead.there"))
        if let template {
            pageSection(title: t("template.current"), id: "vorlage") {
                definitionList([
                    Definition(t("template.version"), template.version),
                    Definition(t("template.name"), template.fileName),
                    Definition(t("template.size"), size(template.bytes, t)),
                    Definition(
                        t("template.added"),
                        t(
                            "template.added.by",
                            ["name": template.addedBy, "day": BerlinTime.clock(template.addedAt).day.german]
                        )
                    ),
                    Definition(t("template.digest"), code { template.digest }),
                ])
                pageForm(
                    PageForm(action: SustainabilityReportingURL.reportTemplate + "?_method=DELETE", tokens: [token])
                ) {
                    p { t("template.remove.meaning") }
                    actions { submitButton(t("template.remove"), style: .quiet) }
                }
            }
        }
        pageSection(
            title: template == nil ? t("template.upload") : t("template.replace"),
            intro: t("template.upload.intro"),
            id: "hochladen"
        ) {
            p { a(.href(Self.source)) { t("template.source") } }
            pageForm(
                PageForm(
                    action: SustainabilityReportingURL.reportTemplate,
                    tokens: [token],
                    upload: UploadWords(
                        limit: TemplateUpload.limit.bytes,
                        tooLarge: t("template.upload.tooLarge"),
                        sending: t("template.upload.sending"),
                        checking: t("template.upload.checking"),
                        failed: t("template.upload.failed")
                    )
                )
            ) {
                fileField(
                    Field(
                        name: "file",
                        label: t("template.file"),
                        hint: t("template.file.hint"),
                        error: errors["file"],
                        isRequired: true
                    ),
                    accept: ".xlsx"
                )
                actions { submitButton(t("template.submit")) }
            }
        }
    }

    private func size(_ bytes: Int, _ t: Texts) -> String {
        GermanFormat.amount(max(Double(bytes) / 1_024, 1), places: 0, unit: t("template.kilobytes"))
    }
}
