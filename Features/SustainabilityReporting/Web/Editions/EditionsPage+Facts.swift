import HTML
import Kernel
import SustainabilityReporting

extension EditionsPage {
    init(_ standard: ReportStandard, today: LocalDate, _ t: Texts) {
        title = t("edition.title")
        lead = standard.newest.map { t("edition.lead", ["title": $0.title, "law": $0.law]) } ?? ""
        editions = standard.editions.reversed().map { Edition($0, today: today, t) }
    }
}

extension EditionsPage.Edition {
    init(_ edition: ReportEdition, today: LocalDate, _ t: Texts) {
        id = edition.id
        title = edition.title
        let isWithdrawn = edition.withdrawn.map { $0 <= today.iso } ?? false
        state =
            isWithdrawn
            ? Mark(.plain, t("edition.withdrawn"))
            : edition.isDefault ? Mark(.done, t("edition.default")) : Mark(.plain, t("edition.holds"))
        let topics = edition.disclosures.count { $0.module != .other }
        facts = [
            Definition(t("edition.law"), a(.href(edition.source)) { edition.law }),
            Definition(t("edition.period"), Self.period(edition, t)),
            Definition(
                t("edition.size"),
                t(
                    "edition.size.value",
                    [
                        "elements": GermanFormat.number(Double(edition.elements.count), places: 0),
                        "topics": "\(topics)",
                    ]
                )
            ),
            Definition(t("edition.taxonomy"), Self.taxonomy(edition, t)),
            Definition(t("edition.sectors"), Self.sectors(edition.climateSectors, t)),
            Definition(t("edition.known"), Self.day(edition.known)),
        ]
        taxonomyNote = edition.taxonomyNote
        changes = edition.changes.isEmpty ? nil : Self.changes(edition, t)
        disclosures = Self.disclosures(edition, t)
    }

    private static func day(_ iso: String) -> String { LocalDate(iso: iso)?.german ?? iso }

    private static func period(_ edition: ReportEdition, _ t: Texts) -> String {
        guard let withdrawn = edition.withdrawn, let end = LocalDate(iso: withdrawn)?.adding(days: -1) else {
            return t("edition.since", ["from": day(edition.inForce)])
        }
        return t("edition.between", ["from": day(edition.inForce), "to": end.german])
    }

    private static func taxonomy(_ edition: ReportEdition, _ t: Texts) -> Node {
        .group([.text(t("edition.taxonomy.value", ["version": edition.taxonomy.version]))])
    }

    private static func sectors(_ sectors: ClimateSectors, _ t: Texts) -> Node {
        .group([
            .text(t("edition.sourced", ["text": sectors.text, "source": sectors.source])),
            sectors.isToBeChecked ? .group([.text(" "), mark(Mark(.attention, t("edition.toBeChecked")))]) : .empty,
        ])
    }

    private static func changes(_ edition: ReportEdition, _ t: Texts) -> DataTable {
        DataTable(
            caption: t("edition.changes.caption", ["title": edition.title]),
            columns: [
                TableColumn(t("edition.column.disclosure"), isRowTitle: true),
                TableColumn(t("edition.column.change")),
                TableColumn(t("edition.column.source")), TableColumn(t("edition.column.state")),
            ],
            rows: edition.changes.map { change in
                let title = edition.disclosure(change.disclosure)?.title
                return TableRow([
                    TableCell(
                        title == nil ? t("edition.general") : change.disclosure,
                        detail: title
                    ),
                    TableCell(change.text), TableCell(change.source),
                    TableCell(
                        change.isToBeChecked
                            ? mark(Mark(.attention, t("edition.toBeChecked")))
                            : mark(Mark(.done, t("edition.checked")))
                    ),
                ])
            },
            narrow: .cards
        )
    }

    private static func disclosures(_ edition: ReportEdition, _ t: Texts) -> DataTable {
        let counts = Dictionary(grouping: edition.elements, by: \.disclosure).mapValues(\.count)
        return DataTable(
            caption: t("edition.disclosures.caption", ["title": edition.title]),
            columns: [
                TableColumn(t("edition.column.disclosure"), isRowTitle: true),
                TableColumn(t("edition.column.module")), TableColumn(t("edition.column.paragraphs")),
                TableColumn(t("edition.column.elements"), isNumeric: true),
            ],
            rows: edition.disclosures.map { disclosure in
                TableRow([
                    TableCell(
                        disclosure.module == .other ? disclosure.title : disclosure.id,
                        detail: disclosure.module == .other ? nil : disclosure.title
                    ),
                    TableCell(disclosure.module.word(t)), TableCell(disclosure.paragraphs),
                    TableCell("\(counts[disclosure.id] ?? 0)"),
                ])
            },
            narrow: .cards
        )
    }
}

extension ReportDisclosure.Module {
    func word(_ t: Texts) -> String {
        switch self {
        case .basic: t("edition.module.basic")
        case .comprehensive: t("edition.module.comprehensive")
        case .other: t("edition.module.other")
        }
    }
}
