import Assessments
import AssessmentsStorage
import DatabasePlatform
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AssessmentsFeature {
    @Sendable func showPart(_ call: Call<Member>) async throws -> Response {
        let desk = try await desk(call)
        guard mayAnswer(call.who, desk.assessment, desk.bench.instrument) else {
            return call.redirect(desk.place.result)
        }
        return try await show(desk, call)
    }

    @Sendable func savePart(_ call: Call<Member>) async throws -> Response {
        let desk = try await desk(call)
        guard mayAnswer(call.who, desk.assessment, desk.bench.instrument) else {
            return call.redirect(desk.place.result, notice: refusal(desk.bench.instrument, call.texts))
        }
        return try await save(desk, call)
    }

    func show<Who>(_ desk: Desk, _ call: Call<Who>) async throws -> Response {
        let part = try part(desk, call)
        let references = try await references(part, desk)
        return call.page(
            page(desk, part, AnswerSheet(part, desk.bench), references, stand: try state(desk, part), call)
        )
    }

    /// Saves what the page holds. What somebody else has answered on other pages meanwhile stays as it is; on this one,
    /// both versions are shown.
    func save<Who>(_ desk: Desk, _ call: Call<Who>) async throws -> Response {
        let part = try part(desk, call)
        let references = try await references(part, desk)
        let reading = AnswerReading(instrument: desk.bench.instrument, references: references, t: call.texts)
        var sheet = AnswerSheet(call.form, part, desk.bench)
        if let (name, text) = shortcut(call.form["einsetzen"], part, sheet) { sheet.set(text, for: name) }
        let newRow = rowID()
        guard let merged = sheet.merged(part, desk.bench, reading, newRow: newRow) else {
            let page = page(desk, part, sheet, references, stand: call.form["stand"], call)
            return call.page(page, status: .unprocessableContent)
        }
        var changed = desk.assessment
        changed.answers = adding(suggestion: call.form["vorschlag"], to: merged, part, desk)
        let after = Desk(owner: desk.owner, author: desk.author, bench: try bench(changed))
        sheet.addObstacles(part, after.bench)
        guard sheet.errors.isEmpty else {
            let page = page(after, part, sheet, references, stand: call.form["stand"], call)
            return call.page(page, status: .unprocessableContent)
        }
        if try call.form["stand"] != state(desk, part) {
            return call.page(try conflict(desk, after, part, sheet, call), status: .conflict)
        }
        switch try await store.save(changed, of: desk.owner, by: desk.author) {
        case .saved: return call.redirect(next(after, part, call.form), notice: call.texts("part.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let stored):
            let now = Desk(owner: desk.owner, author: desk.author, bench: try bench(stored))
            return call.page(try conflict(now, after, part, sheet, call), status: .conflict)
        }
    }

    func part<Who>(_ desk: Desk, _ call: Call<Who>) throws -> InstrumentPart {
        guard let part = desk.bench.part(try call.parameter("part")) else { throw HTTPError(.notFound) }
        return part
    }

    /// Names what is stored for a page: whoever sends it has seen just that.
    func state(_ desk: Desk, _ part: InstrumentPart) throws -> String {
        let text = try JSONColumn.text(desk.assessment.answers.part(part))
        // FNV-1a: short, and the same in every process.
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }

    private func next(_ desk: Desk, _ part: InstrumentPart, _ form: Form) -> String {
        if !form["vorschlag"].isEmpty || !form["einsetzen"].isEmpty { return desk.place.part(part.id) }
        switch form["tun"] {
        case "weiter": return desk.bench.next(after: part).map { desk.place.part($0.id) } ?? desk.place.result
        case "ergebnis": return desk.place.result
        case "neu": return desk.place.part(part.id) + "#\(AnswerSheet.newRow)"
        default: return desk.place.part(part.id)
        }
    }

    private func rowID() -> String {
        "r" + outside.randomBytes(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// `E1.conflict=keine bekannt`, where the page holds that field.
    private func shortcut(_ text: String, _ part: InstrumentPart, _ sheet: AnswerSheet) -> (String, String)? {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        let (name, words) = (String(text[..<sign]), String(text[text.index(after: sign)...]))
        let isKnown = sheet.rows.contains { row in
            part.step.fields.contains { AnswerSheet.name($0.id, row: row) == name && $0.shortcuts.contains(words) }
        }
        return isKnown ? (name, words) : nil
    }

    private func adding(
        suggestion text: String,
        to answers: InstrumentAnswers,
        _ part: InstrumentPart,
        _ desk: Desk
    ) -> InstrumentAnswers {
        guard let index = Int(text), part.step.suggestions.indices.contains(index),
            AnswerSheet.takesRows(part, desk.bench)
        else { return answers }
        let suggestion = part.step.suggestions[index]
        var changes: [String: InstrumentAnswers.Answer?] = ["name": .text(suggestion.text)]
        for (field, value) in suggestion.preset { changes[field] = InstrumentAnswers.Answer(value) }
        var answers = answers
        answers.set(changes, row: rowID(), step: part.step.id)
        return answers
    }
}
