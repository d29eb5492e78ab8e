/// Parts of a lesson in lines that people can read and compare.
struct LessonWords {
    let term: (LessonTerm) -> String

    func source(_ source: LessonSheet.Source) -> String {
        lines([
            source.title, line(.publisher, source.publisher), line(.year, source.year), line(.url, source.url),
            line(.seen, source.seen), line(.quality, coded(source.quality) { .quality($0) }),
        ])
    }

    func exercise(_ exercise: LessonSheet.Exercise) -> String {
        lines([
            exercise.title, line(.kind, coded(exercise.kind) { .kind($0) }), line(.task, exercise.task),
            line(.figures, exercise.figures.map { term(.figure($0)) }.joined(separator: ", ")),
            line(.formula, exercise.formula), line(.unit, exercise.unit), line(.decimals, exercise.decimals),
            line(.why, exercise.why), line(.door, exercise.door),
        ])
    }

    func question(_ question: LessonSheet.Question) -> String {
        let options = question.options.map { option in
            let why = option.why.isEmpty ? "" : " \u{2013} " + option.why
            return term(option.isRight ? .right : .wrong) + " " + option.text + why
        }
        return lines(
            [question.ask, line(.questionKind, coded(question.kind) { .kind($0) })] + options + [
                line(.answer, question.answer), line(.tolerance, question.tolerance), line(.unit, question.unit),
                line(.why, question.why),
            ]
        )
    }

    private func coded(_ code: String, _ make: (String) -> LessonTerm) -> String {
        code.isEmpty ? "" : term(make(code))
    }

    private func line(_ label: LessonTerm.Label, _ value: String) -> String {
        if value.isEmpty { return "" }
        let name = term(.label(label))
        return name.isEmpty ? value : "\(name): \(value)"
    }

    private func lines(_ all: [String]) -> String { all.filter { !$0.isEmpty }.joined(separator: "\n") }
}
