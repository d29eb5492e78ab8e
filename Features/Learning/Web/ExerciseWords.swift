import FirmState
import HTML
import Kernel
import Learning
import WebPlatform

/// Says an exercise with the figures of a firm.
struct ExerciseWords {
    let figures: FirmFigureSheet
    /// Whether the visitor works for a firm and may enter what is missing.
    let mayEnter: Bool
    let lesson: LessonAddress
    var openPages = OpenPages.all
    let t: Texts

    func card(
        _ exercise: Exercise,
        number: Int,
        _ stored: ExerciseAnswer?,
        _ sheet: ExerciseSheet?,
        token: FormToken
    ) -> ExerciseCard {
        // The version belongs to the form whatever was answered; the words only where they answer this kind.
        let version = stored?.version ?? 0
        let stored = stored.flatMap { fits($0, exercise) ? $0 : nil }
        let typed = sheet.flatMap { $0.isSkipping ? nil : $0.text }
        let reason = sheet.flatMap { $0.isSkipping ? $0.text : nil }
        let kept = stored.flatMap { $0.isSkipped ? nil : $0.text }
        return ExerciseCard(
            id: exercise.id,
            number: number,
            title: exercise.title,
            task: exercise.task,
            owner: exercise.figures.isEmpty ? nil : t("exercise.owner", ["firm": figures.firmName]),
            isExample: figures.isExample,
            figures: exercise.figures.map(figure),
            gap: gap(exercise),
            instead: figures.isExample
                ? nil
                : PageLink(
                    t("exercise.instead"),
                    href: LearningURL.exampleFigures(lesson, exercise: exercise.id)
                ),
            input: input(exercise),
            value: typed ?? kept ?? "",
            reason: reason ?? stored.flatMap { $0.isSkipped ? $0.text : nil } ?? "",
            error: sheet.flatMap { $0.isSkipping ? nil : $0.error },
            reasonError: sheet.flatMap { $0.isSkipping ? $0.error : nil },
            outcome: stored.map { outcome(exercise, $0) },
            door: exercise.door.map { PageLink(t("exercise.door"), href: $0) },
            doorNeed: exercise.door.flatMap { openPages.need(for: $0) },
            action: LearningURL.exercise(exercise.id, of: lesson),
            tokens: [
                token, FormToken(name: "stand", value: "\(version)"),
                FormToken(name: "zahlen", value: figures.isExample ? "beispiel" : ""),
            ]
        )
    }

    /// An editor may have made a sum of a note since.
    private func fits(_ stored: ExerciseAnswer, _ exercise: Exercise) -> Bool {
        if stored.isSkipped { return true }
        return switch exercise.kind {
        case .note: stored.verdict == nil
        case .largest: stored.verdict != nil && exercise.figures.contains { $0.rawValue == stored.text }
        case .reckon: stored.verdict != nil && GermanNumber.parse(stored.text) != nil
        }
    }

    private func figure(_ figure: FirmFigure) -> ExerciseCard.Figure {
        let known = figures[figure]
        let name = known?.year.map { t("exercise.figure.year", ["name": figure.name(t), "year": "\($0.value)"]) }
        return ExerciseCard.Figure(
            name: name ?? figure.name(t),
            value: known.map { figure.value($0.amount, t) },
            door: mayEnter && known == nil ? PageLink(t("exercise.enter"), href: figure.page) : nil
        )
    }

    private func gap(_ exercise: Exercise) -> String? {
        switch exercise.solution(figures) {
        case .missing: figures.isExample ? t("exercise.gap.example") : t("exercise.gap.missing")
        case .undefined: t("exercise.gap.undefined")
        case .number, .largest, .open: nil
        }
    }

    private func input(_ exercise: Exercise) -> ExerciseCard.Input {
        switch exercise.kind {
        case .note: .note
        case .reckon(let reckoning): .number(unit: reckoning.unit)
        case .largest:
            .choice(
                exercise.figures.filter { figures[$0] != nil }.map { Choice($0.name(t), value: $0.rawValue) }
            )
        }
    }

