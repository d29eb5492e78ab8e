import Coaching
import HTML
import Kernel
import WebPlatform

extension CaseParts {
    struct DocumentRow: Sendable {
        let name: String
        let href: String
        /// „nur für Sie“; nil for what the firm reads too.
        let mark: Mark?
        /// „PDF, 1,2 MB“
        let what: String
        let day: String
        /// „Petra Kettler, Betrieb“
        let by: String
        /// Where one asks to remove it; nil for whoever may not.
        let removal: String?
        let removalSpoken: String
    }

    static func row(_ document: CaseDocument, _ file: CaseFile, _ sight: Sight, _ t: Texts) -> DocumentRow {
        let id = file.case.id
        let isOwn = sight.isFirm && sight.mayAdd && document.addedBy == sight.person
        let removal =
            sight.isFirm
            ? CoachingURL.firmDocumentRemoval(id, document.id) : CoachingURL.documentRemoval(id, document.id)
        return DocumentRow(
            name: document.name,
            href: sight.isFirm ? CoachingURL.firmDocument(id, document.id) : CoachingURL.document(id, document.id),
            mark: document.visibility == .coach && !sight.isFirm ? Mark(.plain, t("session.own")) : nil,
            what: [document.fileType.label(t), CaseTerms.size(document.bytes, t)].joined(separator: ", "),
            day: document.addedOn.german,
            by: [document.addedByName, document.side.label(t)].compactMap { $0 }.joined(separator: ", "),
            removal: sight.works || isOwn ? removal : nil,
            removalSpoken: t("document.remove.spoken", ["name": document.name])
        )
    }

    func documentTable(_ t: Texts) -> Node {
        if documents.isEmpty { return p(.class("section-intro")) { t("documents.none") } }
        let canRemove = documents.contains { $0.removal != nil }
        return dataTable(
            DataTable(
                caption: t("documents.title"),
                columns: [
                    TableColumn(t("document"), isRowTitle: true), TableColumn(t("document.what")),
                    TableColumn(t("document.addedOn")), TableColumn(t("document.by")),
                ] + (canRemove ? [TableColumn(t("row.actions"), isAction: true)] : []),
                rows: documents.map { row in
                    let link = a(.class("case-document"), .href(row.href), Attribute("dir", "auto")) { row.name }
                    let name = row.mark.map { sign in Node.group([link, " ", mark(sign)]) } ?? link
                    let removal = row.removal.map { href in
                        TableCell(a(.href(href), .aria("label", row.removalSpoken)) { t("document.remove") })
                    }
                    return TableRow(
                        [TableCell(name), TableCell(row.what), TableCell(row.day), TableCell(row.by)]
                            + (canRemove ? [removal ?? TableCell("")] : [])
                    )
                },
                narrow: .cards
            )
        )
    }
}

extension CaseDocument.FileType {
    func label(_ t: Texts) -> String {
        switch self {
        case .pdf: t("document.type.pdf")
        case .png, .jpeg, .webp: t("document.type.image")
        case .word, .openText: t("document.type.text")
        case .workbook, .openSheet, .csv: t("document.type.table")
        case .slides, .openSlides: t("document.type.slides")
        case .text: t("document.type.plain")
        }
    }
}
