import FirmState
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

extension LearningFeature {
    @Sendable func saveExercise(_ call: Call<Visitor>) async throws -> Response {
        let (t, desk) = (call.texts, try await desk(call))
        let id = try call.parameter("exercise")
        guard let exercise = desk.lesson.exercise(id) else { return try await gone(id, desk, call) }
        let place = LearningURL.section(exercise.id, of: desk.address)
        guard let owner = desk.owner else { return call.redirect(place) }
        let isSkipping = call.form["tun"] == "auslassen"
        var sheet = ExerciseSheet(
            exercise: exercise.id,
            isSkipping: isSkipping,
            text: TypedText.block(call.form[isSkipping ? ExerciseCard.reasonField : ExerciseCard.answerField]),
            usesExample: call.form["zahlen"] == "beispiel",
            version: Int(call.form["stand"]) ?? 0
        )
        let figures = try await figures(sheet.usesExample ? nil : call.who.member?.firm)
        switch answer(to: exercise, sheet, figures, t) {
        case .failure(let fault):
            sheet.error = fault.sentence
            return call.page(try await lessonPage(desk, call, sheet: sheet), status: .unprocessableContent)
        case .success(let answer):
            if let seconds = try await throttle.wait(.answer, call) {
                sheet.error = LearningThrottle.sentence(seconds, t)
                let page = try await lessonPage(desk, call, sheet: sheet)
                return LearningThrottle.later(call.page(page, status: .tooManyRequests), seconds)
            }
            let saving = try await records.save(answer, to: exercise.id, of: desk.lesson, for: owner)
            if case .conflict(let stored) = saving {
                return call.page(conflict(exercise, sheet, stored, desk, call), status: .conflict)
            }
            let isAside = sheet.usesExample && call.who.member != nil
            return call.redirect(
                isAside ? LearningURL.exampleFigures(desk.address, exercise: exercise.id) : place,
                notice: try await finishNotice(desk, owner, t)
            )
        }
    }

    /// An editor took the exercise away while somebody answered it: what was typed is given back.
    private func gone(_ exercise: String, _ desk: LessonDesk, _ call: Call<Visitor>) async throws -> Response {
        let revisions = try await shelf.store.revisions(of: desk.address)
        let sheets = ([shelf.files.sheet(desk.address)] + revisions.map(\.sheet)).compactMap { $0 }
        guard sheets.contains(where: { $0.exercises.contains { $0.id == exercise } }) else {
            throw HTTPError(.notFound)
        }
        let field = call.form["tun"] == "auslassen" ? ExerciseCard.reasonField : ExerciseCard.answerField
        let typed = TypedText.block(call.form[field])
        let page = AnswerLostPage(
            title: call.texts("conflict.gone"),
            kicker: desk.lesson.title,
            typed: FirmFigure(rawValue: typed)?.name(call.texts) ?? typed,
            back: LearningURL.lesson(desk.address)
        )
        return call.page(page, status: .conflict)
    }

    private struct ExerciseFault: Error {
        let sentence: String

        init(_ sentence: String) { self.sentence = sentence }
    }

    private func answer(
        to exercise: Exercise,
        _ sheet: ExerciseSheet,
        _ figures: FirmFigureSheet,
        _ t: Texts
    ) -> Result<ExerciseAnswer, ExerciseFault> {
        func kept(_ verdict: ExerciseVerdict? = nil) -> ExerciseAnswer {
            ExerciseAnswer(
                text: sheet.text,
                isSkipped: sheet.isSkipping,
                verdict: verdict,
                version: sheet.version
            )
        }
        if sheet.isSkipping {
            if sheet.text.isEmpty { return .failure(.init(t("fault.reason"))) }
            let isTooLong = sheet.text.count > Self.longestReason
            return isTooLong ? .failure(.init(tooLong(sheet, Self.longestReason, t))) : .success(kept())
        }
        if sheet.text.isEmpty { return .failure(.init(empty(exercise, t))) }
        if sheet.text.count > Self.longestNote { return .failure(.init(tooLong(sheet, Self.longestNote, t))) }
        switch (exercise.kind, exercise.solution(figures)) {
        case (.note, _): return .success(kept())
        case (.largest, .largest(let largest)):
            guard let chosen = FirmFigure(rawValue: sheet.text), exercise.figures.contains(chosen) else {
                return .failure(.init(t("fault.choice")))
            }
            return .success(kept(largest.contains(chosen) ? .right : .wrong))
        case (.reckon(let reckoning), .number(let solution)):
            guard let number = GermanNumber.parse(sheet.text) else {
                return .failure(.init(t("fault.number", ["typed": String(sheet.text.prefix(60))])))
            }
            return .success(kept(reckoning.verdict(number, solution: solution)))
        default: return .failure(.init(t("exercise.gap.missing")))
        }
    }

    private func empty(_ exercise: Exercise, _ t: Texts) -> String {
        switch exercise.kind {
        case .note: t("fault.note")
        case .largest: t("fault.choice")
        case .reckon: t("fault.noNumber")
        }
    }

    private func tooLong(_ sheet: ExerciseSheet, _ limit: Int, _ t: Texts) -> String {
        t(
            "fault.tooLong",
            [
                "count": GermanFormat.number(Double(sheet.text.count), places: 0),
                "limit": GermanFormat.number(Double(limit), places: 0),
            ]
        )
    }

    /// Said once, when nothing is open any more.
    func finishNotice(_ desk: LessonDesk, _ owner: LearningOwner, _ t: Texts) async throws -> String {
        let now = try await records.record(desk.address, of: owner)
        let isFinished = now.progress?.done != nil && desk.record.progress?.done == nil
        return isFinished ? t("lesson.finished", ["title": desk.lesson.title]) : t("exercise.saved")
    }

    private func conflict(
        _ exercise: Exercise,
        _ sheet: ExerciseSheet,
        _ stored: ExerciseAnswer,
        _ desk: LessonDesk,
        _ call: Call<Visitor>
    ) -> AnswerConflictPage {
        let t = call.texts
        func words(_ text: String, _ isSkipped: Bool) -> String {
            if isSkipped { return t("outcome.skipped", ["why": text]) }
            return FirmFigure(rawValue: text)?.name(t) ?? text
        }
        let field = sheet.isSkipping ? ExerciseCard.reasonField : ExerciseCard.answerField
        return AnswerConflictPage(
            title: t("conflict.title"),
            kicker: exercise.title,
            stored: words(stored.text, stored.isSkipped),
            typed: words(sheet.text, sheet.isSkipping),
            action: LearningURL.exercise(exercise.id, of: desk.address),
            back: LearningURL.section(exercise.id, of: desk.address),
            retry: [
                call.formToken, FormToken(name: "stand", value: "\(stored.version)"),
                FormToken(name: "tun", value: sheet.isSkipping ? "auslassen" : ""),
                FormToken(name: "zahlen", value: sheet.usesExample ? "beispiel" : ""),
                FormToken(name: field, value: sheet.text),
            ]
        )
    }
}