    // MARK: What follows from an answer

    private func outcome(_ exercise: Exercise, _ stored: ExerciseAnswer) -> ExerciseCard.Outcome {
        if stored.isSkipped {
            return ExerciseCard.Outcome(
                sign: Mark(.plain, t("verdict.skipped")),
                sentence: t("outcome.skipped", ["why": stored.text]),
                way: nil,
                why: exercise.why
            )
        }
        guard let verdict = stored.verdict else {
            return ExerciseCard.Outcome(
                sign: Mark(.plain, t("verdict.kept")),
                sentence: t("outcome.note"),
                way: nil,
                why: exercise.why
            )
        }
        let sign =
            switch verdict {
            case .right: Mark(.done, t("verdict.right"))
            case .near: Mark(.attention, t("verdict.near"))
            case .wrong: Mark(.attention, t("verdict.wrong"))
            }
        return ExerciseCard.Outcome(
            sign: sign,
            sentence: sentence(exercise, stored, verdict),
            way: way(exercise, stored),
            why: exercise.why
        )
    }

    private func sentence(_ exercise: Exercise, _ stored: ExerciseAnswer, _ verdict: ExerciseVerdict) -> String {
        switch exercise.kind {
        case .note: return t("outcome.note")
        case .largest:
            let chosen = FirmFigure(rawValue: stored.text)?.name(t) ?? stored.text
            // The verdict is that of the figures of then; of others it says nothing.
            guard case .largest(let largest) = exercise.solution(figures),
                largest.contains(where: { $0.rawValue == stored.text }) == (verdict == .right)
            else { return t("outcome.largest.then", ["figure": chosen]) }
            guard verdict != .right else { return t("outcome.largest.right", ["figure": chosen]) }
            let names = largest.map { $0.name(t) }.joined(separator: ", ")
            return t("outcome.largest.other", ["figure": chosen, "largest": names])
        case .reckon(let reckoning):
            guard let value = solution(exercise, reckoning, stored).map({ amount($0, reckoning) }) else {
                return then(stored.text, verdict)
            }
            switch verdict {
            case .right: return t("outcome.number.right", ["value": value])
            case .near: return t("outcome.number.near", ["typed": stored.text, "value": value])
            case .wrong: return t("outcome.number.wrong", ["typed": stored.text, "value": value])
            }
        }
    }

    /// Where the figures are others now, or another firm's.
    private func then(_ typed: String, _ verdict: ExerciseVerdict) -> String {
        switch verdict {
        case .right: t("outcome.then.right", ["typed": typed])
        case .near: t("outcome.then.near", ["typed": typed])
        case .wrong: t("outcome.then.wrong", ["typed": typed])
        }
    }

    /// With the figures shown here, as long as the answer still compares with them as it did then.
    private func solution(
        _ exercise: Exercise,
        _ reckoning: Exercise.Reckoning,
        _ stored: ExerciseAnswer
    ) -> Double? {
        guard case .number(let value) = exercise.solution(figures), let typed = GermanNumber.parse(stored.text),
            reckoning.verdict(typed, solution: value) == stored.verdict
        else { return nil }
        return value
    }

    private func amount(_ value: Double, _ reckoning: Exercise.Reckoning) -> String {
        GermanFormat.amount(value, places: reckoning.decimals, unit: reckoning.unit)
    }

    private func way(_ exercise: Exercise, _ stored: ExerciseAnswer) -> String? {
        guard case .reckon(let reckoning) = exercise.kind, let value = solution(exercise, reckoning, stored) else {
            return nil
        }
        let words = reckoning.formula.written(
            figure: { figure in figures[figure].map { figure.number($0.amount) } ?? "" },
            number: { GermanFormat.exact($0) }
        )
        return words + " = " + amount(value, reckoning)
    }
}
