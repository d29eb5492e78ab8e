import Kernel

extension CaseTemplate {
    /// Loads the templates strictly, with every fault by line, or not at all.
    static func all(_ file: ContentFile) throws(ContentFaults) -> [CaseTemplate] {
        let report = FaultReport(file)
        let templates = Reader(report: report).templates()
        if let faults = ContentFaults([report]) { throw faults }
        return templates
    }

    private struct Reader {
        let report: FaultReport

        func templates() -> [CaseTemplate] {
            do throws(JSONSyntaxFault) {
                let root = try JSONReader.read(report.file.bytes)
                guard var object = StrictObject(root, "file", report) else { return [] }
                let nodes = object.elements("templates")
                object.finish()
                if nodes.isEmpty { object.fault(.missingField("templates")) }
                let templates = nodes.compactMap(template)
                unique(zip(templates.map(\.id), nodes))
                return templates
            } catch {
                report.add(.invalidJSON(error.problem), at: error.offset)
                return []
            }
        }

        private func template(_ node: JSONNode) -> CaseTemplate? {
            guard var object = StrictObject(node, "templates", report) else { return nil }
            let id = object.string("id")
            let title = object.string("title")
            let summary = object.string("summary")
            let steps = object.optionalElements("phases").flatMap(phase)
            object.finish()
            unique(steps.map { ($0.step.id, $0.node) })
            check(steps.map(\.step), &object)
            guard let id, let title, let summary else { return nil }
            return CaseTemplate(id: id, title: title, summary: summary, steps: steps.map(\.step))
        }

        private func phase(_ node: JSONNode) -> [(step: Step, node: JSONNode)] {
            guard var object = StrictObject(node, "phases", report) else { return [] }
            let title = object.string("title")
            let nodes = object.elements("steps")
            object.finish()
            return nodes.compactMap { node in step(node, title ?? "").map { ($0, node) } }
        }

        private func step(_ node: JSONNode, _ phase: String) -> Step? {
            guard var object = StrictObject(node, "steps", report) else { return nil }
            let id = object.string("id")
            let title = object.string("title")
            let responsible = object.optionalString("responsible") ?? ""
            let after = object.optionalString("after")
            let days = whole("days", &object)
            object.finish()
            guard let id, let title, let days else { return nil }
            let term: Term = after.map { .after($0, days: days) } ?? .start(days: days)
            return Step(id: id, phase: phase, title: title, responsible: responsible, term: term)
        }

        private func whole(_ key: String, _ object: inout StrictObject) -> Int? {
            guard let number = object.number(key) else { return nil }
            if let whole = Int(exactly: number), (0...CaseStep.longestWait).contains(whole) { return whole }
            object.fault(.invalidValue(field: key, value: "\(number)"))
            return nil
        }

        /// Steps that wait in a circle or for one that is not there.
        private func check(_ steps: [Step], _ object: inout StrictObject) {
            let anyDay = LocalDate(year: 2026, month: 1, day: 1)!
            var dues: [String: StepDue] = [:]
            for step in steps {
                dues[step.id] =
                    switch step.term {
                    case .start: .on(anyDay)
                    case .after(let key, let days): .after(key, days: days)
                    }
            }
            do throws(CaseSchedule.Fault) { _ = try CaseSchedule(dues) } catch {
                switch error {
                case .circle(let keys): object.fault(.rule("circle", keys))
                case .unknown(_, let key): object.fault(.invalidValue(field: "after", value: key))
                }
            }
        }

        private func unique(_ found: some Sequence<(String, JSONNode)>) {
            var first: [String: Int] = [:]
            for (id, node) in found {
                if let place = first[id] {
                    report.add(.duplicateID(id, first: report.place(of: place)), at: node.offset)
                } else {
                    first[id] = node.offset
                }
            }
        }
    }
}
