import Kernel

extension LessonReader {
    static func questions(_ object: inout StrictObject) -> [Question] {
        let elements = object.elements("quiz")
        if !(4...6).contains(elements.count) {
            object.fault(.rule("questionCount", ["\(elements.count)", "4\u{2013}6"]))
        }
        var known: [String: Int] = [:]
        return elements.compactMap { node in
            guard let question = question(node, object.report) else { return nil }
            if let first = known[question.id] {
                object.fault(.duplicateID(question.id, first: object.report.place(of: first)), at: node.offset)
            }
            known[question.id] = node.offset
            return question
        }
    }

    private enum KindName: String { case single, multiple, number }

    private static func question(_ node: JSONNode, _ report: FaultReport) -> Question? {
        guard var object = StrictObject(node, "quiz", report) else { return nil }
        defer { object.finish() }
        let id = object.string("id")
        let name: KindName? = object.choice("kind")
        let ask = object.string("ask")
        guard let id, let name, let ask else {
            // What follows depends on the kind; it is read so that it is not left over too.
            _ = object.optional("options")
            return nil
        }
        if !isName(id) { object.fault(.invalidValue(field: "id", value: id)) }
        switch name {
        case .number: return number(&object).map { Question(id: id, ask: ask, kind: .number($0)) }
        case .single, .multiple:
            let options = options(&object)
            let right = options.count { $0.isRight }
            if options.count < 2 { object.fault(.rule("tooFewOptions", [id])) }
            if right == 0 { object.fault(.rule("noRightOption", [id])) }
            if name == .single, right > 1 { object.fault(.rule("severalRightOptions", [id])) }
            return Question(id: id, ask: ask, kind: name == .single ? .single(options) : .multiple(options))
        }
    }

    private static func number(_ object: inout StrictObject) -> Question.NumberAnswer? {
        let answer = object.number("answer")
        let tolerance = object.number("tolerance")
        let unit = object.string("unit")
        let why = object.string("why")
        guard let answer, let tolerance, let unit, let why else { return nil }
        if tolerance < 0 { object.fault(.invalidValue(field: "tolerance", value: "\(tolerance)")) }
        return Question.NumberAnswer(answer: answer, tolerance: tolerance, unit: unit, why: why)
    }

    private static func options(_ object: inout StrictObject) -> [Question.Option] {
        let report = object.report
        return object.elements("options").compactMap { node in
            guard var option = StrictObject(node, "options", report) else { return nil }
            defer { option.finish() }
            let text = option.string("text")
            let isRight = option.required("isRight")
            let why = option.string("why")
            guard let text, let isRight, let why else { return nil }
            guard case .bool(let truth) = isRight.node.value else {
                option.fault(.wrongType(field: "isRight"), at: isRight.node.offset)
                return nil
            }
            return Question.Option(text: text, isRight: truth, why: why)
        }
    }
}
