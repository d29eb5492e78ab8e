import HTML
import Kernel
import WebPlatform

/// A person's own certificates.
struct CertificatesPage: Page {
    struct Row: Sendable {
        let title: String
        let days: String
        let hours: String
        let address: String
    }

    static let name = "Events/certificates"
    let title: String
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("certificates.lead"))
        if rows.isEmpty {
            emptyState(title: t("certificates.none"), text: t("certificates.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("certificates.event"), isRowTitle: true), TableColumn(t("certificate.dates")),
                        TableColumn(t("attendance.hours")), TableColumn(t("attendance.certificate")),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            TableCell(row.title), TableCell(row.days), TableCell(row.hours),
                            .link(PageLink(t("certificates.load", ["title": row.title]), href: row.address)),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}

/// Whether a number is genuine, for whoever holds the paper.
struct CertificateCheckPage: Page {
    static let name = "Events/certificateCheck"
    let title: String
    let typed: String
    var error: String?
    var answer: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        answer.map { sentence in leadSentence(sentence) }
        form(.class("form"), .method("get"), .action("/bescheinigung")) {
            textField(
                Field(
                    name: "nummer",
                    label: t("certificate.number"),
                    hint: t("certificate.number.hint"),
                    error: error,
                    isRequired: true
                ),
                value: typed
            )
            actions { submitButton(t("certificate.check.submit")) }
        }
    }
}
