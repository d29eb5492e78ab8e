public import Kernel

/// A record of the project: who, what was asked, and when the person came and went.
public struct Participant: Hashable, Sendable {
    /// Part 1 of the questionnaire: without any of it the person does not count.
    public enum Mandatory: String, Sendable, CaseIterable {
        case firstName, surname, postcode, birthDate, sex, employment, education
    }

    public enum Source: String, Sendable { case link, file, project }

    /// What is asked on the day somebody leaves, and six months later.
    public enum Result: String, Sendable, CaseIterable { case searching, education, qualification, working, none }

    public enum LaterResult: String, Sendable, CaseIterable { case working, better, neither }

    public let id: ParticipantID
    public var contact: ParticipantContact
    public var attributes: ParticipantAttributes
    public var entered: LocalDate
    public var left: LocalDate?
    public var result: Result?
    public var followedUp: LocalDate?
    public var laterResult: LaterResult?
    public let source: Source
    /// Counts the changes; a writer names the one it has read.
    public var version: Int
    public var changedBy: String

    public init(
        id: ParticipantID,
        contact: ParticipantContact,
        attributes: ParticipantAttributes,
        entered: LocalDate,
        left: LocalDate? = nil,
        result: Result? = nil,
        followedUp: LocalDate? = nil,
        laterResult: LaterResult? = nil,
        source: Source,
        version: Int = 1,
        changedBy: String = ""
    ) {
        (self.id, self.contact, self.attributes) = (id, contact, attributes)
        (self.entered, self.left, self.result) = (entered, left, result)
        (self.followedUp, self.laterResult) = (followedUp, laterResult)
        (self.source, self.version, self.changedBy) = (source, version, changedBy)
    }

    /// In the order of the questionnaire; a postcode that has not five digits is none.
    public var missing: [Mandatory] {
        Mandatory.allCases.filter { field in
            switch field {
            case .firstName: contact.firstName.isEmpty
            case .surname: contact.surname.isEmpty
            case .postcode: contact.postcode.count != 5 || !contact.postcode.utf8.allSatisfy { (48...57).contains($0) }
            case .birthDate: attributes.birthDate == nil
            case .sex: attributes.sex == nil
            case .employment: attributes.employment == nil
            case .education: attributes.education == nil
            }
        }
    }

    public var counts: Bool { missing.isEmpty }

    /// Six months after the person left; nil before.
    public var followUpDue: LocalDate? { left?.adding(months: 6) }
}
