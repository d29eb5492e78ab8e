import HTML
import Kernel
import Participation
import WebPlatform

/// The model agreement with the names of the parties, to be printed.
struct ModelAgreementPage: CouncilAreaPage {
    static let name = "Participation/modelAgreement"
    let title: String
    let frame: CouncilFrame
    let firm: String
    let parties: String
    let law: String
    let asOf: String
    let sections: [ModelAgreement.Section]
    let sources: [ModelAgreement.Source]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        p { a(.href(ParticipationURL.agreement(frame.council))) { t("agreement.title") } }
        reportSheet(
            ReportTitle(
                firm: firm,
                title: title,
                subtitle: law,
                status: Mark(.attention, t("model.status", ["date": asOf]))
            )
        ) {
            p { parties }
            for (index, section) in sections.enumerated() {
                reportPart(title: section.title, id: "teil-\(index + 1)") {
                    for paragraph in section.paragraphs { p { paragraph } }
                }
            }
            reportPart(title: t("model.signatures"), id: "unterschriften") {
                p { t("model.place") }
                p { t("model.sign.firm", ["name": firm]) }
                p { t("model.sign.council", ["name": frame.name]) }
            }
            reportPart(title: t("model.sources"), id: "quellen") {
                ul { for source in sources { li { a(.href(source.address), .rel("noreferrer")) { source.title } } } }
            }
        }
    }
}
