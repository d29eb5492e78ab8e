import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// All that proves something, and what it proves.
struct EvidencePage: YearPage {
    struct Row: Sendable {
        let file: PageLink
        let kind: String
        let size: String
        let use: String
        let isUsed: Bool
        /// Where one asks to delete it.
        let removal: String
    }

    static let name = "CarbonAccounting/evidence"
    let title: String
    let lead: String
    let newEntry: String
    let rows: [Row]
    let frame: YearFrame

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("evidence.kicker"), title: title)
        if rows.isEmpty {
            emptyState(title: t("evidence.none.title"), text: t("evidence.none.text")) {
                actionLink(PageLink(t("entries.new"), href: newEntry), style: .primary)
            }
        } else {
            leadSentence(lead)
            leadRemark { t("evidence.remark") }
            table(t)
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("evidence.file"), isRowTitle: true), TableColumn(t("evidence.kind")),
                    TableColumn(t("evidence.size"), isNumeric: true), TableColumn(t("evidence.use")),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(row.file), TableCell(row.kind), TableCell(row.size),
                        row.isUsed ? TableCell(row.use) : unused(row, t),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func unused(_ row: Row, _ t: Texts) -> TableCell {
        let label = t("evidence.remove.spoken", ["name": row.file.label])
        return TableCell(
            .group([
                mark(Mark(.plain, row.use)), " ",
                a(.href(row.removal), .aria("label", label)) { t("evidence.remove.link") },
            ])
        )
    }
}

extension EvidencePage.Row {
    init(_ evidence: Evidence, lines: Int, contracts: [String], _ t: Texts) {
        file = PageLink(evidence.fileName, href: CarbonAccountingURL.evidenceFile(evidence.id))
        kind = EvidenceType(rawValue: evidence.mediaType)?.label(t) ?? evidence.mediaType
        size = NumberWords.fileSize(evidence.bytes)
        isUsed = lines > 0 || !contracts.isEmpty
        let uses =
            (lines > 0 ? [t("evidence.use.lines", count: lines)] : [])
            + contracts.map {
                t("evidence.use.contract", ["name": $0])
            }
        removal = CarbonAccountingURL.evidenceRemoval(evidence.id)
        use = isUsed ? uses.joined(separator: ", ") : t("evidence.use.none")
    }
}

extension EvidenceType {
    func label(_ t: Texts) -> String {
        switch self {
        case .pdf: t("evidence.type.pdf")
        case .png, .jpeg, .webp: t("evidence.type.image")
        case .workbook, .csv: t("evidence.type.table")
        case .text: t("evidence.type.text")
        case .mail: t("evidence.type.mail")
        }
    }
}
