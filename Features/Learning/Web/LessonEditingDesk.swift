import HTML
import Kernel
import Learning
import LearningStorage

/// A lesson with everything that is known of it: the files, the revisions, the draft and what is wrong with that.
struct LessonEditingDesk: Sendable {
    let address: LessonAddress
    /// Its title.
    let course: String
    /// Nil for a lesson that no file holds.
    let files: LessonSheet?
    let draft: LessonDraft?
    /// The newest first.
    let revisions: [LessonRevision]
    /// Titles of other lessons whose revisions would no longer hold without this one, as far as no file holds it.
    let falling: [String]
    /// Why the newest revision does not stand in place of the files although it was not taken back.
    let broken: [LessonEditingFault]
    /// What the draft, or without one what is in force, looks like.
    let proof: LessonEditingProof
    let names: [PersonID: String]

    /// The newest revision, unless it was taken back.
    var standing: LessonRevision? { revisions.first.flatMap { $0.withdrawnAt == nil ? $0 : nil } }
    /// What readers see now; nil where they see nothing.
    var inForce: LessonSheet? { broken.isEmpty ? standing?.sheet ?? files : files }
    /// What a draft begins with: the newest revision that stands, even where it no longer holds, else the files.
    var beginning: LessonSheet { standing?.sheet ?? files ?? revisions.first?.sheet ?? LessonSheet() }
    var sheet: LessonSheet { draft?.sheet ?? beginning }
    var faults: [LessonEditingFault] { proof.faults }
    /// Whether a new edition of the hub brought another file since the draft, or the standing revision, began.
    var filesChanged: Bool {
        if let draft { return draft.base != files }
        return standing.map { $0.base != files } ?? false
    }

    var title: String { sheet.title.isEmpty ? address.lesson.text : sheet.title }

    /// Learners' answers are kept under these, also of what is gone from the draft.
    var takenIDs: Set<String> {
        let sheets = ([files, draft?.base] + revisions.flatMap { [$0.sheet, $0.base] }).compactMap { $0 }
        return Set(sheets.flatMap { $0.exercises.map(\.id) + $0.questions.map(\.id) })
    }

    func faults(of part: LessonEditingPart) -> [LessonEditingFault] { faults.filter { $0.part == part } }
}
