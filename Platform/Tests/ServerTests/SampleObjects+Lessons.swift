import Kernel
import Learning
import LearningStorage

extension SampleObjects {
    /// A released revision of the sample lesson, and a draft for the next one.
    func revision() async throws -> String {
        let address = LessonAddress("klimabilanz/scopes")!
        let store = LessonRevisionStore(database, outside: outside)
        var sheet = LessonSheet()
        sheet.title = "Drei T\u{f6}pfe"
        let draft = try await store.begin(address, sheet, base: nil, by: owner)
        let revision = try await store.release(address, version: draft.version, note: "Titel", by: owner)!
        _ = try await store.begin(address, sheet, base: nil, by: owner)
        return "\(revision.number)"
    }
}
