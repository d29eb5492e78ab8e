public import Foundation
public import Kernel

/// What editors are writing of a lesson: one for all of them, complete or not.
public struct LessonDraft: Hashable, Sendable {
    public let address: LessonAddress
    public let sheet: LessonSheet
    /// What the files held when it was begun or last compared with them; nil for a lesson that no file holds.
    public let base: LessonSheet?
    /// Counted from 1; each saving names the one it changes.
    public let version: Int
    public let begunAt: Date
    public let savedAt: Date
    /// Nil once the person is gone.
    public let savedBy: PersonID?

    public init(
        address: LessonAddress,
        sheet: LessonSheet,
        base: LessonSheet?,
        version: Int,
        begunAt: Date,
        savedAt: Date,
        savedBy: PersonID?
    ) {
        (self.address, self.sheet, self.base, self.version) = (address, sheet, base, version)
        (self.begunAt, self.savedAt, self.savedBy) = (begunAt, savedAt, savedBy)
    }
}
