public import Kernel

/// A programme that pays a part, as far as it is known; what is not known is missing and shown as „fehlt“.
public struct FundingProgramme: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case grant, loan, advice, training, wage, innovation, network, tax
    }

    public enum Status: String, Hashable, Sendable, CaseIterable {
        case open
        /// Until a date or until the money is gone.
        case limited
        /// Only while a call is open.
        case call
        case lottery
        case ended
        case unclear
    }

    public enum AidLaw: String, Hashable, Sendable {
        case deMinimis = "deminimis"
        /// General Block Exemption Regulation, „AGVO“.
        case blockExemption = "gber"
        case none
        case unknown
    }

    public enum Order: String, Hashable, Sendable {
        case beforeContract, beforeStart, any, unknown
    }

    public let id: String
    public let name: String
    public let grantor: String
    public let kind: Kind
    public let themes: [String]
    public let purpose: String
    /// The line in a list, where one is prescribed.
    public let headline: String?
    public let status: Status
    public let opens: LocalDate?
    /// Last day for applications.
    public let closes: LocalDate?
    public let endedOn: LocalDate?
    public let knowledge: ContentKnowledge
    public let conditions: [FundingCondition]
    /// The first whose cases are known and hold counts.
    public let rates: [FundingRate]
    public let aidLaw: AidLaw
    public let order: Order
    /// Programmes that cannot be had for the same thing, and those that go well with it.
    public let excludes: [String]
    public let goesWith: [String]
    public let combination: String?
    /// No other public grant for the same thing, whichever.
    public let isExclusive: Bool
    /// Which factors the application wants for its tonnes.
    public let co2Factors: String?
    public let applyAt: String?
    public let steps: [String]
    /// What the hub cannot tell; while open it „fits if“.
    public let checks: [String]
    public let notes: String?
    public let sources: [ContentSource]

    /// Whether it can be applied for on a day, as far as known.
    public func state(on today: LocalDate) -> Status {
        if let endedOn, endedOn < today { return .ended }
        if let closes, closes < today { return .ended }
        return status
    }
}

/// How much is paid in which case.
public struct FundingRate: Hashable, Sendable {
    public let cases: [FactTest]
    /// Share of the base, 0 to 1; nil where unknown.
    public let rate: Double?
    /// „Bis zu“: at most this share.
    public let isAtMost: Bool
    /// EUR.
    public let cap: Double?
    public let capIsOfCost: Bool
    /// EUR below which there is none.
    public let minimum: Double?
    public let base: String
    public let text: String
    public let source: Int?

    /// True and false as far as the facts tell; nil where one of them is missing.
    func applies(_ facts: Facts) -> Bool? { FactTest.allHold(cases, facts) }
}
