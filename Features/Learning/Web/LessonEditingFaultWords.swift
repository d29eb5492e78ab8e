import Kernel
import Learning

/// Says what a reader of content found, for whoever writes a lesson and knows nothing of files.
struct LessonEditingFaultWords {
    let sheet: LessonSheet
    let t: Texts

    func fault(_ found: ContentFault, at place: LessonField?) -> LessonEditingFault {
        let field = place ?? .title
        let words = sentence(found.kind)
        guard let head = head(field, found.kind) else { return LessonEditingFault(field: field, sentence: words) }
        return LessonEditingFault(field: field, sentence: t("editing.fault.at", ["place": head, "fault": words]))
    }

    /// „Übung 2“, „Zeile 14 (Der Standard …)“; nil where the sentence names its place itself.
    private func head(_ field: LessonField, _ kind: ContentFault.Kind) -> String? {
        switch field {
        case .title, .goal, .minutes, .roles, .requires, .competence, .esco, .sources, .exercises, .questions:
            return nil
        case .source(let index): return t("editing.source", ["number": "\(index + 1)"])
        case .exercise(let index): return t("editing.exercise", ["number": "\(index + 1)"])
        case .question(let index): return t("editing.question", ["number": "\(index + 1)"])
        case .option(let question, let index):
            return t("editing.option", ["question": "\(question + 1)", "number": "\(index + 1)"])
        case .text(let line):
            // What is not there at all has no line.
            if case .rule(let name, _) = kind, ["exerciseNotPlaced", "noPicture", "noText"].contains(name) {
                return t("editing.field.text")
            }
            return t("editing.line", ["line": "\(line)", "words": beginning(ofLine: line)])
        }
    }

    /// Enough to find the line in the field without counting.
    private func beginning(ofLine line: Int) -> String {
        let lines = sheet.text.split(separator: "\n", omittingEmptySubsequences: false)
        let words = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
        return words.count > 32 ? words.prefix(30) + "\u{2026}" : words
    }

    private func sentence(_ kind: ContentFault.Kind) -> String {
        switch kind {
        case .missingField("sources"): return t("editing.fault.noSource")
        case .missingField(let key): return t("editing.fault.missing", ["field": name(key)])
        case .invalidValue(let key, let value):
            let shown = String(value.prefix(80))
            if value.isEmpty {
                // Both come with the choice of one term.
                let isTerm = ["uri", "label", "esco.uri"].contains(key)
                return t("editing.fault.missing", ["field": isTerm ? t("editing.field.esco") : name(key)])
            }
            switch key {
            case "minutes": return t("editing.fault.minutes", ["value": shown])
            case "decimals": return t("editing.fault.decimals", ["value": shown])
            case "seen": return t("editing.fault.seen", ["value": shown])
            case "year": return t("editing.fault.year", ["value": shown])
            case "url": return t("editing.fault.url", ["value": shown])
            case "esco.uri": return t("editing.fault.esco", ["value": shown])
            case "tolerance": return t("editing.fault.tolerance", ["value": shown])
            default: return t("editing.fault.value", ["field": name(key), "value": shown])
            }
        case .wrongType(let key): return t("editing.fault.number", ["field": name(key)])
        case .duplicateID(let id, _), .duplicateKey(let id): return t("editing.fault.twice", ["id": id])
        case .unknownKey(let key): return t("editing.fault.unused", ["field": name(key)])
        case .missingFile, .invalidJSON: return t("editing.fault.unreadable")
        case .rule(let rule, let found): return sentence(rule: rule, found.map { String($0.prefix(120)) })
        }
    }

