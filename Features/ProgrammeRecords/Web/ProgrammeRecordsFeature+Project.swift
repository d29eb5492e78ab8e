import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// The first page of the project: figures, what is due, and the doors.
extension ProgrammeRecordsFeature {
    @Sendable func showProject(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        let counted = try await participants.counted()
        let incomplete = try await participants.incomplete()
        func figure(_ count: Int, _ label: String, _ address: String) -> KeyFigure {
            KeyFigure("\(count)", label: label, link: PageLink(t("indicator.list"), href: address))
        }
        let (due, isMore) = try await due(t)
        return call.page(
            ProjectPage(
                title: t("project.title"),
                figures: [
                    figure(
                        counted,
                        t("indicator.counted"),
                        ProgrammeRecordsURL.participants([("stand", "zaehlt")])
                    ),
                    figure(
                        incomplete,
                        t("indicator.incomplete"),
                        ProgrammeRecordsURL.participants([("stand", "fehlt")])
                    ),
                ],
                doors: doors(t),
                due: due,
                remark: isMore ? t("project.due.more", ["count": "\(ParticipantStore.mostDue)"]) : nil
            )
        )
    }

    /// Entries into the register, what is missing since somebody left, and what is asked six months later.
    private func due(_ t: Texts) async throws -> (lines: [ProjectPage.Due], isMore: Bool) {
        let today = outside.today()
        var tasks: [(day: LocalDate, task: ProjectPage.Due)] = []
        func add(_ day: LocalDate, _ label: String, _ address: String, _ what: String) {
            let link = PageLink(label, href: address)
            tasks.append((day, ProjectPage.Due(link: link, what: what, day: day.german, isLate: day < today)))
        }
        for line in try await ledger.unregistered() {
            guard let day = line.registerBy else { continue }
            let what = t("projectAid.register.by", ["date": day.german])
            add(day, line.recipient, ProgrammeRecordsURL.account(line.group), what)
        }
        let people = try await participants.awaiting()
        for participant in people.prefix(ParticipantStore.mostDue) {
            let (label, address) = (name(participant, t), ProgrammeRecordsURL.participant(participant.id))
            if let left = participant.left, participant.result == nil {
                add(left, label, address, t("project.due.result"))
            }
            if let day = participant.followUpDue, participant.followedUp == nil {
                add(day, label, address, t("project.due.followUp"))
            }
        }
        return (tasks.sorted { $0.day < $1.day }.map(\.task), people.count > ParticipantStore.mostDue)
    }

    private func doors(_ t: Texts) -> [(link: PageLink, text: String)] {
        let hours =
            hours == nil
            ? [] : [(link: PageLink(t("hours.title"), href: ProgrammeRecordsURL.hours), text: t("project.door.hours"))]
        return [
            (PageLink(t("entry.title"), href: ProgrammeRecordsURL.entries), t("project.door.entries")),
            (PageLink(t("indicator.title"), href: ProgrammeRecordsURL.indicators), t("project.door.indicators")),
            (PageLink(t("enterprise.title"), href: ProgrammeRecordsURL.enterprises), t("project.door.enterprises")),
        ] + hours + [
            (PageLink(t("projectAid.title"), href: ProgrammeRecordsURL.ledger), t("project.door.ledger")),
            (PageLink(t("proof.title"), href: ProgrammeRecordsURL.publicity), t("project.door.publicity")),
            (PageLink(t("poster.door"), href: ProgrammeRecordsURL.poster), t("project.door.poster")),
            (PageLink(t("retention.title"), href: ProgrammeRecordsURL.retention), t("project.door.deletion")),
            (PageLink(t("reading.title"), href: ProgrammeRecordsURL.readings), t("project.door.readings")),
            (PageLink(t("open.title"), href: ProgrammeRecordsURL.openQuestions), t("project.door.open")),
        ]
    }
}
