import HTML
import Kernel
import Learning

/// Something that keeps a draft from being released: where it stands and what to do, in a sentence.
struct LessonEditingFault: Hashable, Sendable {
    let field: LessonField
    let sentence: String

    var part: LessonEditingPart { LessonEditingPart(of: field) }

    func link(_ lesson: LessonAddress) -> PageLink {
        PageLink(sentence, href: LessonEditingURL.field(field, of: lesson))
    }
}
