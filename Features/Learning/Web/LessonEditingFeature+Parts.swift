import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LessonEditingFeature {
    func showPart(_ part: LessonEditingPart, _ call: Call<Person>) async throws -> Response {
        let desk = try await desk(call)
        guard let draft = desk.draft else {
            return call.redirect(LessonEditingURL.desk(desk.address), notice: call.texts("editing.begin.first"))
        }
        let stamp = LessonEditingStamp(version: draft.version, sign: part.sign(of: draft.sheet))
        return try await partPage(
            part,
            desk,
            sheet: draft.sheet,
            stamp: stamp,
            begun: "",
            FieldErrors(),
            opened: opened(part, call),
            call,
            status: .ok
        )
    }

    /// `?offen=3`: the entry that was added or moved.
    private func opened(_ part: LessonEditingPart, _ call: Call<Person>) -> LessonField? {
        guard let number = call.query("offen").flatMap({ Int($0) }), number > 0 else { return nil }
        return switch part {
        case .sources: .source(number - 1)
        case .exercises: .exercise(number - 1)
        case .questions: .question(number - 1)
        case .facts, .text: nil
        }
    }

    /// Keeps what was typed, right or wrong, unless it is too much or somebody else changed the same part.
    func savePart(_ part: LessonEditingPart, _ call: Call<Person>) async throws -> Response {
        let (t, desk, stamp) = (call.texts, try await desk(call), LessonEditingStamp(call.form))
        var draft = desk.draft
        if draft == nil, stamp.version == nil { draft = try await begin(desk, call) }
        let ground = draft?.sheet ?? desk.sheet
        let terms = try await terms()
        var sheet = ground
        LessonEditingForm.read(part, call.form, terms: terms, into: &sheet)
        let typed = sheet
        let act = LessonEditingAct(call.form[LessonEditingForm.act])
        let moved = act.apply(to: &sheet, in: part, taken: desk.takenIDs)
        let bounds = LessonEditingBounds.faults(part, sheet, t)
        if !bounds.isEmpty {
            var errors = FieldErrors()
            for fault in bounds { errors.add(fault.fieldID, fault.message) }
            return try await partPage(
                part,
                desk,
                sheet: typed,
                stamp: stamp,
                begun: call.form[LessonEditingForm.begun],
                errors,
                opened: nil,
                call,
                status: .unprocessableContent
            )
        }
        guard let draft else { return conflict(part, desk, theirs: ground, typed: sheet, version: nil, call) }
        return try await save(part, sheet, over: draft, desk, stamp, act: act, moved: moved, call)
    }

    private func save(
        _ part: LessonEditingPart,
        _ typed: LessonSheet,
        over first: LessonDraft,
        _ desk: LessonEditingDesk,
        _ stamp: LessonEditingStamp,
        act: LessonEditingAct,
        moved: LessonField?,
        _ call: Call<Person>
    ) async throws -> Response {
        var draft = first
        // Somebody who saves another part at the same time is no conflict: the next go has their version.
        for _ in 0..<5 {
            let stored = part.sign(of: draft.sheet)
            if stored != stamp.sign, stored != part.sign(of: typed) {
                return conflict(part, desk, theirs: draft.sheet, typed: typed, version: draft.version, call)
            }
            var sheet = draft.sheet
            part.carry(from: typed, into: &sheet)
            switch try await revisions.save(desk.address, sheet, version: draft.version, by: call.who.id) {
            case .saved(let saved): return try await answer(part, saved, act, moved, call)
            case .conflict(let newer): draft = newer
            case .gone: return conflict(part, desk, theirs: desk.beginning, typed: typed, version: nil, call)
            }
        }
        return conflict(part, desk, theirs: draft.sheet, typed: typed, version: draft.version, call)
    }

    private func answer(
        _ part: LessonEditingPart,
        _ draft: LessonDraft,
        _ act: LessonEditingAct,
        _ moved: LessonField?,
        _ call: Call<Person>
    ) async throws -> Response {
        let (t, address) = (call.texts, draft.address)
        if act == .view { return call.redirect(LessonEditingURL.preview(address), notice: t("editing.saved.done")) }
        let faults = proof(draft.sheet, address, try await shelf.content(), t).faults.filter { $0.part == part }
        let notice =
            faults.isEmpty ? t("editing.saved.done") : t("editing.saved.open", count: faults.count)
        return call.redirect(LessonEditingURL.part(part, of: address) + place(moved), notice: notice)
    }

    private func place(_ moved: LessonField?) -> String {
        guard let moved else { return "" }
        let anchor = LessonEditingURL.anchor(moved)
        return switch moved {
        case .source(let index), .exercise(let index), .question(let index): "?offen=\(index + 1)#\(anchor)"
        case .option(let question, _): "?offen=\(question + 1)#\(anchor)"
        default: "#\(anchor)"
        }
    }

    /// The skills that lessons name already, by their labels.
    func terms() async throws -> [EscoTerm] {
        let all = Set(try await shelf.content().library.lessons.values.map(\.esco))
        return all.sorted { ($0.label.lowercased(), $0.uri) < ($1.label.lowercased(), $1.uri) }
    }

    private func partPage(
        _ part: LessonEditingPart,
        _ desk: LessonEditingDesk,
        sheet: LessonSheet,
        stamp: LessonEditingStamp,
        begun: String,
        _ errors: FieldErrors,
        opened: LessonField?,
        _ call: Call<Person>,
        status: HTTPResponse.Status
    ) async throws -> Response {
        let (t, address) = (call.texts, desk.address)
        let action = LessonEditingURL.part(part, of: address)
        let head = LessonEditingHead(desk, current: action, t)
        let form = LessonEditingSheetForm(
            part: part,
            sheet: sheet,
            action: action,
            token: call.formToken,
            state: stamp.text,
            begun: begun,
            errors: errors,
            faults: errors.isEmpty ? desk.faults(of: part) : [],
            opened: opened
        )
        let title = t("editing.part.title", ["part": part.name(t), "lesson": desk.title])
        switch part {
        case .facts:
            let content = try await shelf.content()
            let page = LessonEditingFactsPage(
                title: title,
                head: head,
                form: form,
                terms: try await terms(),
                lessons: lessonChoices(content.library, besides: address)
            )
            return call.page(page, status: status)
        case .text:
            // What is too much is not read: two megabytes by accident would keep the hub busy for minutes.
            let shown = errors.isEmpty ? proof(sheet, address, try await shelf.content(), t) : desk.proof
            let page = LessonEditingTextPage(
                title: title,
                head: head,
                form: form,
                probe: LessonEditingProbe(shown, sheet: sheet, assets: assets, openPages: call.openPages),
                probeAddress: LessonEditingURL.probe(address),
                marks: try await marks(sheet, address, t)
            )
            return call.page(page, status: status)
        case .sources:
            return call.page(LessonEditingSourcesPage(title: title, head: head, form: form), status: status)
        case .exercises:
            let page = LessonEditingExercisesPage(title: title, head: head, form: form, pages: knownPages())
            return call.page(page, status: status)
        case .questions:
            return call.page(LessonEditingQuizPage(title: title, head: head, form: form), status: status)
        }
    }

    /// Pages that lessons lead to already.
    func knownPages() -> [String] { Set(shelf.files.pages.map(\.address)).sorted() }

    private func lessonChoices(_ library: LearningLibrary, besides own: LessonAddress) -> [Choice] {
        library.courses.flatMap { course in
            library.lessons(of: course).filter { $0.address != own }.map { lesson in
                Choice(lesson.title, value: lesson.address.description, group: course.title)
            }
        }
    }

    // MARK: Two editors at once

    private func conflict(
        _ part: LessonEditingPart,
        _ desk: LessonEditingDesk,
        theirs stored: LessonSheet,
        typed: LessonSheet,
        version: Int?,
        _ call: Call<Person>
    ) -> Response {
        let (t, address) = (call.texts, desk.address)
        var mine = stored
        part.carry(from: typed, into: &mine)
        let own = [FormTokens.field, LessonEditingForm.begun, LessonEditingForm.state, LessonEditingForm.act]
        let values = call.form.names.filter { !own.contains($0) }.flatMap { name in
            call.form.all(name).map { FormToken(name: name, value: $0) }
        }
        let stamp = LessonEditingStamp(version: version, sign: part.sign(of: stored))
        let page = LessonEditingConflictPage(
            title: version == nil ? t("editing.conflict.gone") : t("editing.conflict.title"),
            lead: version == nil ? t("editing.conflict.goneLead") : t("editing.conflict.lead"),
            kicker: t("editing.part.title", ["part": part.name(t), "lesson": desk.title]),
            changes: LessonComparison.between(stored, mine, term: LessonEditingTerms(t: t).callAsFunction).differences
                .map { LessonEditingChange($0, t) },
            action: LessonEditingURL.part(part, of: address),
            tokens: [
                call.formToken, FormToken(name: LessonEditingForm.state, value: stamp.text),
                FormToken(name: LessonEditingForm.act, value: LessonEditingAct.save.value),
            ] + values,
            back: version == nil ? LessonEditingURL.desk(address) : LessonEditingURL.part(part, of: address)
        )
        return call.page(page, status: .conflict)
    }
}
