public import Kernel

/// What programmes ask of a firm that the hub does not know from elsewhere, each with the day it was said.
public struct FundingProfile: Hashable, Sendable {
    /// Raw values are stored.
    public enum Fact: String, Hashable, Sendable, CaseIterable {
        /// EUR a year without VAT.
        case energyCost
        /// kWh a year.
        case energyUse
        case nonprofit, publicBody
        /// Calendar year.
        case foundedIn
        /// Land by ISO 3166-2:DE without `DE-`: `NW`.
        case state
        case hasEnergyAudit, hasEnvironmentalManagement, hasWorksAgreement
        case courseHours
        /// People of the firm in the course, or in need of it.
        case participants
        case participantAge, yearsSinceQualification
        /// The account of de-minimis aid names everything there is.
        case aidIsComplete

        public enum Kind: Sendable { case number, truth, state }

        public var kind: Kind {
            switch self {
            case .energyCost, .energyUse, .foundedIn, .courseHours, .participants, .participantAge,
                .yearsSinceQualification:
                .number
            case .state: .state
            default: .truth
            }
        }
    }

    public struct Entry: Hashable, Sendable, Codable {
        public let number: Double?
        public let truth: Bool?
        public let text: String?
        /// When it was said.
        public let day: LocalDate

        public init(_ value: Facts.Value, day: LocalDate) {
            self.day = day
            switch value {
            case .number(let value): (number, truth, text) = (value, nil, nil)
            case .truth(let value): (number, truth, text) = (nil, value, nil)
            case .text(let value): (number, truth, text) = (nil, nil, value)
            }
        }

        public var value: Facts.Value? {
            number.map { .number($0) } ?? truth.map { .truth($0) } ?? text.map { .text($0) }
        }
    }

    public static let states = [
        "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH",
    ]

    public let firm: FirmID
    public private(set) var entries: [Fact: Entry]
    /// Counts the changes; a writer names the one it has read. 0 while nothing is stored.
    public var version: Int
    /// Who changed it last, by name.
    public var changedBy: String

    public init(firm: FirmID, entries: [Fact: Entry] = [:], version: Int = 0, changedBy: String = "") {
        (self.firm, self.entries, self.version, self.changedBy) = (firm, entries, version, changedBy)
    }

    public func number(_ fact: Fact) -> Double? { entries[fact]?.number }
    public func truth(_ fact: Fact) -> Bool? { entries[fact]?.truth }
    public func text(_ fact: Fact) -> String? { entries[fact]?.text }

    /// Says it as of a day; what is said again keeps the day it was said first. Nil takes it back.
    public mutating func set(_ fact: Fact, _ value: Facts.Value?, on day: LocalDate) {
        if let value {
            if entries[fact]?.value != value { entries[fact] = Entry(value, day: day) }
        } else {
            entries[fact] = nil
        }
    }
}
