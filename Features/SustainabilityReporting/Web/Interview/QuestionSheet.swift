import Kernel
import SustainabilityReporting
import WebPlatform

/// What the fields of a question hold: what was typed, or else what is stored.
struct QuestionSheet: Sendable {
    static let newRow = "neu"

    /// Nil as long as nothing was sent.
    let form: Form?
    var errors = FieldErrors()

    init(_ form: Form? = nil) { self.form = form }

    static func name(_ key: FactKey) -> String {
        key.member.isEmpty ? key.element.rawValue : "\(key.element.rawValue).\(key.member)"
    }

    static func unit(_ name: String) -> String { "einheit.\(name)" }
    static func mark(_ name: String) -> String { "stand.\(name)" }
    static func reason(_ name: String) -> String { "grund.\(name)" }
    static func found(_ name: String) -> String { "wahl.\(name)" }
    static func words(_ name: String) -> String { "worte.\(name)" }
    static func search(_ name: String) -> String { "suchen.\(name)" }

    func value(_ name: String, stored: String) -> String { form.map { $0[name] } ?? stored }

    func values(_ name: String, stored: [String]) -> [String] {
        form.map { $0.all(name).filter { !$0.isEmpty } } ?? stored
    }

    /// Chosen from a list that is searched: what was ticked, and what was found just now.
    static func chosen(_ name: String, in form: Form) -> [String] {
        var chosen = form.all(name).filter { !$0.isEmpty }
        let found = form[Self.found(name)]
        if !found.isEmpty, !chosen.contains(found) { chosen.append(found) }
        return chosen
    }

    /// Rows that the form was about, of those there may be.
    static func rows(in form: Form, _ bench: QuestionBench) -> [String] {
        form.all("zeile").filter { isRow($0, bench) }
    }

    static func isRow(_ member: String, _ bench: QuestionBench) -> Bool {
        guard let table = bench.question.table, bench.hasRows else { return false }
        if let list = bench.bench.standard.list(of: table) { return list[member] != nil }
        return Int(member).map { (1...99_999).contains($0) && "\($0)" == member } ?? false
    }
}
