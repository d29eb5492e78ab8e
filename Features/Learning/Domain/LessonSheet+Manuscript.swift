import Kernel

extension LessonSheet {
    /// The files that would hold this lesson. A typed number becomes one (`4,0` → `4`); what is none stays in quotation
    /// marks, so that the reader names it. What may be left out and is empty is left out.
    public func manuscript(_ address: LessonAddress) -> LessonManuscript {
        var writer = ManuscriptWriter()
        writer.write(tree(address))
        return LessonManuscript(
            description: ContentFile(path: "\(address).json", bytes: Array(writer.text.utf8)),
            text: ContentFile(path: "\(address).md", bytes: Array(text.utf8)),
            fields: writer.fields
        )
    }

    private func tree(_ address: LessonAddress) -> ManuscriptWriter.Tree {
        typealias Tree = ManuscriptWriter.Tree
        return .object([
            ("id", .string(address.lesson.text), nil), ("title", .string(title), .title),
            ("goal", .string(goal), .goal), ("minutes", .number(minutes), .minutes),
            ("for", .array(roles.map { (.string($0), .roles) }), .roles),
            ("requires", .array(requires.map { (.string($0), .requires) }), .requires),
            ("competence", .string(competence), .competence),
            ("esco", .object([("uri", .string(escoURI), .esco), ("label", .string(escoLabel), .esco)]), .esco),
            ("sources", .array(sources.enumerated().map { ($1.tree(.source($0)), .source($0)) }), .sources),
            ("exercises", .array(exercises.enumerated().map { ($1.tree(.exercise($0)), .exercise($0)) }), .exercises),
            ("quiz", .array(questions.enumerated().map { ($1.tree($0), .question($0)) }), .questions),
        ])
    }
}

extension LessonSheet.Source {
    fileprivate func tree(_ field: LessonField) -> ManuscriptWriter.Tree {
        .object([
            ("title", .string(title), field), ("publisher", .string(publisher), field),
            ("year", .number(year), field), ("url", .optional(url), field),
            ("seen", .string(seen), field), ("quality", .string(quality), field),
        ])
    }
}

extension LessonSheet.Exercise {
    fileprivate func tree(_ field: LessonField) -> ManuscriptWriter.Tree {
        let isReckoned = kind == "reckon"
        return .object([
            ("id", .string(id), field), ("kind", .string(kind), field), ("title", .string(title), field),
            ("task", .string(task), field),
            ("figures", figures.isEmpty ? .absent : .array(figures.map { (.string($0), field) }), field),
            ("formula", isReckoned ? .string(formula) : .absent, field),
            ("unit", isReckoned ? .string(unit) : .absent, field),
            ("decimals", isReckoned ? .number(decimals) : .absent, field),
            ("why", .string(why), field), ("door", .optional(door), field),
        ])
    }
}

extension LessonSheet.Question {
    fileprivate func tree(_ index: Int) -> ManuscriptWriter.Tree {
        let field = LessonField.question(index)
        let head: [ManuscriptWriter.Member] = [
            ("id", .string(id), field), ("kind", .string(kind), field), ("ask", .string(ask), field),
        ]
        if kind == "number" {
            return .object(
                head + [
                    ("answer", .number(answer), field), ("tolerance", .number(tolerance), field),
                    ("unit", .string(unit), field), ("why", .string(why), field),
                ]
            )
        }
        let options = options.enumerated().map { number, option -> (ManuscriptWriter.Tree, LessonField?) in
            let place = LessonField.option(question: index, number)
            return (
                .object([
                    ("text", .string(option.text), place), ("isRight", .bool(option.isRight), place),
                    ("why", .string(option.why), place),
                ]), place
            )
        }
        return .object(head + [("options", .array(options), field)])
    }
}
