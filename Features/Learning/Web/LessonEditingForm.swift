import Kernel
import Learning
import WebPlatform

/// Names of the fields on the pages where a lesson is written, and how what was typed becomes a sheet.
enum LessonEditingForm {
    static let title = "titel"
    static let goal = "ziel"
    static let minutes = "minuten"
    static let roles = "zielgruppen"
    static let requires = "vorher"
    static let competence = "kompetenz"
    static let esco = "esco"
    static let escoURI = "esco-uri"
    static let escoLabel = "esco-name"
    static let text = "text"
    /// How many sources, exercises or questions the form holds.
    static let count = "anzahl"
    /// What the pressed button does.
    static let act = "tun"
    /// The draft's version and the part's sign when the page was made.
    static let state = "stand"
    /// The same when somebody began to type; a script keeps it with the words, so that words that are brought back
    /// after a reload are still compared with what they were written over.
    static let begun = "begonnen"

    static func source(_ index: Int, _ field: String) -> String { "quelle-\(index + 1)-\(field)" }
    static func exercise(_ index: Int, _ field: String) -> String { "uebung-\(index + 1)-\(field)" }
    static func question(_ index: Int, _ field: String) -> String { "frage-\(index + 1)-\(field)" }
    static func option(_ question: Int, _ index: Int, _ field: String) -> String {
        "frage-\(question + 1)-antwort-\(index + 1)-\(field)"
    }

    /// Puts what a page sent in place of what the sheet held there.
    static func read(_ part: LessonEditingPart, _ form: Form, terms: [EscoTerm], into sheet: inout LessonSheet) {
        switch part {
        case .facts: readFacts(form, terms, into: &sheet)
        case .text: sheet.text = TypedText.block(form[text])
        case .sources: sheet.sources = (0..<items(form, count)).map { source($0, form) }
        case .exercises: sheet.exercises = (0..<items(form, count)).map { exercise($0, form, sheet.exercises) }
        case .questions: sheet.questions = (0..<items(form, count)).map { question($0, form) }
        }
    }

    /// A form of ours holds no more than may be added with its buttons, and one over the limit.
    private static func items(_ form: Form, _ name: String) -> Int { min(max(Int(form[name]) ?? 0, 0), 40) }

    private static func readFacts(_ form: Form, _ terms: [EscoTerm], into sheet: inout LessonSheet) {
        sheet.title = TypedText.line(form[title])
        sheet.goal = TypedText.line(form[goal])
        sheet.minutes = TypedText.line(form[minutes])
        sheet.competence = TypedText.line(form[competence])
        let chosen = Set(form.all(roles))
        sheet.roles = LearningRole.allCases.map(\.rawValue).filter(chosen.contains)
        sheet.requires = form.all(requires).map(TypedText.line).filter { !$0.isEmpty }
        if let term = terms.first(where: { $0.uri == form[esco] }) {
            (sheet.escoURI, sheet.escoLabel) = (term.uri, term.label)
        } else {
            (sheet.escoURI, sheet.escoLabel) = (TypedText.line(form[escoURI]), TypedText.line(form[escoLabel]))
        }
    }

    private static func source(_ index: Int, _ form: Form) -> LessonSheet.Source {
        func line(_ name: String) -> String { TypedText.line(form[Self.source(index, name)]) }
        var source = LessonSheet.Source()
        (source.title, source.publisher, source.year) = (line("titel"), line("herausgeber"), line("jahr"))
        (source.url, source.seen, source.quality) = (line("adresse"), line("gelesen"), line("art"))
        return source
    }

    /// The figures of a sum are those of its formula; those of a comparison are ticked.
    private static func exercise(
        _ index: Int,
        _ form: Form,
        _ before: [LessonSheet.Exercise]
    ) -> LessonSheet.Exercise {
        func line(_ name: String) -> String { TypedText.line(form[Self.exercise(index, name)]) }
        func block(_ name: String) -> String { TypedText.block(form[Self.exercise(index, name)]) }
        var read = LessonSheet.Exercise()
        (read.id, read.kind, read.title, read.task) = (line("id"), line("art"), line("titel"), block("aufgabe"))
        (read.why, read.door) = (block("warum"), line("tuer"))
        (read.formula, read.unit, read.decimals) = (line("formel"), line("einheit"), line("stellen"))
        // What belongs to another kind is kept too: nobody loses a formula by choosing wrongly once.
        (read.formula, read.unit, read.decimals) = (line("formel"), line("einheit"), line("stellen"))
        let known = before.first { $0.id == read.id }?.figures ?? []
        let ticked = form.all(exercise(index, "zahlen"))
        read.figures =
            read.kind == LessonEditingKind.reckon.rawValue
            ? LessonEditingFormula.figures(of: read.formula, order: known) ?? known
            : known.filter(ticked.contains) + ticked.filter { !known.contains($0) }
        return read
    }

    private static func question(_ index: Int, _ form: Form) -> LessonSheet.Question {
        func line(_ name: String) -> String { TypedText.line(form[Self.question(index, name)]) }
        var read = LessonSheet.Question()
        (read.id, read.kind, read.ask) = (line("id"), line("art"), TypedText.block(form[question(index, "frage")]))
        (read.answer, read.tolerance, read.unit) = (line("loesung"), line("toleranz"), line("einheit"))
        read.why = TypedText.block(form[question(index, "warum")])
        read.options = (0..<items(form, question(index, count))).map { number in
            var option = LessonSheet.Option()
            option.text = TypedText.block(form[self.option(index, number, "text")])
            option.isRight = form.isOn(self.option(index, number, "richtig"))
            option.why = TypedText.block(form[self.option(index, number, "warum")])
            return option
        }
        // A question that was a number before has none yet.
        if read.options.isEmpty, read.kind != LessonEditingQuestionKind.number.rawValue {
            read.options = [LessonSheet.Option(), LessonSheet.Option()]
        }
        return read
    }
}

/// Raw values are those of the files.
enum LessonEditingKind: String, CaseIterable { case reckon, largest, note }

/// Raw values are those of the files.
enum LessonEditingQuestionKind: String, CaseIterable { case single, multiple, number }
