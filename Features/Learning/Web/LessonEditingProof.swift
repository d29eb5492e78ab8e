import Foundation
import Kernel
import Learning

/// A sheet read as the files are read: what it looks like, and everything that is wrong with it.
struct LessonEditingProof: Sendable {
    /// Nil where not even the text can be shown.
    let edition: LessonEdition?
    /// False where the edition only stands in, because what belongs to the text cannot be read yet.
    let isWhole: Bool
    let faults: [LessonEditingFault]

    init(
        _ sheet: LessonSheet,
        _ address: LessonAddress,
        content: LearningContent,
        pages: KnownPages,
        pictures: URL,
        _ t: Texts
    ) {
        let manuscript = sheet.manuscript(address)
        let read = content.draft(address, lesson: manuscript.description, text: manuscript.text, pages: pages)
        var found = read.faults
        if let edition = read.edition {
            (self.edition, isWhole) = (edition, true)
        } else {
            // The text is checked all the same, so that an editor sees everything at once.
            let stand = Self.lesson(sheet, address)
            let report = FaultReport(manuscript.text.spaced)
            let folder = pictures.appendingPathComponent(address.course.text)
            let lessons = content.library.lessons
            var reader = LessonTextReader(stand, report, pictures: folder) { lessons[$0] != nil || $0 == address }
            let text = reader.text()
            (edition, isWhole) = (text.map { LessonEdition(lesson: stand, text: $0) }, false)
            found += report.faults
            found += reader.pages.filter { !pages.contains($0.address) }.map { mention in
                ContentFault(
                    file: manuscript.text.path,
                    line: mention.line,
                    kind: .rule("unknownPage", [mention.address])
                )
            }
        }
        let words = LessonEditingFaultWords(sheet: sheet, t: t)
        var known: Set<LessonEditingFault> = []
        faults = found.map { words.fault($0, at: manuscript.field(of: $0)) }
            .filter { known.insert($0).inserted }
            .sorted { Self.rank($0.field) < Self.rank($1.field) }
    }

    /// Enough of a lesson to check a text against.
    private static func lesson(_ sheet: LessonSheet, _ address: LessonAddress) -> Lesson {
        Lesson(
            address: address,
            title: sheet.title,
            goal: sheet.goal,
            minutes: Int(sheet.minutes) ?? 0,
            roles: sheet.roles.compactMap(LearningRole.init(rawValue:)),
            requires: [],
            competence: sheet.competence,
            esco: EscoTerm(uri: sheet.escoURI, label: sheet.escoLabel),
            sources: sheet.sources.map { source in
                ContentSource(
                    title: source.title,
                    publisher: source.publisher,
                    year: Int(source.year),
                    url: nil,
                    seen: LocalDate(iso: source.seen) ?? LocalDate(Date(timeIntervalSince1970: 0)),
                    quality: .official
                )
            },
            exercises: sheet.exercises.map { exercise in
                Exercise(
                    id: exercise.id,
                    title: exercise.title,
                    task: exercise.task,
                    kind: .note,
                    figures: [],
                    why: exercise.why,
                    door: nil
                )
            },
            questions: sheet.questions.map { question in Question(id: question.id, ask: question.ask, kind: .single([]))
            }
        )
    }

    /// In the order of the parts, and within a part from top to bottom.
    private static func rank(_ field: LessonField) -> (Int, Int, Int) {
        switch field {
        case .title: (0, 0, 0)
        case .goal: (0, 1, 0)
        case .minutes: (0, 2, 0)
        case .roles: (0, 3, 0)
        case .requires: (0, 4, 0)
        case .competence: (0, 5, 0)
        case .esco: (0, 6, 0)
        case .text(let line): (1, line, 0)
        case .sources: (2, -1, 0)
        case .source(let index): (2, index, 0)
        case .exercises: (3, -1, 0)
        case .exercise(let index): (3, index, 0)
        case .questions: (4, -1, 0)
        case .question(let index): (4, index, -1)
        case .option(let question, let index): (4, question, index)
        }
    }
}
