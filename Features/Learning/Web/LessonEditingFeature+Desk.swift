import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LessonEditingFeature {
    /// The lesson that the address names; 404 where nobody wrote one.
    func desk(_ call: Call<Person>) async throws -> LessonEditingDesk {
        guard let address = LessonAddress("\(try call.parameter("course"))/\(try call.parameter("lesson"))"),
            !LessonEditingName.reserved.contains(address.lesson.text)
        else { throw HTTPError(.notFound) }
        let content = try await shelf.content()
        let files = shelf.files.sheet(address)
        let draft = try await revisions.draft(address)
        let known = try await revisions.revisions(of: address)
        guard files != nil || draft != nil || !known.isEmpty else { throw HTTPError(.notFound) }
        let people = Set(
            [draft?.savedBy].compactMap { $0 } + known.compactMap(\.releasedBy)
        )
        let standing = known.first.flatMap { $0.withdrawnAt == nil ? $0.sheet : nil }
        let newest = known.first?.sheet ?? LessonSheet()
        let broken = try await shelf.broken()[address] ?? []
        let words = LessonEditingFaultWords(sheet: newest, t: call.texts)
        let manuscript = newest.manuscript(address)
        return LessonEditingDesk(
            address: address,
            // Of a course that an upgrade took away the name is left; what was written in it stays within reach.
            course: content.library.course(address.course)?.title ?? address.course.text,
            files: files,
            draft: draft,
            revisions: known,
            falling: standing == nil || files != nil ? [] : try await shelf.falling(without: address),
            broken: broken.map { words.fault($0, at: manuscript.field(of: $0)) },
            proof: proof(draft?.sheet ?? standing ?? files ?? newest, address, content, call.texts),
            names: try await names(people)
        )
    }

    func proof(
        _ sheet: LessonSheet,
        _ address: LessonAddress,
        _ content: LearningContent,
        _ t: Texts
    ) -> LessonEditingProof {
        LessonEditingProof(sheet, address, content: content, pages: pages, pictures: pictures, t)
    }

    @Sendable func showDesk(_ call: Call<Person>) async throws -> Response {
        call.page(deskPage(try await desk(call), note: "", FieldErrors(), call))
    }

    @Sendable func beginDraft(_ call: Call<Person>) async throws -> Response {
        let desk = try await desk(call)
        _ = try await begin(desk, call)
        return call.redirect(LessonEditingURL.desk(desk.address), notice: call.texts("editing.begun"))
    }

    /// From what is in force. What the revision was compared with last stays the base, so that a newer file is noticed.
    func begin(_ desk: LessonEditingDesk, _ call: Call<Person>) async throws -> LessonDraft {
        let standing = desk.standing
        return try await revisions.begin(
            desk.address,
            desk.beginning,
            base: standing == nil ? desk.files : standing?.base,
            by: call.who.id
        )
    }

    @Sendable func discardDraft(_ call: Call<Person>) async throws -> Response {
        let desk = try await desk(call)
        guard let draft = desk.draft, isShown(draft, call),
            try await revisions.discard(desk.address, version: draft.version)
        else { return meanwhile(desk, call) }
        let isGone = desk.files == nil && desk.revisions.isEmpty
        return call.redirect(
            isGone ? LessonEditingURL.lessons : LessonEditingURL.desk(desk.address),
            notice: call.texts("editing.discard.done", ["title": desk.title])
        )
    }

    /// Somebody else was quicker: their draft is shown, nothing has happened.
    private func meanwhile(_ desk: LessonEditingDesk, _ call: Call<Person>) -> Response {
        var errors = FieldErrors()
        errors.add(LessonEditingDeskPage.top, call.texts("editing.meanwhile"))
        return call.page(
            deskPage(desk, note: call.form[LessonEditingDeskPage.noteField], errors, call),
            status: .conflict
        )
    }

    @Sendable func releaseDraft(_ call: Call<Person>) async throws -> Response {
        let (t, desk) = (call.texts, try await desk(call))
        let note = TypedText.block(call.form[LessonEditingDeskPage.noteField])
        guard let draft = desk.draft, isShown(draft, call) else {
            return meanwhile(desk, call)
        }
        var errors = FieldErrors()
        if note.isEmpty { errors.add(LessonEditingDeskPage.noteField, t("editing.release.noNote")) }
        if note.count > LessonEditingBounds.field {
            let numbers = [note.count, LessonEditingBounds.field].map { GermanFormat.number(Double($0), places: 0) }
            errors.add(
                LessonEditingDeskPage.noteField,
                t(
                    "editing.bound.characters",
                    ["field": t("editing.release.note"), "count": numbers[0], "limit": numbers[1]]
                )
            )
        }
        if !desk.faults.isEmpty { errors.add(LessonEditingDeskPage.openID, t("editing.release.open")) }
        guard errors.isEmpty else {
            return call.page(deskPage(desk, note: note, errors, call), status: .unprocessableContent)
        }
        guard
            let revision = try await revisions.release(
                desk.address,
                version: draft.version,
                note: note,
                by: call.who.id
            )
        else { return meanwhile(try await self.desk(call), call) }
        // Another lesson that it leads to may have been taken back, or released with the same requirement, meanwhile.
        if try await shelf.broken()[desk.address] != nil {
            var errors = FieldErrors()
            errors.add(LessonEditingDeskPage.top, t("editing.release.broken", ["number": "\(revision.number)"]))
            return call.page(deskPage(try await self.desk(call), note: "", errors, call), status: .conflict)
        }
        return call.redirect(
            LessonEditingURL.desk(desk.address),
            notice: t("editing.release.done", ["number": "\(revision.number)"])
        )
    }

    /// Whether the form was made from this very draft. Each draft counts its versions from 1, so the version alone may be
    /// that of an earlier one.
    private func isShown(_ draft: LessonDraft, _ call: Call<Person>) -> Bool {
        call.form[LessonEditingForm.state] == "\(draft.version)"
            && call.form[LessonEditingForm.begun] == LessonEditingPart.sign(ofAll: draft.sheet)
    }

    @Sendable func withdrawRevision(_ call: Call<Person>) async throws -> Response {
        let desk = try await desk(call)
        let number = Int(call.form[LessonEditingForm.state]) ?? 0
        guard try await revisions.withdraw(desk.address, number: number, by: call.who.id) else {
            return meanwhile(desk, call)
        }
        return call.redirect(
            LessonEditingURL.desk(desk.address),
            notice: call.texts("editing.withdraw.done", ["number": "\(number)"])
        )
    }

    private func deskPage(
        _ desk: LessonEditingDesk,
        note: String,
        _ errors: FieldErrors,
        _ call: Call<Person>
    ) -> LessonEditingDeskPage {
        let (t, address) = (call.texts, desk.address)
        let moment = LessonEditingMoment(names: desk.names, t: t)
        let terms = LessonEditingTerms(t: t)
        let changes = desk.inForce.map { now in
            LessonComparison.between(now, desk.sheet, term: terms.callAsFunction).differences.map {
                LessonEditingChange($0, t)
            }
        }
        return LessonEditingDeskPage(
            title: desk.title,
            head: LessonEditingHead(desk, current: LessonEditingURL.desk(address), t),
            errors: errors,
            draft: desk.draft.map { draft in
                LessonEditingDeskPage.DraftDesk(
                    open: desk.faults.map { $0.link(address) },
                    changes: changes,
                    release: LessonEditingURL.release(address),
                    discard: LessonEditingURL.discard(address),
                    tokens: [
                        call.formToken, FormToken(name: LessonEditingForm.state, value: "\(draft.version)"),
                        FormToken(name: LessonEditingForm.begun, value: LessonEditingPart.sign(ofAll: draft.sheet)),
                    ],
                    note: note
                )
            },
            begin: PostAction(
                t("editing.begin"),
                action: LessonEditingURL.draft(address),
                tokens: [call.formToken],
                style: .primary
            ),
            read: desk.inForce == nil
                ? nil : PageLink(t("editing.read"), href: LearningURL.lesson(address)),
            broken: desk.broken.map(\.sentence),
            comparison: desk.filesChanged
                ? PageLink(t("editing.compare"), href: LessonEditingURL.comparison(address)) : nil,
            withdraw: desk.standing.map { revision in
                LessonEditingDeskPage.Withdrawal(
                    sentence: withdrawal(of: revision, desk, t),
                    confirm: PostAction(
                        t("editing.withdraw"),
                        action: LessonEditingURL.withdrawal(address),
                        tokens: [
                            call.formToken, FormToken(name: LessonEditingForm.state, value: "\(revision.number)"),
                        ],
                        style: .destructive
                    )
                )
            },
            revisions: desk.revisions.map { revision in
                LessonEditingDeskPage.RevisionLine(
                    link: PageLink(
                        t("editing.state.revision", ["number": "\(revision.number)"]),
                        href: LessonEditingURL.revision(revision.number, of: address)
                    ),
                    note: revision.note,
                    when: t(
                        "editing.by",
                        ["when": moment.words(revision.releasedAt), "who": moment.name(revision.releasedBy)]
                    ),
                    sign: sign(revision, desk, moment, t)
                )
            }
        )
    }

    private func withdrawal(of revision: LessonRevision, _ desk: LessonEditingDesk, _ t: Texts) -> String {
        if desk.files != nil { return t("editing.withdraw.file", ["number": "\(revision.number)"]) }
        let gone = t("editing.withdraw.gone", ["number": "\(revision.number)"])
        if desk.falling.isEmpty { return gone }
        let names = desk.falling.map { t("editing.withdraw.name", ["title": $0]) }.joined(separator: ", ")
        return gone + " " + t("editing.withdraw.others", ["lessons": names], count: desk.falling.count)
    }

    private func sign(
        _ revision: LessonRevision,
        _ desk: LessonEditingDesk,
        _ moment: LessonEditingMoment,
        _ t: Texts
    ) -> Mark? {
        if revision.withdrawnAt != nil { return Mark(.plain, t("editing.revision.withdrawn")) }
        guard revision.number == desk.standing?.number else { return nil }
        return desk.broken.isEmpty
            ? Mark(.done, t("editing.revision.standing")) : Mark(.missing, t("editing.state.broken"))
    }
}
