public import Foundation
public import Kernel

/// A draft that was released; it never changes any more. The newest of a lesson is in force unless it was taken back.
public struct LessonRevision: Hashable, Sendable {
    public let address: LessonAddress
    /// Counted from 1 in its lesson.
    public let number: Int
    public let sheet: LessonSheet
    /// What the files held when its draft was begun or last compared with them; nil where no file held the lesson.
    public let base: LessonSheet?
    /// What was changed and why, in the words of whoever released it.
    public let note: String
    public let releasedAt: Date
    /// Nil once the person is gone.
    public let releasedBy: PersonID?
    /// Nil unless it was taken back.
    public let withdrawnAt: Date?

    public init(
        address: LessonAddress,
        number: Int,
        sheet: LessonSheet,
        base: LessonSheet?,
        note: String,
        releasedAt: Date,
        releasedBy: PersonID?,
        withdrawnAt: Date?
    ) {
        (self.address, self.number, self.sheet, self.base) = (address, number, sheet, base)
        (self.note, self.releasedAt, self.releasedBy, self.withdrawnAt) = (note, releasedAt, releasedBy, withdrawnAt)
    }
}

/// Changes with each release and each taking back; what was read under one holds while it stays the same.
public struct LessonMark: Hashable, Sendable {
    public let released: Int
    public let withdrawn: Int

    public init(released: Int, withdrawn: Int) { (self.released, self.withdrawn) = (released, withdrawn) }
}
