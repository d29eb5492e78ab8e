public import Foundation
public import Kernel

/// By what right, and how far, a person sees a firm.
public enum FirmAccess: Sendable, Hashable {
    case membership(MembershipRole)
    /// Works like a member while the firm's grant runs.
    case coaching
    /// The grant is over; what the firm has may still be read.
    case formerCoaching(readsThrough: LocalDate)
    /// The hub helps and looks, and never changes anything.
    case support(readsThrough: LocalDate)

    /// The last day on which the firm may be read but not changed; nil for whoever may change.
    public var readsThrough: LocalDate? {
        switch self {
        case .membership, .coaching: nil
        case .formerCoaching(let day), .support(let day): day
        }
    }

    public var isMembership: Bool {
        if case .membership = self { true } else { false }
    }

    /// What counts where somebody has several rights to one firm; the greater one wins.
    fileprivate var weight: (Int, Int) {
        switch self {
        case .membership: (2, 0)
        case .coaching: (1, 0)
        case .formerCoaching(let day), .support(let day): (0, day.dayNumber)
        }
    }
}

/// A firm a person may work for.
public struct FirmPlace: Sendable, Hashable {
    public let firm: FirmID
    public let name: String
    public let access: FirmAccess
    public let since: Date
    /// The last day on which a grant lets the person work as now; nil for members.
    public let through: LocalDate?

    public init(firm: FirmID, name: String, access: FirmAccess, since: Date, through: LocalDate? = nil) {
        (self.firm, self.name, self.access) = (firm, name, access)
        (self.since, self.through) = (since, through)
    }

    /// One place a firm, in the order given: who is a member needs no grant, and the widest grant counts.
    public static func merged(_ places: [FirmPlace]) -> [FirmPlace] {
        var best: [FirmID: FirmPlace] = [:]
        for place in places where best[place.firm].map({ $0.access.weight < place.access.weight }) ?? true {
            best[place.firm] = place
        }
        var seen: Set<FirmID> = []
        return places.compactMap { seen.insert($0.firm).inserted ? best[$0.firm] : nil }
    }
}
