public import Kernel

/// That a council and its firm have concluded an agreement about the hub, as the chair has noted it.
public struct HubAgreement: Sendable, Hashable {
    public let concluded: LocalDate
    /// The last day it holds; nil while it runs.
    public let ended: LocalDate?
    public let remark: String

    public init(concluded: LocalDate, ended: LocalDate?, remark: String) {
        (self.concluded, self.ended, self.remark) = (concluded, ended, remark)
    }

    /// Whether it holds on a day.
    public func holds(on day: LocalDate) -> Bool {
        guard day >= concluded else { return false }
        return ended.map { day <= $0 } ?? true
    }
}

/// Whether the hub may keep learning data of single people for a firm (§ 87 Abs. 1 Nr. 6 BetrVG).
public enum LearningDataRule {
    /// - Parameters:
    ///   - agreements: for each confirmed council of the firm, whether an agreement holds today.
    ///   - hasDeclaration: the owner's word that there is no council; worth nothing as soon as there is one.
    /// - Returns: false unless every council has agreed, or there is none and the owner has said so.
    public static func allows(agreements: [Bool], hasDeclaration: Bool) -> Bool {
        agreements.isEmpty ? hasDeclaration : agreements.allSatisfy { $0 }
    }
}

/// The owner's word that the firm has no council.
public struct NoCouncilDeclaration: Sendable, Hashable {
    public let by: String
    public let day: LocalDate

    public init(by: String, day: LocalDate) { (self.by, self.day) = (by, day) }
}
