import CarbonAccounting
import CarbonAccountingStorage
import HTML
import Kernel
import WebPlatform

/// Where files are uploaded, with all imports of the year so far.
struct ImportsPage: YearPage {
    struct Row: Sendable {
        let name: String
        let state: String
        let when: String
        let rows: String
        let link: String
        let needsAttention: Bool
    }

    static let name = "CarbonAccounting/imports"
    let title: String
    let frame: YearFrame
    let token: FormToken
    let imports: [Row]
    let hasSites: Bool
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("result.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("import.lead"))
        if hasSites { uploadPart(t) } else { siteFirst(t) }
        pageSection(title: t("import.template.title"), intro: t("import.template.intro"), id: "vorlage") {
            actions {
                actionLink(PageLink(t("import.template.xlsx"), href: CarbonAccountingURL.templateXLSX), download: true)
                actionLink(PageLink(t("import.template.csv"), href: CarbonAccountingURL.templateCSV), download: true)
            }
        }
        if !imports.isEmpty { pageSection(title: t("import.list"), id: "bisher") { list(t) } }
    }

    private func uploadPart(_ t: Texts) -> Node {
        let limit = CarbonAccountingFeature.importLimit.bytes
        let words = UploadWords(
            limit: limit,
            tooLarge: t("import.upload.tooLarge"),
            sending: t("import.upload.sending"),
            checking: t("import.upload.checking"),
            failed: t("import.upload.failed")
        )
        return pageForm(PageForm(action: CarbonAccountingURL.imports(frame.year), tokens: [token], upload: words)) {
            fileField(
                Field(name: "datei", label: t("import.file"), hint: t("import.file.hint"), error: errors["datei"]),
                accept: ".csv,.txt,.xlsx"
            )
            submitButton(t("import.submit"))
        }
    }

    private func siteFirst(_ t: Texts) -> Node {
        emptyState(title: t("import.noSite.title"), text: t("import.noSite.text")) {
            actionLink(PageLink(t("import.noSite.link"), href: "/betrieb/standorte"), style: .primary)
        }
    }

    private func list(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("import.list"),
                columns: [
                    TableColumn(t("import.file"), isRowTitle: true), TableColumn(t("import.state")),
                    TableColumn(t("import.when")), TableColumn(t("import.rows")),
                ],
                rows: imports.map {
                    HTML.TableRow(
                        [
                            .link(PageLink($0.name, href: $0.link)), TableCell($0.state), TableCell($0.when),
                            TableCell($0.rows),
                        ],
                        needsAttention: $0.needsAttention
                    )
                },
                narrow: .cards
            )
        )
    }
}

extension ImportsPage.Row {
    init(_ stored: ImportBatchStore.Stored, _ t: Texts) {
        name = stored.batch.fileName
        state = t("import.state.\(stored.state.rawValue)")
        when = LocalDate(stored.createdAt).german
        rows =
            switch stored.state {
            case .taken: t("import.rows.taken", count: stored.batch.rowsTaken)
            case .checked: t("import.rows.waiting", count: stored.batch.rowsRefused)
            default: ""
            }
        link = CarbonAccountingURL.oneImport(stored.id)
        needsAttention = stored.state == .checked || stored.state == .uploaded
    }
}

/// The three steps of an import, as shown on each of its pages.
enum ImportStage: Int, CaseIterable {
    case columns, check, done

    static func steps(_ current: ImportStage, _ t: Texts) -> Node {
        HTML.steps(
            allCases.map { stage in
                let words = [t("import.step.columns"), t("import.step.check"), t("import.step.done")]
                let state: Step.State =
                    stage.rawValue < current.rawValue ? .done : stage == current ? .current : .ahead
                return Step(words[stage.rawValue], state: state)
            },
            label: t("import.steps"),
            done: t("import.step.isDone")
        )
    }
}

/// Shown while rows are being read; asks for itself again.
struct ImportProgressPage: YearPage {
    static let name = "CarbonAccounting/importProgress"
    let title: String
    let frame: YearFrame
    let address: String
    let text: String
    let fraction: Double?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("import.kicker"), title: title)
        ImportStage.steps(.check, t)
        progressMeter(
            ProgressMeter(
                text: text,
                fraction: fraction,
                next: address,
                refresh: PageLink(t("import.progress.refresh"), href: address)
            ),
            id: "fortschritt"
        )
        prose { p { t("import.progress.leave") } }
    }
}

/// The end of an import: taken over, undone, or unreadable.
struct ImportEndedPage: YearPage {
    static let name = "CarbonAccounting/importEnded"
    let title: String
    let frame: YearFrame
    let lead: String
    let isTaken: Bool
    let correction: [PageLink]
    let entries: String
    let again: String
    let undoSentence: String
    let undo: PostAction?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("import.kicker"), title: title)
        isTaken ? ImportStage.steps(.done, t) : nil
        leadSentence(lead)
        if !correction.isEmpty {
            pageSection(title: t("import.correction.title"), intro: t("import.correction.intro"), id: "korrektur") {
                actions { for link in correction { actionLink(link, download: true) } }
            }
        }
        actions {
            isTaken
                ? actionLink(
                    PageLink(t("import.toResult"), href: CarbonAccountingURL.year(frame.year)),
                    style: .primary
                ) : nil
            isTaken ? actionLink(PageLink(t("import.toEntries"), href: entries)) : nil
            actionLink(PageLink(t("import.again"), href: again))
        }
        undo.map { action in
            disclosedConfirmation(label: t("import.undo"), sentence: undoSentence, confirm: action)
        }
    }
}
