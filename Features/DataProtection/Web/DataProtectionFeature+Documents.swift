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
            gaps: gaps(in: notes.contract, call),
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
            gaps: gaps(in: template, call),
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

    /// What the notice above a document says.
    func gaps<Who>(in template: DocumentTemplate, _ call: Call<Who>) -> Node {
        missingNotice(
            values(firm: nil, call.texts).gaps(in: template),
            forAdministrator: call.visitor.hubRoles.contains(.administrator),
            call.texts
        )
    }

    /// The template filled from the installation; what is not set says so.
    func documentSheet(_ template: DocumentTemplate, firm: String?, isPattern: Bool, _ t: Texts) -> Node {
        let values = values(firm: firm, t)
        let day = LocalDate(iso: template.stateOn)?.german ?? template.stateOn
        let head = ReportTitle(
            firm: values.known["operator.name"] ?? "",
            title: template.title,
            subtitle: isPattern ? t("document.pattern", ["day": day]) : t("document.state", ["day": day])
        )
        return reportSheet(head) {
            p { values.node(template.lead, t) }
            for (index, block) in template.blocks.enumerated() { part(block, index, values, t) }
            if let signatures = template.signatures {
                reportPart(title: t("document.signatures"), id: "unterschriften") {
                    for signature in signatures {
                        p {
                            t("document.signature") + " "
                            values.node(signature, t)
                        }
                    }
                }
            }
        }
    }

    @NodeBuilder private func part(
        _ block: DocumentTemplate.Block,
        _ index: Int,
        _ values: DocumentValues,
        _ t: Texts
    ) -> [Node] {
        let content: [Node] = [
            block.text.map { text in p { values.node(text, t) } },
            block.list.map { lines in ul { for line in lines { li { values.node(line, t) } } } },
            block.table.map { table in
                dataTable(
                    DataTable(
                        caption: values.text(table.caption, t),
                        showsCaption: true,
                        columns: table.columns.enumerated().map {
                            TableColumn(values.text($1, t), isRowTitle: $0 == 0)
                        },
                        rows: table.rows.map { row in TableRow(row.map { TableCell(values.node($0, t)) }) },
                        narrow: .cards
                    )
                )
            },
            block.generated.map { generated($0, t) },
        ].compactMap { $0 }
        if let heading = block.heading {
            reportPart(title: values.text(heading, t), id: "teil-\(index + 1)") { content }
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
        case .retention: return retentionTable(stores.inventory, showsCaption: true, t)
        }
    }

    /// Each once, in order.
    private static func joined(_ texts: [String]) -> String { Set(texts).sorted().joined(separator: "; ") }

    private func values(firm: String?, _ t: Texts) -> DocumentValues {
        var values = DocumentValues(settings.operatorDetails, t)
        values.add("hub.address", settings.publicAddress, label: t("gap.hubAddress"), setting: .publicAddress)
        values.add("hub.hosting", nil, label: t("gap.hosting"))
        values.add("hub.premises", nil, label: t("gap.premises"))
        values.add("hub.database", settings.databaseURL == nil ? "SQLite" : "PostgreSQL")
        values.add("hub.mail", settings.mailServer.map { $0.sender } ?? t("document.noMail"))
        values.add("firm.name", firm ?? t("document.firm"))
        values.add("today", outside.today().german)
        return values
    }
}
