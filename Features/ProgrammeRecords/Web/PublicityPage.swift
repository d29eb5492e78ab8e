import HTML
import Kernel
import WebPlatform

/// The folder of dated proofs of publicity.
struct PublicityPage: ProjectAreaPage {
    struct Row: Sendable {
        let link: PageLink
        let address: String
        let day: String
        let file: String
        let by: String
        let removal: PostAction
    }

    static let name = "ProgrammeRecords/publicity"
    let title: String
    let token: FormToken
    let rows: [Row]
    /// Why nothing was done.
    var refusal: Notice?
    var form: PublicityProofForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        refusal.map { refusal in notice(refusal) }
        leadSentence(t("proof.lead"))
        if rows.isEmpty {
            p { t("proof.none") }
        } else {
            table(t)
            actions {
                actionLink(PageLink(t("proof.csv"), href: ProgrammeRecordsURL.publicity + ".csv"), download: true)
            }
        }
        pageSection(title: t("proof.new"), intro: t("proof.new.intro"), id: "ablegen") { fields(t) }
        pageSection(title: t("proof.poster"), intro: t("proof.poster.intro")) {
            actions {
                postButton(
                    PostAction(t("proof.poster.keep"), action: ProgrammeRecordsURL.keepPoster, tokens: [token])
                )
                actionLink(
                    PageLink(t("proof.poster.file"), href: ProgrammeRecordsURL.posterFile),
                    style: .quiet,
                    download: true
                )
                actionLink(PageLink(t("proof.poster.look"), href: ProgrammeRecordsURL.poster), style: .quiet)
            }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("proof.what"), isRowTitle: true), TableColumn(t("proof.day")),
                    TableColumn(t("proof.address")), TableColumn(t("proof.file")), TableColumn(t("proof.by")),
                    TableColumn(t("projectAid.actions"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(row.link), TableCell(row.day), TableCell(row.address), TableCell(row.file),
                        TableCell(row.by), TableCell(postButton(row.removal)),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func fields(_ t: Texts) -> Node {
        let words = UploadWords(
            limit: ProgrammeRecordsFeature.proofLimit.bytes,
            tooLarge: t("proof.upload.tooLarge"),
            sending: t("entry.upload.sending"),
            checking: t("entry.upload.checking"),
            failed: t("entry.upload.failed")
        )
        return pageForm(PageForm(action: ProgrammeRecordsURL.publicity, tokens: [token], upload: words)) {
            textField(
                Field(
                    name: "title",
                    label: t("proof.what"),
                    hint: t("proof.what.hint"),
                    error: errors["title"],
                    isRequired: true
                ),
                value: self.form.title,
                width: .long
            )
            textField(
                Field(
                    name: "address",
                    label: t("proof.address"),
                    hint: t("proof.address.hint"),
                    error: errors["address"],
                    isRequired: true
                ),
                value: self.form.address,
                width: .long
            )
            dateField(
                Field(name: "day", label: t("proof.day"), error: errors["day"], isRequired: true),
                value: self.form.day
            )
            fileField(
                Field(
                    name: "file",
                    label: t("proof.file"),
                    hint: t("proof.file.hint"),
                    error: errors["file"],
                    isRequired: true
                ),
                accept: ".pdf,.png,.jpg,.jpeg,.webp"
            )
            actions { submitButton(t("proof.submit")) }
        }
    }
}
