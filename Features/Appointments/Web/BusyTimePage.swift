import HTML
import Kernel
import WebPlatform

/// Where the hub learns when an advisor is taken, and what it has learnt.
struct BusyTimePage: Page {
    struct Source: Sendable {
        let title: String
        /// Where it comes from, when it was read, how many times.
        let details: [Definition]
        /// What went wrong last, with the word before it; nil: nothing.
        let fault: String?
        /// Nil for a file.
        let refresh: PostAction?
        let removal: PostAction
        let removalSentence: String
    }

    static let name = "Appointments/busyTimes"
    let title: String
    let token: FormToken
    let sources: [Source]
    /// The next times that are kept free, as spans.
    let next: [String]
    /// How many more there are, as a sentence; empty: none.
    let more: String
    let hasAddress: Bool
    var form = BusyTimeForm()
    var errors = FieldErrors()
    var place: String { BusyTimeURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("kalender.back"), href: BusyTimeURL.hours), style: .quiet)
        }
        leadSentence(t("kalender.lead"))
        errorSummary(title: t("kalender.faults"), faults: errors.faults)
        sources.map { source in
            pageSection(title: source.title) {
                source.fault.map { fault in notice(Notice(.warning, word: t("kalender.fault"), text: fault)) }
                definitionList(source.details)
                actions {
                    source.refresh.map { postButton($0) }
                    disclosedConfirmation(
                        label: t("kalender.remove"),
                        sentence: source.removalSentence,
                        confirm: source.removal
                    )
                }
            }
        }
        times(t)
        address(t)
        file(t)
    }

    private func times(_ t: Texts) -> Node {
        if sources.isEmpty { return emptyState(title: t("kalender.none"), text: t("kalender.none.text")) }
        return pageSection(title: t("kalender.times"), intro: t("kalender.times.intro")) {
            if next.isEmpty { p { t("kalender.times.none") } } else { ul { next.map { span in li { span } } } }
            more.isEmpty ? nil : p { more }
        }
    }

    private func address(_ t: Texts) -> Node {
        pageSection(
            title: hasAddress ? t("kalender.address.other") : t("kalender.address.title"),
            intro: t("kalender.address.intro")
        ) {
            pageForm(PageForm(action: BusyTimeURL.address, tokens: [token])) {
                textField(
                    Field(
                        name: "address",
                        label: t("kalender.address"),
                        hint: t("kalender.address.hint"),
                        error: errors["address"],
                        isRequired: true
                    ),
                    value: form.address,
                    kind: .url,
                    width: .full,
                    autocomplete: "off"
                )
                actions { submitButton(t("kalender.address.submit"), style: hasAddress ? .secondary : .primary) }
            }
        }
    }

    private func file(_ t: Texts) -> Node {
        let words = UploadWords(
            limit: BusyTimeImport.mostBytes,
            tooLarge: t("kalender.upload.tooLarge"),
            sending: t("kalender.upload.sending"),
            checking: t("kalender.upload.checking"),
            failed: t("kalender.upload.failed")
        )
        return pageSection(title: t("kalender.file.title"), intro: t("kalender.file.intro")) {
            pageForm(PageForm(action: BusyTimeURL.file, tokens: [token], upload: words)) {
                fileField(
                    Field(
                        name: "file",
                        label: t("kalender.file"),
                        hint: t("kalender.file.hint"),
                        error: errors["file"],
                        isRequired: true
                    ),
                    accept: ".ics,text/calendar"
                )
                actions { submitButton(t("kalender.file.submit"), style: .secondary) }
            }
        }
    }
}

/// Who has no profile yet is not booked, and needs no busy times.
struct BusyTimeProfilePage: Page {
    static let name = "Appointments/busyTimesWithoutProfile"
    let title: String
    var place: String { BusyTimeURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        emptyState(title: t("kalender.profile"), text: t("kalender.profile.text")) {
            actionLink(PageLink(t("kalender.profile.link"), href: BusyTimeURL.profile), style: .primary)
        }
    }
}
