import Kernel

extension InstrumentReader {
    func view(_ node: JSONNode) -> InstrumentView? {
        guard var object = StrictObject(node, "views", report) else { return nil }
        let kind: InstrumentView.Kind? = object.choice("kind")
        let title = object.string("title")
        let lead = object.string("lead")
        let step = object.optionalString("step")
        let drawn = object.optionalStrings("draw")
        let columns = object.optionalStrings("columns")
        let range = self.range(object.optional("range"))
        let threshold = object.optionalString("threshold")
        let flag = object.optionalString("flag")
        let areas = object.optionalElements("areas").compactMap(area)
        let bars = object.optionalElements("bars").compactMap(bar)
        let leastAnswered = object.optionalNumber("leastAnswered")
        let parts = object.optionalElements("parts").compactMap(viewPart)
        let names = object.optional("names").flatMap { self.names($0) }
        object.finish()
        guard let kind, let title, let lead else { return nil }
        let view = InstrumentView(
            kind: kind,
            title: title,
            lead: lead,
            step: step ?? "",
            drawn: drawn,
            columns: columns,
            range: range ?? .init(minimum: 0, maximum: 100),
            threshold: threshold,
            flag: flag,
            areas: areas,
            bars: bars,
            leastAnswered: leastAnswered ?? 0,
            parts: parts,
            names: names
        )
        check(view, &object)
        return view
    }

    /// What a kind cannot do without.
    private func check(_ view: InstrumentView, _ object: inout StrictObject) {
        if let count = view.drawnCount {
            if view.step.isEmpty { object.fault(.missingField("step")) }
            if !count.contains(view.drawn.count) {
                object.fault(.invalidValue(field: "draw", value: view.drawn.joined(separator: ", ")))
            }
        }
        if view.kind == .shares, view.bars.isEmpty { object.fault(.missingField("bars")) }
        if view.kind == .sheet, view.parts.isEmpty { object.fault(.missingField("parts")) }
    }

    /// `[1, 5]`, the smaller first.
    private func range(_ member: JSONNode.Member?) -> InstrumentView.Range? {
        guard let member else { return nil }
        guard case .array(let nodes) = member.node.value, nodes.count == 2, case .number(let minimum) = nodes[0].value,
            case .number(let maximum) = nodes[1].value, minimum < maximum
        else {
            report.add(.invalidValue(field: member.key, value: "[…]"), at: member.node.offset)
            return nil
        }
        return InstrumentView.Range(minimum: minimum, maximum: maximum)
    }

    private func area(_ node: JSONNode) -> InstrumentView.Area? {
        guard var object = StrictObject(node, "areas", report) else { return nil }
        let value = object.string("value")
        let right = range(object.required("right"))
        let up = range(object.required("up"))
        object.finish()
        guard let value, let right, let up else { return nil }
        return InstrumentView.Area(value: value, right: right, up: up)
    }

    private func bar(_ node: JSONNode) -> InstrumentView.Bar? {
        guard var object = StrictObject(node, "bars", report) else { return nil }
        let title = object.string("title")
        let value = object.string("value")
        let answered = object.string("answered")
        let limit = object.optionalString("limit")
        let alternative = object.optionalString("alternative")
        object.finish()
        guard let title, let value, let answered else { return nil }
        return InstrumentView.Bar(
            title: title,
            value: value,
            answered: answered,
            limit: limit,
            alternative: alternative
        )
    }

    private func viewPart(_ node: JSONNode) -> InstrumentView.Part? {
        guard var object = StrictObject(node, "parts", report) else { return nil }
        let step = object.string("step")
        let fields = object.optionalStrings("fields")
        object.finish()
        if fields.isEmpty { object.fault(.missingField("fields")) }
        return step.map { InstrumentView.Part(step: $0, fields: fields) }
    }

    private func names(_ member: JSONNode.Member) -> InstrumentView.Names? {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let step = object.string("step")
        let field = object.string("field")
        object.finish()
        guard let step, let field else { return nil }
        return InstrumentView.Names(step: step, field: field)
    }
}
