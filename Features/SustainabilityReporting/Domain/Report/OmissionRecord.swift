public import Foundation
public import Kernel

/// An omission with who decided it.
public struct OmissionRecord: Hashable, Sendable {
    public let omission: Omission
    public let decidedBy: String
    /// Nil once the account is gone.
    public let decidedByID: PersonID?
    public let decidedAt: Date

    public init(_ omission: Omission, by name: String, _ person: PersonID?, at moment: Date) {
        (self.omission, decidedBy, decidedByID, decidedAt) = (omission, name, person, moment)
    }
}
