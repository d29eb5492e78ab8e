import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// What a firm has kept from the bench; up to four are compared.
struct VariantsPage: Page {
    struct Row: Sendable {
        let id: String
        let name: String
        let href: String
        let year: String
        let measures: String
        let note: String
    }

    static let name = "ActionPlanning/variants"
    let title: String
    let rows: [Row]
    let fault: String?

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("bench.kicker"), title: title) {
            actionLink(PageLink(t("variants.bench"), href: BenchURL.bench), style: .primary)
        }
        leadSentence(t("variants.lead"))
        fault.map { notice(Notice(.error, word: t("bench.faults"), text: $0)) }
        if rows.isEmpty {
            emptyState(title: t("variants.none"), text: t("variants.none.text"))
        } else {
            form(.class("form"), .method("get"), .action(BenchURL.comparison)) {
                dataTable(
                    DataTable(
                        caption: title,
                        columns: [
                            TableColumn(t("variants.compare.column")),
                            TableColumn(t("variant.name"), isRowTitle: true), TableColumn(t("bench.year")),
                            TableColumn(t("bench.group.measures")), TableColumn(t("variant.note")),
                        ],
                        rows: rows.map { row in
                            let box = input(
                                .type("checkbox"),
                                .name("v"),
                                .value(row.id),
                                .aria("label", t("variants.compare.spoken", ["name": row.name]))
                            )
                            return TableRow([
                                TableCell(box), .link(PageLink(row.name, href: row.href)), TableCell(row.year),
                                TableCell(row.measures), TableCell(row.note.isEmpty ? t("bench.none") : row.note),
                            ])
                        },
                        narrow: .cards
                    )
                )
                actions { submitButton(t("variants.compare"), style: .secondary) }
            }
        }
    }
}

/// Name and note of a variant that could not be kept as they were.
struct VariantFormPage: Page {
    static let name = "ActionPlanning/variantForm"
    let title: String
    let action: String
    let name: String
    let note: String
    let tokens: [FormToken]
    let errors: FieldErrors

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("bench.kicker"), title: title)
        errorSummary(title: t("bench.faults"), faults: errors.faults)
        pageForm(PageForm(action: action, tokens: tokens)) {
            textField(
                Field(name: "name", label: t("variant.name"), error: errors["name"], isRequired: true),
                value: name,
                width: .long
            )
            textAreaField(Field(name: "note", label: t("variant.note"), error: errors["note"]), value: note, lines: 2)
            actions {
                submitButton(t("variant.keep.submit"))
                actionLink(PageLink(t("variants.bench"), href: BenchURL.bench), style: .quiet)
            }
        }
    }
}
