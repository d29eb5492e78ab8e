import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// What may be deleted when, and „Prüfung läuft“.
extension ProgrammeRecordsFeature {
    func addRetention(to routes: Routes) {
        let preview = "verwaltung/projekt/loeschvorschau"
        routes.get(preview, for: .administrator, page: "page.retention", use: showRetention)
        routes.post(preview, for: .administrator, use: deleteDue)
    }

    func heldNotice(_ t: Texts) -> Notice {
        Notice(
            .error,
            word: t("projectHold.standing"),
            text: t("projectHold.refused"),
            action: a(.href(ProgrammeRecordsURL.retention + "#sperren")) { t("projectHold.look") }
        )
    }

    @Sendable func showRetention(_ call: Call<Person>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let page = max(1, call.query("seite").flatMap { Int($0) } ?? 1)
        let (rows, total) = try await records.list(page: page)
        let through = try await answers.answers()[.retention]?.through
        let (holds, overall) = (try await self.holds.holds(), try await self.holds.overall())
        let due = try await records.due(on: today, through: through).count
        let standing = holds.count { $0.liftedAt == nil }
        var targets: [RetentionPage.Hold] = []
        for hold in holds { targets.append(try await line(hold, t)) }
        return call.page(
            RetentionPage(
                title: t("retention.title"),
                token: call.formToken,
                lead: t("retention.lead", ["due": "\(due)", "held": "\(standing)"], count: total),
                leadFigures: ["\(total)"],
                period: period(through, t),
                overall: whole(overall, t),
                rows: rows.map { row($0, through: through, isHeld: overall != nil, t) },
                classes: classes(),
                pages: RecordsPages.between(
                    page,
                    total: total,
                    size: ProjectRecordStore.pageSize,
                    t
                ) { ProgrammeRecordsURL.retention + "?seite=\($0)" },
                deletion: due == 0 ? nil : t("retention.delete.intro", count: due),
                holds: targets
            )
        )
    }

    private func classes() -> [Definition] {
        var seen: Set<String> = []
        return ProjectRecord.Kind.allCases.compactMap { grounds(Self.table($0)) }
            .filter { seen.insert($0.retention).inserted }
            .map { ground in
                Definition(ground.retention, .group([p { ground.period }, p { ground.paragraph }]))
            }
    }

    private func period(_ through: LocalDate?, _ t: Texts) -> Notice {
        let link = a(.href(ProgrammeRecordsURL.openQuestions)) { t("retention.period.link") }
        guard let through else {
            return Notice(.warning, word: t("missing"), text: t("retention.period.missing"), action: link)
        }
        let text = t("retention.period.through", ["date": through.german])
        return Notice(.info, word: t("retention.period"), text: text, action: link)
    }

    private func whole(_ hold: ProjectHold?, _ t: Texts) -> Node {
        guard let hold else {
            return actions {
                actionLink(PageLink(t("projectHold.set.all"), href: ProgrammeRecordsURL.newHold(nil, "")))
            }
        }
        return notice(
            Notice(
                .warning,
                word: t("projectHold.standing"),
                text: t("projectHold.all.text", ["reason": hold.reason, "date": LocalDate(hold.setAt).german]),
                action: a(.href(ProgrammeRecordsURL.hold(hold.id))) { t("projectHold.lift") }
            )
        )
    }

    private func row(
        _ record: ProjectRecord,
        through: LocalDate?,
        isHeld: Bool,
        _ t: Texts
    ) -> RetentionPage.Row {
        let ground = grounds(Self.table(record.kind))
        let end = RecordEnd(record.kind, made: record.made, through: through)
        let spoken = t("projectHold.set.spoken", ["name": name(record, t)])
        return RetentionPage.Row(
            record: cell(link(record, t)),
            kind: t("retention.kind.\(record.kind.rawValue)"),
            made: record.made.german,
            basis: ground.map { TableCell($0.basis) } ?? .missing(t("missing")),
            retention: ground.map { TableCell($0.retention) } ?? .missing(t("missing")),
            end: end.day.map { TableCell($0.german) }
                ?? end.earliest.map {
                    .marked(t("retention.earliest", ["date": $0.german]), Mark(.missing, t("missing")))
                }
                ?? .missing(t("missing")),
            isDue: end.isDue(on: outside.today()) && record.hold == nil && !isHeld,
            hold: record.hold.map { hold in
                TableCell(
                    .group([
                        mark(Mark(.attention, t("projectHold.standing"))), " ",
                        a(.href(ProgrammeRecordsURL.hold(hold))) { t("projectHold.lift") },
                    ])
                )
            }
                ?? TableCell(
                    a(.href(ProgrammeRecordsURL.newHold(record.kind, record.id)), .aria("label", spoken)) {
                        t("projectHold.set.one")
                    }
                )
        )
    }

    /// The table whose note in the inventory of data says how long the record is kept.
    private static func table(_ kind: ProjectRecord.Kind) -> String {
        switch kind {
        case .participant: "participant"
        case .aid: "project_aid"
        case .proof: "publicity_proof"
        }
    }

    func name(_ record: ProjectRecord, _ t: Texts) -> String {
        record.name.isEmpty ? t("participant.nameless") : record.name
    }

    /// Without an address where the record has no page.
    private func link(_ record: ProjectRecord, _ t: Texts) -> PageLink {
        let address: String? =
            switch record.kind {
            case .participant: ParticipantID(record.id).map { ProgrammeRecordsURL.participant($0) }
            case .aid: record.group.flatMap { AidGroupID($0) }.map { ProgrammeRecordsURL.account($0) }
            case .proof: PublicityProofID(record.id).map { ProgrammeRecordsURL.proof($0) }
            }
        return PageLink(name(record, t), href: address ?? "")
    }

    /// The record a hold is about; without an address for all of them, and for one that is gone.
    func target(_ hold: ProjectHold, _ t: Texts) async throws -> PageLink {
        guard let kind = hold.kind else { return PageLink(t("projectHold.everything"), href: "") }
        return try await records.record(kind, hold.record).map { link($0, t) }
            ?? PageLink(t("projectHold.gone"), href: "")
    }

    func cell(_ link: PageLink) -> TableCell { link.href.isEmpty ? TableCell(link.label) : .link(link) }

    private func line(_ hold: ProjectHold, _ t: Texts) async throws -> RetentionPage.Hold {
        RetentionPage.Hold(
            record: cell(try await target(hold, t)),
            reason: hold.reason,
            set: t("participant.log.line", ["name": hold.setBy, "date": LocalDate(hold.setAt).german]),
            state: hold.liftedAt.map { Mark(.done, t("projectHold.lifted", ["date": LocalDate($0).german])) }
                ?? Mark(.attention, t("projectHold.standing")),
            link: PageLink(
                hold.liftedAt == nil ? t("projectHold.lift") : t("entry.open"),
                href: ProgrammeRecordsURL.hold(hold.id)
            )
        )
    }

    @Sendable func deleteDue(_ call: Call<Person>) async throws -> Response {
        let through = try await answers.answers()[.retention]?.through
        let count = try await records.deleteDue(on: outside.today(), through: through)
        return call.redirect(ProgrammeRecordsURL.retention, notice: call.texts("retention.deleted", count: count))
    }
}
