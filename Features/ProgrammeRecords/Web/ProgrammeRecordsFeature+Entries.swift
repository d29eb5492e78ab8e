import Accounts
import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import MailPlatform
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    func addEntries(to routes: Routes) {
        routes.get("verwaltung/projekt/eintritte", for: .administrator, page: "page.entries", use: showEntries)
        routes.post("verwaltung/projekt/eintritte", for: .administrator, limit: Self.fileLimit, use: readEntries)
        routes.get(
            "verwaltung/projekt/einlesungen/:entryImport",
            for: .administrator,
            page: "page.entryImport",
            use: showImport
        )
        routes.post("verwaltung/projekt/eintrittslinks", for: .administrator, use: makeLink)
        routes.get(
            "verwaltung/projekt/eintrittslinks/:entryLink",
            for: .administrator,
            page: "page.entryLink",
            use: showLink
        )
        routes.get("eintritt/:entryToken", for: .everyone, records: RecordKind.none, use: showQuestionnaire)
        routes.post("eintritt/:entryToken", for: .everyone, use: takeQuestionnaire)
    }

    @Sendable func showEntries(_ call: Call<Person>) async throws -> Response { call.page(try await entriesPage(call)) }

    private func entriesPage(_ call: Call<Person>) async throws -> EntriesPage {
        let t = call.texts
        return EntriesPage(
            title: t("entry.title"),
            token: call.formToken,
            sendsMail: office.sendsMail,
            links: try await entries.links().map { link in
                EntriesPage.Link(
                    link: PageLink(
                        link.recipient.isEmpty ? t("entry.link.printed") : link.recipient,
                        href: ProgrammeRecordsURL.entryLink(link.id)
                    ),
                    through: link.validThrough.german,
                    state: state(link, t)
                )
            },
            imports: try await entries.imports().map { read in
                (
                    PageLink(read.fileName, href: ProgrammeRecordsURL.entryImport(read.id)),
                    LocalDate(read.at).german, summary(read, t)
                )
            }
        )
    }

    private func state(_ link: EntryLink, _ t: Texts) -> Mark {
        if link.used != nil { return Mark(.done, t("entry.link.used")) }
        return link.validThrough < outside.today()
            ? Mark(.plain, t("entry.link.over")) : Mark(.attention, t("entry.link.open"))
    }

    private func summary(_ read: EntryImport, _ t: Texts) -> String {
        func count(_ outcome: EntryLine.Outcome) -> String { "\(read.lines.count { $0.outcome == outcome })" }
        return t(
            "entry.summary",
            [
                "counted": count(.counted), "incomplete": count(.incomplete), "duplicate": count(.duplicate),
            ]
        )
    }

    @Sendable func readEntries(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var page = try await entriesPage(call)
        guard let upload = call.form.files["file"], upload.size > 0 else {
            page.errors.add("file", t("entry.file.none"))
            return call.page(page, status: .unprocessableContent)
        }
        do {
            let file = try EntryFile(upload.location, by: call.who.name, outside: outside, t)
            guard file.faults.isEmpty else {
                page.fileFaults = file.faults
                return call.page(page, status: .unprocessableContent)
            }
            let read = try await entries.take(
                file.lines,
                file: String(upload.name.prefix(200)),
                by: writer(call.who)
            )
            return call.redirect(ProgrammeRecordsURL.entryImport(read.id))
        } catch is TableError {
            page.fileFaults = [t("entry.file.noTable", ["name": String(upload.name.prefix(80))])]
            return call.page(page, status: .unprocessableContent)
        }
    }

    @Sendable func showImport(_ call: Call<Person>) async throws -> Response {
        guard let read = try await entries.entryImport(try call.id("entryImport")) else { throw HTTPError(.notFound) }
        let t = call.texts
        func figure(_ outcome: EntryLine.Outcome) -> KeyFigure {
            KeyFigure(
                "\(read.lines.count { $0.outcome == outcome })",
                label: t("entry.outcome.\(outcome.rawValue)")
            )
        }
        return call.page(
            EntryImportPage(
                title: read.fileName,
                lead: t("entry.lead", count: read.lines.count) + " " + summary(read, t),
                remark: t("entry.by", ["name": read.madeBy, "date": LocalDate(read.at).german]),
                figures: [figure(.counted), figure(.incomplete), figure(.duplicate)],
                rows: read.lines.map { line in
                    EntryImportPage.Row(
                        line: t("entry.line.number", ["line": "\(line.line)"]),
                        outcome: Mark(
                            line.outcome == .counted ? .done : line.outcome == .incomplete ? .missing : .plain,
                            t("entry.outcome.\(line.outcome.rawValue)")
                        ),
                        link: PageLink(
                            line.outcome == .incomplete ? t("entry.complete") : t("entry.open"),
                            href: ProgrammeRecordsURL.participant(line.participant)
                        ),
                        missing: line.missing.map { t("participant.field.\($0)") }.joined(separator: ", ")
                    )
                }
            )
        )
    }

    @Sendable func makeLink(_ call: Call<Person>) async throws -> Response {
        let (t, email) = (call.texts, call.form["email"])
        guard email.isEmpty || (email.count <= 254 && EmailAddress(email) != nil && MailMessage.isAddress(email)) else {
            var page = try await entriesPage(call)
            page.email = email
            page.errors.add("email", t("participant.email.invalid", ["value": String(email.prefix(80))]))
            return call.page(page, status: .unprocessableContent)
        }
        let link = try await invite(nil, email, call)
        return call.redirect(
            ProgrammeRecordsURL.entryLink(link.id),
            notice: email.isEmpty ? t("entry.link.made") : t("entry.link.sent", ["email": email])
        )
    }

    func invite(_ participant: ParticipantID?, _ email: String, _ call: Call<Person>) async throws -> EntryLink {
        let (t, origin) = (call.texts, call.origin)
        let recipient = office.sendsMail ? email : ""
        return try await entries.makeLink(for: participant, recipient: recipient, by: writer(call.who)) { link in
            guard !recipient.isEmpty else { return nil }
            return MailMessage(
                to: recipient,
                subject: t("entry.mail.subject"),
                [
                    .text(t("entry.mail.text", ["date": link.validThrough.german])),
                    .link(
                        label: t("entry.mail.link"),
                        address: origin + ProgrammeRecordsURL.questionnaire(link.token)
                    ),
                ]
            )
        }
    }

    @Sendable func showLink(_ call: Call<Person>) async throws -> Response {
        guard let link = try await entries.link(try call.id("entryLink")) else { throw HTTPError(.notFound) }
        let (t, address) = (call.texts, call.origin + ProgrammeRecordsURL.questionnaire(link.token))
        let isOpen = link.used == nil && link.validThrough >= outside.today()
        return call.page(
            EntryLinkPage(
                title: t("entry.link.page"),
                lead: isOpen
                    ? t("entry.link.valid", ["date": link.validThrough.german])
                    : link.used == nil ? t("questionnaire.over") : t("questionnaire.used"),
                address: address,
                picture: isOpen ? QRCode(address) : nil
            )
        )
    }
}
