import FirmState
import Kernel

extension LessonReader {
    static func exercises(_ object: inout StrictObject) -> [(exercise: Exercise, door: Int?)] {
        let elements = object.elements("exercises")
        if !(1...3).contains(elements.count) {
            object.fault(.rule("exerciseCount", ["\(elements.count)", "1\u{2013}3"]))
        }
        var known: [String: Int] = [:]
        return elements.compactMap { node in
            guard let read = exercise(node, object.report) else { return nil }
            if let first = known[read.exercise.id] {
                object.fault(.duplicateID(read.exercise.id, first: object.report.place(of: first)), at: node.offset)
            }
            known[read.exercise.id] = node.offset
            return read
        }
    }

    private enum KindName: String { case reckon, largest, note }

    private static func exercise(_ node: JSONNode, _ report: FaultReport) -> (exercise: Exercise, door: Int?)? {
        guard var object = StrictObject(node, "exercises", report) else { return nil }
        defer { object.finish() }
        let id = object.string("id")
        let name: KindName? = object.choice("kind")
        let title = object.string("title")
        let task = object.string("task")
        let figures = figures(&object)
        var kind: Exercise.Kind?
        if let name { kind = Self.kind(name, figures, &object) }
        let why = object.string("why")
        let door = object.optional("door")
        var page: String?
        if let door {
            if case .string(let text) = door.node.value {
                page = text
            } else {
                object.fault(.wrongType(field: "door"), at: door.node.offset)
            }
        }
        guard let id, let title, let task, let kind, let why else { return nil }
        if !isName(id) { object.fault(.invalidValue(field: "id", value: id)) }
        let exercise = Exercise(id: id, title: title, task: task, kind: kind, figures: figures, why: why, door: page)
        return (exercise, door?.node.offset)
    }

    /// Stands in addresses and in the names of fields.
    static func isName(_ id: String) -> Bool { CourseID(id) != nil && !id.contains("-") }

    private static func figures(_ object: inout StrictObject) -> [FirmFigure] {
        object.optionalElements("figures").compactMap { node in
            if case .string(let text) = node.value, let figure = FirmFigure(rawValue: text) { return figure }
            object.fault(.invalidValue(field: "figures", value: text(node)), at: node.offset)
            return nil
        }
    }

    private static func kind(_ name: KindName, _ figures: [FirmFigure], _ object: inout StrictObject) -> Exercise.Kind?
    {
        switch name {
        case .note: return .note
        case .largest:
            if figures.count < 2 { object.fault(.rule("tooFewFigures", ["\(figures.count)"])) }
            return .largest
        case .reckon:
            let formula = object.required("formula")
            let unit = object.string("unit")
            let decimals = object.number("decimals")
            guard let formula, let unit, let decimals else { return nil }
            guard let places = Int(exactly: decimals), (0...4).contains(places) else {
                object.fault(.invalidValue(field: "decimals", value: "\(decimals)"))
                return nil
            }
            return reckoning(formula, unit, places, figures, object).map { .reckon($0) }
        }
    }

    private static func reckoning(
        _ member: JSONNode.Member,
        _ unit: String,
        _ decimals: Int,
        _ figures: [FirmFigure],
        _ object: StrictObject
    ) -> Exercise.Reckoning? {
        guard case .string(let text) = member.node.value else {
            object.fault(.wrongType(field: "formula"), at: member.node.offset)
            return nil
        }
        do throws(FigureFormula.Fault) {
            let formula = try FigureFormula(text)
            let unshown = formula.figures.filter { !figures.contains($0) }
            let unused = figures.filter { !formula.figures.contains($0) }
            if !(unshown + unused).isEmpty {
                object.fault(
                    .rule("figuresOfFormula", (unshown + unused).map(\.rawValue)),
                    at: member.node.offset
                )
            }
            return Exercise.Reckoning(formula: formula, unit: unit, decimals: decimals)
        } catch {
            let found =
                switch error {
                case .unknownFigure(let name): ContentFault.Kind.rule("unknownFigure", [name])
                case .unexpected(let rest): ContentFault.Kind.rule("formula", [text, rest])
                }
            object.fault(found, at: member.node.offset)
            return nil
        }
    }
}
