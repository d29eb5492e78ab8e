import HTML
import Kernel
import WebPlatform

/// How people come in: a file, or a link to the questionnaire.
struct EntriesPage: ProjectAreaPage {
    struct Link: Sendable {
        let link: PageLink
        let through: String
        let state: Mark
    }

    static let name = "ProgrammeRecords/entries"
    let title: String
    let token: FormToken
    let sendsMail: Bool
    let links: [Link]
    let imports: [(link: PageLink, day: String, result: String)]
    var email = ""
    var errors = FieldErrors()
    /// What is wrong in a file, a sentence each.
    var fileFaults: [String] = []

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        pageSection(title: t("entry.file.title"), intro: t("entry.file.intro"), id: "einlesen") {
            if !fileFaults.isEmpty {
                notice(
                    Notice(
                        .error,
                        word: t("entry.file.refused"),
                        content: ul { for fault in fileFaults { li { fault } } }
                    )
                )
            }
            upload(t)
            if !imports.isEmpty {
                dataTable(
                    DataTable(
                        caption: t("entry.imports"),
                        showsCaption: true,
                        columns: [
                            TableColumn(t("entry.file.name"), isRowTitle: true), TableColumn(t("entry.day")),
                            TableColumn(t("entry.result")),
                        ],
                        rows: imports.map { TableRow([.link($0.link), TableCell($0.day), TableCell($0.result)]) },
                        narrow: .cards
                    )
                )
            }
        }
        pageSection(title: t("entry.link.title"), intro: t("entry.link.intro"), id: "link") {
            pageForm(PageForm(action: ProgrammeRecordsURL.entryLinks, tokens: [token])) {
                if sendsMail {
                    textField(
                        Field(
                            name: "email",
                            label: t("entry.link.email"),
                            hint: t("entry.link.email.hint"),
                            error: errors["email"]
                        ),
                        value: email,
                        kind: .email
                    )
                } else {
                    p { t("entry.link.noMail") }
                }
                actions { submitButton(t("entry.link.submit"), style: .secondary) }
            }
            if !links.isEmpty {
                dataTable(
                    DataTable(
                        caption: t("entry.links"),
                        showsCaption: true,
                        columns: [
                            TableColumn(t("entry.link.for"), isRowTitle: true), TableColumn(t("entry.link.through")),
                            TableColumn(t("entry.link.state")),
                        ],
                        rows: links.map {
                            TableRow([.link($0.link), TableCell($0.through), TableCell(mark($0.state))])
                        },
                        narrow: .cards
                    )
                )
            }
        }
    }

    private func upload(_ t: Texts) -> Node {
        let words = UploadWords(
            limit: ProgrammeRecordsFeature.fileLimit.bytes,
            tooLarge: t("entry.upload.tooLarge"),
            sending: t("entry.upload.sending"),
            checking: t("entry.upload.checking"),
            failed: t("entry.upload.failed")
        )
        return pageForm(PageForm(action: ProgrammeRecordsURL.entries, tokens: [token], upload: words)) {
            fileField(
                Field(name: "file", label: t("entry.file.field"), hint: t("entry.file.hint"), error: errors["file"]),
                accept: ".csv,.txt"
            )
            actions { submitButton(t("entry.file.submit")) }
        }
    }
}

/// What became of each line of a file.
struct EntryImportPage: ProjectAreaPage {
    struct Row: Sendable {
        let line: String
        let outcome: Mark
        let link: PageLink
        let missing: String
    }

    static let name = "ProgrammeRecords/entryImport"
    let title: String
    let lead: String
    let remark: String
    let figures: [KeyFigure]
    let rows: [Row]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.title"), title: title)
        leadSentence(lead)
        leadRemark { remark }
        keyFigures(figures)
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("entry.line"), isRowTitle: true), TableColumn(t("entry.outcome")),
                    TableColumn(t("entry.record")), TableColumn(t("entry.missing")),
                ],
                rows: rows.map {
                    TableRow([
                        TableCell($0.line), TableCell(mark($0.outcome)), .link($0.link), TableCell($0.missing),
                    ])
                },
                narrow: .cards
            )
        )
        actions { actionLink(PageLink(t("entry.back"), href: ProgrammeRecordsURL.entries)) }
    }
}

/// A link to the questionnaire to send or to print.
struct EntryLinkPage: ProjectAreaPage {
    static let name = "ProgrammeRecords/entryLink"
    let title: String
    let lead: String
    let address: String
    /// Nil once the link is used or over.
    let picture: QRCode?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("entry.title"), title: title)
        leadSentence(lead)
        if let picture {
            p { t("entry.link.print") }
            picture.svg(label: t("entry.link.picture"))
            p { code { address } }
        }
        actions { actionLink(PageLink(t("entry.back"), href: ProgrammeRecordsURL.entries)) }
    }
}
