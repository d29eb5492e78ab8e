public import Foundation
public import Kernel

public enum FirmGrantTag {}
public typealias FirmGrantID = EntityID<FirmGrantTag>

/// What a firm lets somebody from outside see it for, as stored.
public enum GrantPurpose: String, Sendable, Codable, CaseIterable {
    /// A coach works with the firm.
    case coaching
    /// Somebody of the hub's administration looks in to help.
    case support
}

/// How far and until when a grant reaches. All days are included.
public struct GrantTerms: Sendable, Hashable {
    /// As long as a firm may grant at once; longer needs a new decision.
    public static let longestCoachingDays = 3 * 366
    public static let longestReadingDays = 3 * 366
    public static let longestSupportDays = 92

    public let purpose: GrantPurpose
    public let runsThrough: LocalDate
    /// Nil where nothing may be read afterwards.
    public let readableThrough: LocalDate?
    public let isWithdrawn: Bool

    public init(
        _ purpose: GrantPurpose,
        runsThrough: LocalDate,
        readableThrough: LocalDate? = nil,
        isWithdrawn: Bool = false
    ) {
        (self.purpose, self.runsThrough) = (purpose, runsThrough)
        (self.readableThrough, self.isWithdrawn) = (readableThrough, isWithdrawn)
    }

    public func runs(on day: LocalDate) -> Bool { !isWithdrawn && day <= runsThrough }

    /// What the grant allows on a day; nil once it is over.
    public func access(on day: LocalDate) -> FirmAccess? {
        switch purpose {
        case .support: return runs(on: day) ? .support(readsThrough: runsThrough) : nil
        case .coaching:
            if runs(on: day) { return .coaching }
            guard let readableThrough, day <= readableThrough else { return nil }
            return .formerCoaching(readsThrough: readableThrough)
        }
    }

    public enum Fault: Error, Hashable {
        case runsInThePast
        case runsTooLong(mostDays: Int)
        case readingEndsBeforeRunning
        case readsTooLong(mostDays: Int)
    }

    /// Everything that speaks against giving these terms today.
    public func faults(today: LocalDate) -> [Fault] {
        var faults: [Fault] = []
        let longest = purpose == .coaching ? Self.longestCoachingDays : Self.longestSupportDays
        if runsThrough < today { faults.append(.runsInThePast) }
        if runsThrough.dayNumber > today.dayNumber + longest {
            faults.append(.runsTooLong(mostDays: longest))
        }
        if let readableThrough {
            if readableThrough < runsThrough { faults.append(.readingEndsBeforeRunning) }
            if readableThrough.dayNumber > runsThrough.dayNumber + Self.longestReadingDays {
                faults.append(.readsTooLong(mostDays: Self.longestReadingDays))
            }
        }
        return faults
    }
}

/// That a firm lets a coach or the hub in, with who decided it.
public struct FirmGrant: Sendable, Hashable {
    public let id: FirmGrantID
    public let firm: FirmID
    public let person: PersonID
    public let personName: String
    public let personEmail: String
    public let terms: GrantTerms
    /// Nil when whoever granted it is no longer here.
    public let grantedBy: String?
    /// Whose grant it was before, who handed the firm over; nil where the firm gave it itself.
    public let passedOnBy: String?
    public let grantedAt: Date
    public let withdrawnAt: Date?

    public init(
        id: FirmGrantID,
        firm: FirmID,
        person: PersonID,
        personName: String,
        personEmail: String,
        terms: GrantTerms,
        grantedBy: String?,
        passedOnBy: String? = nil,
        grantedAt: Date,
        withdrawnAt: Date?
    ) {
        (self.id, self.firm, self.person) = (id, firm, person)
        (self.personName, self.personEmail, self.terms) = (personName, personEmail, terms)
        (self.grantedBy, self.passedOnBy) = (grantedBy, passedOnBy)
        (self.grantedAt, self.withdrawnAt) = (grantedAt, withdrawnAt)
    }
}
