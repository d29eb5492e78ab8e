import FirmState
import HTML
import Hummingbird
import Kernel
import Learning
import WebPlatform

extension LessonEditingFeature {
    /// The whole lesson as it will be, with the figures of the demonstration firm. Nothing in it can be answered.
    @Sendable func showPreview(_ call: Call<Person>) async throws -> Response {
        let desk = try await desk(call)
        let page = try await previewPage(desk, call)
        // The forms of a lesson belong to its own page; here they only show what they will look like.
        let inert = RefusedChanges(
            isRefused: { $0.hasPrefix(LearningURL.learning + "/") },
            isOnlyForChanging: { _ in false }
        )
        return RefusedChanges.$current.withValue(inert) { call.page(page) }
    }

    private func previewPage(_ desk: LessonEditingDesk, _ call: Call<Person>) async throws -> LessonEditingPreviewPage {
        let (t, proof) = (call.texts, desk.proof)
        let lesson = proof.edition?.lesson
        let words = ExerciseWords(
            figures: try await figures(nil),
            mayEnter: false,
            lesson: desk.address,
            openPages: call.openPages,
            t: t
        )
        var cards: [String: ExerciseCard] = [:]
        if proof.isWhole {
            for (index, exercise) in (lesson?.exercises ?? []).enumerated() {
                cards[exercise.id] = words.card(exercise, number: index + 1, nil, nil, token: call.formToken)
            }
        }
        return LessonEditingPreviewPage(
            title: t("editing.preview.title", ["lesson": desk.title]),
            head: LessonEditingHead(desk, current: LessonEditingURL.preview(desk.address), t),
            isDraft: desk.draft != nil,
            probe: LessonEditingProbe(proof, sheet: desk.sheet, assets: assets, openPages: call.openPages),
            isWhole: proof.isWhole,
            goal: desk.sheet.goal,
            meta: lesson.map { lesson in
                t(
                    "lesson.meta",
                    [
                        "minutes": t("minutes", count: lesson.minutes),
                        "roles": lesson.roles.map { $0.name(t) }.joined(separator: ", "),
                    ]
                )
            },
            cards: cards,
            quiz: proof.isWhole
                ? QuizSheet(
                    questions: lesson?.questions ?? [],
                    action: LearningURL.quiz(desk.address),
                    token: call.formToken
                ) : nil,
            solutions: proof.isWhole
                ? (lesson?.questions ?? []).enumerated().map {
                    QuizResultPage.Answered($1, number: $0 + 1, nil, t)
                } : [],
            results: proof.isWhole ? (lesson?.exercises ?? []).enumerated().map { result($1, $0 + 1, words) } : []
        )
    }

    /// What comes out with the figures of the demonstration firm, and the words that follow an answer.
    private func result(_ exercise: Exercise, _ number: Int, _ words: ExerciseWords) -> LessonEditingPreviewPage.Result
    {
        let t = words.t
        let outcome =
            switch (exercise.kind, exercise.solution(words.figures)) {
            case (.reckon(let reckoning), .number(let value)):
                t(
                    "outcome.number.right",
                    ["value": GermanFormat.amount(value, places: reckoning.decimals, unit: reckoning.unit)]
                )
            case (_, .largest(let figures)):
                t("outcome.largest.right", ["figure": figures.map { $0.name(t) }.joined(separator: ", ")])
            default: ""
            }
        return LessonEditingPreviewPage.Result(
            title: t("editing.marks.titled", ["number": "\(number)", "title": exercise.title]),
            outcome: outcome,
            why: exercise.why
        )
    }
}
