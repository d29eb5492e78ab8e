/// Two dated versions of one assessment: what has changed in between.
public struct EditionComparison: Sendable {
    public struct Line: Sendable {
        /// The row; empty for a form and for values of the whole.
        public let name: String
        public let question: String
        public let earlier: String
        public let later: String
    }

    /// Why two versions cannot be compared.
    public enum Fault: Error, Hashable, Sendable {
        /// Answers are only comparable within one version of the catalogue.
        case catalogues(String, String)
    }

    /// Answers and values that differ, in the order of the catalogue.
    public let lines: [Line]

    public init(_ earlier: InstrumentWording, _ later: InstrumentWording) throws(Fault) {
        let (old, new) = (earlier.result.instrument, later.result.instrument)
        guard old.id == new.id, old.version == new.version else { throw .catalogues(old.version, new.version) }
        var lines: [Line] = []
        for step in new.steps {
            let owner = step.rowsOf ?? step.id
            if step.kind == .text {
                lines += step.fields.compactMap { field in
                    let texts = (earlier.formText(field), later.formText(field))
                    return texts.0 == texts.1
                        ? nil : Line(name: "", question: field.label, earlier: texts.0, later: texts.1)
                }
                continue
            }
            var names: [(id: String, name: String)] = []
            var seen: Set<String> = []
            for row in (later.result.rows[owner] ?? []) + (earlier.result.rows[owner] ?? [])
            where seen.insert(row.id).inserted {
                names.append((row.id, row.name))
            }
            for (id, name) in names {
                for field in step.fields {
                    let (before, now) = (
                        earlier.answer(field.id, row: id, step: owner), later.answer(field.id, row: id, step: owner)
                    )
                    if before == now { continue }
                    lines.append(
                        Line(
                            name: name,
                            question: field.label,
                            earlier: earlier.text(before, field, item: id),
                            later: later.text(now, field, item: id)
                        )
                    )
                }
            }
        }
        self.lines = lines
    }
}
