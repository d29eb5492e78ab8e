import Assessments
import Kernel
import WebPlatform

/// What one page of an instrument holds as typed: as stored at first, then as the form sent it.
struct AnswerSheet: Sendable {
    /// Stands for the row that is not there yet, below those that are.
    static let newRow = "neu"

    /// Values by the name of the field, ``name(_:row:)``.
    private(set) var typed: [String: [String]] = [:]
    /// Ids of the rows on the page: items, entries, or one empty id for a form.
    var rows: [String]
    /// Rows that are to go.
    private(set) var removed: Set<String> = []
    var errors = FieldErrors()

    static func name(_ field: String, row: String) -> String { row.isEmpty ? field : "\(row).\(field)" }

    /// As it is stored.
    init(_ part: InstrumentPart, _ bench: Workbench) {
        rows = Self.rows(part, bench)
        let stored = Dictionary(bench.assessment.answers.rows(of: part.step.id).map { ($0.id, $0.answers) }) { $1 }
        for row in rows {
            for field in part.step.fields {
                guard let answer = stored[row]?[field.id] ?? InstrumentAnswers.Answer(field.standard) else { continue }
                typed[Self.name(field.id, row: row)] = Self.values(answer, field)
            }
        }
    }

    /// As it was sent. Rows that were stored stay, whatever the form says.
    init(_ form: Form, _ part: InstrumentPart, _ bench: Workbench) {
        rows = Self.rows(part, bench)
        if part.step.kind == .entries {
            removed = Set(form.all("entfernen")).intersection(rows)
        }
        for row in rows {
            for field in part.step.fields {
                let name = Self.name(field.id, row: row)
                let values = form.all(name)
                if !values.isEmpty { typed[name] = values }
            }
        }
    }

    private static func rows(_ part: InstrumentPart, _ bench: Workbench) -> [String] {
        switch part.step.kind {
        case .items: part.items.map(\.id)
        case .entries:
            (bench.result.rows[part.rowsStep] ?? []).map(\.id) + (takesRows(part, bench) ? [newRow] : [])
        case .text: [""]
        }
    }

    /// Whether another row may be added on this page.
    static func takesRows(_ part: InstrumentPart, _ bench: Workbench) -> Bool {
        guard part.step.kind == .entries, part.step.rowsOf == nil else { return false }
        return (bench.result.rows[part.step.id] ?? []).count < part.step.maximum ?? 100
    }

    /// As if it had been typed: the text of a shortcut.
    mutating func set(_ text: String, for name: String) { typed[name] = [text] }

    func value(_ field: String, row: String) -> String { typed[Self.name(field, row: row)]?.first ?? "" }

    func values(_ field: String, row: String) -> [String] { typed[Self.name(field, row: row)] ?? [] }

    func holds(_ field: String, row: String) -> Bool { typed[Self.name(field, row: row)] != nil }

    /// Everything typed, to be sent once more.
    var all: [(name: String, value: String)] {
        typed.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
            + removed.sorted().map { ("entfernen", $0) }
    }

    /// As a form holds it.
    static func values(_ answer: InstrumentAnswers.Answer, _ field: InstrumentField) -> [String] {
        switch answer {
        case .unknown: [AnswerReading.unknown]
        case .notApplicable: [AnswerReading.notApplicable]
        case .truth(let truth): [truth ? "1" : "0"]
        case .text(let text): field.traits.contains(.multiple) ? text.split(separator: "\n").map(String.init) : [text]
        case .number(let number):
            switch field.kind {
            case .number where !field.traits.contains(.plainNumber): [GermanFormat.exact(number)]
            default: [AnswerReading.key(.number(number))]
            }
        }
    }
}
