import HTML
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

/// A lesson on somebody's desk.
struct LessonDesk: Sendable {
    /// All lessons, as they stood when this one was taken out.
    let content: LearningContent
    let edition: LessonEdition
    let course: Course
    /// Counted from 1.
    let number: Int
    /// Nil for a browser that keeps no cookie.
    let owner: LearningOwner?
    let record: LessonRecord

    var lesson: Lesson { edition.lesson }
    var address: LessonAddress { edition.lesson.address }
}

extension LearningFeature {
    /// The lesson that the address names; 404 where there is none.
    func desk(_ call: Call<Visitor>) async throws -> LessonDesk {
        let content = try await shelf.content()
        guard let address = LessonAddress("\(try call.parameter("course"))/\(try call.parameter("lesson"))"),
            let course = content.library.course(address.course),
            let index = course.lessons.firstIndex(of: address.lesson),
            let edition = content.edition(address)
        else { throw HTTPError(.notFound) }
        let owner = owner(call.who)
        var record = LessonRecord()
        if let owner { record = try await records.record(address, of: owner) }
        return LessonDesk(
            content: content,
            edition: edition,
            course: course,
            number: index + 1,
            owner: owner,
            record: record
        )
    }

    /// Whose learning it is. Whoever came by a firm's identity provider learns for the visit: the firm decides who that
    /// account is, and what somebody learns is not within its reach.
    func owner(_ visitor: Visitor) -> LearningOwner? {
        if let person = visitor.person, visitor.confinedTo == nil { return .person(person.id) }
        return visitor.visit.isEmpty ? nil : .visit(visitor.visit)
    }

    func progress(_ visitor: Visitor) async throws -> [LessonAddress: LessonProgress] {
        guard let owner = owner(visitor) else { return [:] }
        let known = try await records.progress(of: owner).map { ($0.address, $0) }
        return Dictionary(known) { first, _ in first }
    }

    /// Where what is learnt is kept, in a sentence.
    func keeping(_ visitor: Visitor, _ t: Texts) -> KeepingNote {
        switch owner(visitor) {
        case .person: KeepingNote(sentence: t("keeping.person"), signIn: nil)
        case .visit, nil:
            visitor.confinedTo == nil
                ? KeepingNote(
                    sentence: t("keeping.visit"),
                    signIn: PageLink(t("keeping.signIn"), href: LearningURL.signIn)
                )
                : KeepingNote(sentence: t("keeping.confined"), signIn: nil)
        }
    }
}
