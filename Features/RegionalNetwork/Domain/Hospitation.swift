public import Assessments
public import Kernel

public enum HospitationTag {}
public typealias HospitationID = EntityID<HospitationTag>
public enum HospitationRequestTag {}
public typealias HospitationRequestID = EntityID<HospitationRequestTag>

/// „Hospitation“: a firm of the directory lets others come and see.
public struct Hospitation: Hashable, Sendable {
    public static let longestTitle = 200
    public static let longestText = 2_000
    public static let longestLine = 200
    public static let mostPeople = 50

    public let id: HospitationID
    public let firm: FirmID
    public let firmName: String
    public var theme: Instrument.Theme?
    public var title: String
    /// What can be seen.
    public var text: String
    /// When, in words: „dienstags, 9 bis 12 Uhr“.
    public var days: String
    /// How many may come at once, 1…50.
    public var people: Int
    /// Closed offers take no more requests; agreed visits stay agreed.
    public var isOpen: Bool

    public init(
        id: HospitationID,
        firm: FirmID,
        firmName: String = "",
        theme: Instrument.Theme?,
        title: String,
        text: String,
        days: String,
        people: Int,
        isOpen: Bool = true
    ) {
        (self.id, self.firm, self.firmName, self.theme) = (id, firm, firmName, theme)
        (self.title, self.text, self.days) = (title, text, days)
        (self.people, self.isOpen) = (people, isOpen)
    }
}

/// That somebody of another firm wants to come.
public struct HospitationRequest: Hashable, Sendable {
    /// Raw values are stored.
    public enum State: String, Hashable, Sendable { case asked, agreed, declined, withdrawn }

    public let id: HospitationRequestID
    public let offer: HospitationID
    public let firm: FirmID
    public let firmName: String
    public let by: String
    public let people: Int
    public let message: String
    public let askedOn: LocalDate
    public let state: State
    /// When they come; only where agreed.
    public let day: LocalDate?
    /// What the offering firm answered.
    public let answer: String

    public init(
        id: HospitationRequestID,
        offer: HospitationID,
        firm: FirmID,
        firmName: String = "",
        by: String,
        people: Int,
        message: String,
        askedOn: LocalDate,
        state: State = .asked,
        day: LocalDate? = nil,
        answer: String = ""
    ) {
        (self.id, self.offer, self.firm, self.firmName, self.by) = (id, offer, firm, firmName, by)
        (self.people, self.message, self.askedOn) = (people, message, askedOn)
        (self.state, self.day, self.answer) = (state, day, answer)
    }
}
