import DataProtection
import DataProtectionStorage
import Documents
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension DataProtectionFeature {
    @Sendable func showContract(_ call: Call<Member>) async throws -> Response {
        let page = DocumentPage(
            title: notes.contract.title,
            links: [PageLink(call.texts("notice.link"), href: DataProtectionURL.notice)],
            file: DataProtectionURL.contractFile,
            sheet: documentSheet(notes.contract, firm: call.who.firmName, isPattern: true, call.texts)
        )
        return call.page(page)
    }

    @Sendable func printContract(_ call: Call<Member>) async throws -> Response {
        try await printed(notes.contract, firm: call.who.firmName, call, DataProtectionURL.contractFile)
    }

    @Sendable func showTemplate(_ call: Call<Person>) async throws -> Response {
        let (name, template) = try template(call)
        let page = DocumentPage(
            title: template.title,
            file: DataProtectionURL.template(name.rawValue) + "/pdf",
            sheet: documentSheet(template, firm: nil, isPattern: true, call.texts)
        )
        return call.page(page)
    }

    @Sendable func printTemplate(_ call: Call<Person>) async throws -> Response {
        let (name, template) = try template(call)
        return try await printed(template, firm: nil, call, DataProtectionURL.template(name.rawValue) + "/pdf")
    }

    private func template(_ call: Call<Person>) throws -> (TemplateName, DocumentTemplate) {
        guard let name = TemplateName(rawValue: try call.parameter("template")), let template = notes.templates[name]
        else { throw HTTPError(.notFound) }
        return (name, template)
    }

    private func printed<Who>(
        _ template: DocumentTemplate,
        firm: String?,
        _ call: Call<Who>,
        _ address: String
    ) async throws -> Response {
        let sheet = documentSheet(template, firm: firm, isPattern: true, call.texts)
        do {
            let document = PrintedDocument(title: template.title, sheet: sheet)
            let pdf = try await documents.render(document.html, assets: notes.assets)
            return call.download(pdf, name: template.title + ".pdf", type: "application/pdf")
        } catch PDFError.busy, PDFError.timedOut {
            let page = PrintBusyPage(title: call.texts("document.busy.title"), link: address)
            return call.page(page, status: .serviceUnavailable)
        }
    }

    /// The template filled from the installation; what is not set says so.
    func documentSheet(_ template: DocumentTemplate, firm: String?, isPattern: Bool, _ t: Texts) -> Node {
        let values = values(firm: firm, t)
        func fill(_ text: String) -> String { DocumentTemplate.filled(text, values) }
        let day = LocalDate(iso: template.stateOn)?.german ?? template.stateOn
        let head = ReportTitle(
            firm: values["operator.name"] ?? "",
            title: template.title,
            subtitle: isPattern ? t("document.pattern", ["day": day]) : t("document.state", ["day": day])
        )
        return reportSheet(head) {
            p { fill(template.lead) }
            for (index, block) in template.blocks.enumerated() { part(block, index, fill, t) }
            if let signatures = template.signatures {
                reportPart(title: t("document.signatures"), id: "unterschriften") {
                    for signature in signatures { p { t("document.signature", ["who": fill(signature)]) } }
                }
            }
        }
    }

    @NodeBuilder private func part(
        _ block: DocumentTemplate.Block,
        _ index: Int,
        _ fill: (String) -> String,
        _ t: Texts
    ) -> [Node] {
        let content: [Node] = [
            block.text.map { text in p { fill(text) } },
            block.list.map { lines in ul { for line in lines { li { fill(line) } } } },
            block.table.map { table in
                dataTable(
                    DataTable(
                        caption: fill(table.caption),
                        showsCaption: true,
                        columns: table.columns.enumerated().map { TableColumn(fill($1), isRowTitle: $0 == 0) },
                        rows: table.rows.map { row in TableRow(row.map { TableCell(fill($0)) }) },
                        narrow: .cards
                    )
                )
            },
            block.generated.map { generated($0, t) },
        ].compactMap { $0 }
        if let heading = block.heading {
            reportPart(title: fill(heading), id: "teil-\(index + 1)") { content }
        } else {
            content
        }
    }

    private func generated(_ kind: DocumentTemplate.Generated, _ t: Texts) -> Node {
        switch kind {
        case .processing:
            let groups = Dictionary(grouping: stores.inventory.tables.values) { $0.purpose }
            return dataTable(
                DataTable(
                    caption: t("document.processing"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("inventory.purpose"), isRowTitle: true), TableColumn(t("document.data")),
                        TableColumn(t("inventory.whose")), TableColumn(t("inventory.basis")),
                        TableColumn(t("inventory.retention")), TableColumn(t("inventory.access")),
                    ],
                    rows: groups.sorted { $0.key < $1.key }.map { purpose, notes in
                        TableRow([
                            TableCell(purpose), TableCell(Self.joined(notes.map(\.title))),
                            TableCell(Self.joined(notes.map(\.whose))),
                            TableCell(Self.joined(notes.map { stores.inventory.bases[$0.basis] ?? t("missing") })),
                            TableCell(
                                Self.joined(
                                    notes.map { stores.inventory.retention[$0.retention]?.period ?? t("missing") }
                                )
                            ),
                            TableCell(Self.joined(notes.map(\.access))),
                        ])
                    },
                    narrow: .cards
                )
            )
        case .retention:
            return dataTable(
                DataTable(
                    caption: t("inventory.classes"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("inventory.class"), isRowTitle: true), TableColumn(t("inventory.period")),
                        TableColumn(t("inventory.basis")),
                    ],
                    rows: stores.inventory.retention.values.sorted { $0.title < $1.title }.map {
                        TableRow([TableCell($0.title), TableCell($0.period), TableCell($0.basis)])
                    },
                    narrow: .cards
                )
            )
        }
    }

    /// Each once, in order.
    private static func joined(_ texts: [String]) -> String { Set(texts).sorted().joined(separator: "; ") }

    private func values(firm: String?, _ t: Texts) -> [String: String] {
        let (details, missing) = (settings.operatorDetails, t("operator.missing"))
        return [
            "operator.name": details.name ?? missing,
            "operator.address": details.address ?? missing,
            "operator.email": details.email ?? missing,
            "operator.phone": details.phone ?? missing,
            "operator.representative": details.representative ?? missing,
            "operator.dpo": details.dataProtectionOfficer ?? missing,
            "operator.authority": details.authority ?? t("operator.authority"),
            "hub.address": settings.publicAddress ?? missing,
            "hub.database": settings.databaseURL == nil ? "SQLite" : "PostgreSQL",
            "hub.mail": settings.mailServer.map { $0.sender } ?? t("document.noMail"),
            "firm.name": firm ?? t("document.firm"),
            "today": outside.today().german,
        ]
    }
}
