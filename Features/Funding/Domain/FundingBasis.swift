public import Kernel

/// The facts about a firm on a day, each with where it is from, so that a reader can check and correct them.
public struct FundingBasis: Sendable {
    public enum Origin: Hashable, Sendable {
        /// The firm's master data and sites.
        case masterData
        /// The firm's figures of a year.
        case figures(ReportingYear)
        /// Said for funding, on that day.
        case profile(LocalDate)
        /// The account of de-minimis aid.
        case account
    }

    public private(set) var facts: Facts
    public private(set) var origins: [FundingFact: Origin]
    /// „Hagen“; nil where the region's directory does not know the postcode.
    public var municipality: String?
    public var profile: FundingProfile
    public var aid: DeMinimisAccount.Standing

    public init(profile: FundingProfile, aid: DeMinimisAccount.Standing) {
        (facts, origins, self.profile, self.aid) = (Facts(), [:], profile, aid)
    }

    /// What is missing stays missing.
    public mutating func set(_ fact: FundingFact, _ value: Facts.Value?, from origin: Origin) {
        guard let value else { return }
        facts[fact] = value
        origins[fact] = origin
    }

    /// What the profile says, where nothing better is known, and what follows from it.
    public mutating func addProfile(on day: LocalDate) {
        func add(_ fact: FundingFact, _ source: FundingProfile.Fact, _ value: Facts.Value?) {
            guard facts[fact] == nil, let entry = profile.entries[source] else { return }
            set(fact, value ?? entry.value, from: .profile(entry.day))
        }
        add(.energyCost, .energyCost, nil)
        add(.energyUse, .energyUse, nil)
        add(.nonprofit, .nonprofit, nil)
        add(.publicBody, .publicBody, nil)
        add(.state, .state, nil)
        add(.hasEnergyAudit, .hasEnergyAudit, nil)
        add(.hasEnvironmentalManagement, .hasEnvironmentalManagement, nil)
        add(.hasWorksAgreement, .hasWorksAgreement, nil)
        add(.courseHours, .courseHours, nil)
        add(.participants, .participants, nil)
        add(.participantAge, .participantAge, nil)
        add(.yearsSinceQualification, .yearsSinceQualification, nil)
        if let founded = profile.number(.foundedIn) {
            add(.firmAgeYears, .foundedIn, .number(Double(day.year) - founded))
        }
        if let people = profile.number(.participants), case .number(let all)? = facts[.employees], all > 0 {
            let share = Facts.Value.number(min(1, people / all))
            add(.participantShare, .participants, share)
            add(.shareOfWorkforce, .participants, share)
        }
        // Without a line in the account nobody knows whether there is none or whether it was not entered.
        let isKnown = profile.truth(.aidIsComplete) == true || !aid.counted.isEmpty || !aid.lapsed.isEmpty
        if isKnown, let free = aid.free { set(.deMinimisFree, .number(free.euros), from: .account) }
    }
}
