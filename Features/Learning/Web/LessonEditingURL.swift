import Learning

/// All addresses where lessons are written.
enum LessonEditingURL {
    static let lessons = "/redaktion/lektionen"

    static func filtered(_ filter: LessonEditingFilter) -> String {
        filter == .all ? lessons : "\(lessons)?zeigen=\(filter.rawValue)"
    }
    static func new(in course: CourseID) -> String { "\(lessons)/\(course)/neu" }
    static func desk(_ lesson: LessonAddress) -> String { "\(lessons)/\(lesson)" }
    static func part(_ part: LessonEditingPart, of lesson: LessonAddress) -> String {
        "\(desk(lesson))/\(part.rawValue)"
    }
    static func probe(_ lesson: LessonAddress) -> String { "\(part(.text, of: lesson))/probe" }
    static func draft(_ lesson: LessonAddress) -> String { "\(desk(lesson))/entwurf" }
    static func preview(_ lesson: LessonAddress) -> String { "\(desk(lesson))/vorschau" }
    static func discard(_ lesson: LessonAddress) -> String { "\(desk(lesson))/verwerfen" }
    static func release(_ lesson: LessonAddress) -> String { "\(desk(lesson))/freigabe" }
    static func withdrawal(_ lesson: LessonAddress) -> String { "\(desk(lesson))/ruecknahme" }
    static func comparison(_ lesson: LessonAddress) -> String { "\(desk(lesson))/abgleich" }
    static func revision(_ number: Int, of lesson: LessonAddress) -> String { "\(desk(lesson))/fassungen/\(number)" }
    static func draft(from number: Int, of lesson: LessonAddress) -> String {
        "\(revision(number, of: lesson))/entwurf"
    }

    /// Where somebody puts right what is wrong there.
    static func field(_ field: LessonField, of lesson: LessonAddress) -> String {
        let part = LessonEditingPart(of: field)
        let line = if case .text(let line) = field { "?zeile=\(line)" } else { "" }
        return "\(Self.part(part, of: lesson))\(line)#\(anchor(field))"
    }

    /// The id of the field on its page.
    static func anchor(_ field: LessonField) -> String {
        switch field {
        case .title: LessonEditingForm.title
        case .goal: LessonEditingForm.goal
        case .minutes: LessonEditingForm.minutes
        case .roles: LessonEditingForm.roles
        case .requires: LessonEditingForm.requires
        case .competence: LessonEditingForm.competence
        case .esco: LessonEditingForm.esco
        case .sources: "quellen"
        case .exercises: "uebungen"
        case .questions: "fragen"
        case .source(let index): "quelle-\(index + 1)"
        case .exercise(let index): "uebung-\(index + 1)"
        case .question(let index): "frage-\(index + 1)"
        case .option(let question, let index): "frage-\(question + 1)-antwort-\(index + 1)"
        case .text: LessonEditingForm.text
        }
    }
}