    private func sentence(rule: String, _ found: [String]) -> String {
        let first = found.first ?? ""
        let last = found.last ?? ""
        switch rule {
        case "exerciseCount": return t("editing.fault.exerciseCount", ["count": first, "range": last])
        case "questionCount": return t("editing.fault.questionCount", ["count": first, "range": last])
        case "tooFewFigures": return t("editing.fault.tooFewFigures")
        case "figuresOfFormula": return t("editing.fault.figuresOfFormula", ["figures": found.joined(separator: ", ")])
        case "unknownFigure": return t("editing.fault.unknownFigure", ["name": first])
        case "formula":
            return last.isEmpty
                ? t("editing.fault.formulaEnd", ["formula": first])
                : t("editing.fault.formula", ["formula": first, "rest": last])
        case "tooFewOptions": return t("editing.fault.tooFewOptions")
        case "noRightOption": return t("editing.fault.noRightOption")
        case "severalRightOptions": return t("editing.fault.severalRightOptions")
        case "unknownCourse": return t("editing.fault.unknownCourse", ["course": first])
        case "unknownLesson": return t("editing.fault.unknownLesson", ["lesson": first])
        case "circularRequirement": return t("editing.fault.circular", ["lesson": first])
        case "unknownPage": return t("editing.fault.unknownPage", ["page": first])
        case "foreignLink": return t("editing.fault.foreignLink", ["link": first])
        case "unknownSource": return t("editing.fault.unknownSource", ["number": first])
        case "unknownQuestion":
            return t("editing.fault.unknownQuestion", ["id": first, "known": known(sheet.questions.map(\.id))])
        case "unknownExercise":
            return t("editing.fault.unknownExercise", ["mark": first, "known": known(sheet.exercises.map(\.id))])
        case "exerciseNotPlaced": return t("editing.fault.notPlaced", ["number": number(first), "id": first])
        case "exercisePlacedTwice": return t("editing.fault.placedTwice", ["number": number(first), "id": first])
        case "noPicture": return t("editing.fault.noPicture")
        case "unknownPicture": return t("editing.fault.unknownPicture", ["name": first])
        case "pictureWithoutWords": return t("editing.fault.pictureWithoutWords", ["name": first])
        case "pictureInText": return t("editing.fault.pictureInText", ["name": first])
        case "heading": return t("editing.fault.heading", ["heading": first])
        case "rawHTML": return t("editing.fault.rawHTML", ["text": first])
        case "unknownCallout": return t("editing.fault.unknownCallout", ["word": first])
        case "tooDeep": return t("editing.fault.tooDeep")
        default: return t("editing.fault.other", ["rule": ([rule] + found).joined(separator: " ")])
        }
    }

    private func known(_ ids: [String]) -> String {
        ids.isEmpty ? t("editing.fault.noneYet") : ids.joined(separator: ", ")
    }

    /// Of an exercise as its page counts it; its name where it is not there.
    private func number(_ id: String) -> String {
        sheet.exercises.firstIndex { $0.id == id }.map { "\($0 + 1)" } ?? id
    }

    /// What a field is called on its page.
    private func name(_ key: String) -> String {
        switch key {
        case "title": t("editing.field.title")
        case "goal": t("editing.field.goal")
        case "minutes": t("editing.field.minutes")
        case "for": t("editing.field.roles")
        case "requires": t("editing.field.requires")
        case "competence": t("editing.field.competence")
        case "esco", "esco.uri", "uri": t("editing.field.escoURI")
        case "label": t("editing.field.escoLabel")
        case "sources": t("editing.part.sources")
        case "publisher": t("editing.field.publisher")
        case "year": t("editing.field.year")
        case "url": t("editing.field.url")
        case "seen": t("editing.field.seen")
        case "quality": t("editing.field.quality")
        case "exercises": t("editing.part.exercises")
        case "kind": t("editing.field.kind")
        case "task": t("editing.field.task")
        case "figures": t("editing.field.figures")
        case "formula": t("editing.field.formula")
        case "unit": t("editing.field.unit")
        case "decimals": t("editing.field.decimals")
        case "why": t("editing.field.why")
        case "door": t("editing.field.door")
        case "quiz": t("editing.part.questions")
        case "ask": t("editing.field.ask")
        case "options": t("editing.field.options")
        case "text": t("editing.field.option")
        case "isRight": t("editing.field.isRight")
        case "answer": t("editing.field.answer")
        case "tolerance": t("editing.field.tolerance")
        default: key
        }
    }
}
