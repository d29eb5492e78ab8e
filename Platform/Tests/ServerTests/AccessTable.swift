import WebPlatform

/// Who belongs to which audience, written out: the walk over all routes compares the hub with this.
enum AccessTable {
    /// In the order in which the walk lets them try to change something: strangers first, the owner last.
    enum Who: CaseIterable {
        case anonymous, personWithoutFirm, foreignOwner
        /// A coach at work for another firm.
        case foreignCoach
        /// The firm's grant is over.
        case endedCoach
        case contentEditor
        /// Without any grant of the firm.
        case administrator
        /// The firm's grant ran out, and lets them read for a while.
        case formerCoach
        /// Of the administration, with the firm's grant to look in.
        case supporter
        case coach, member, owner
        /// Chairs the works council of the sample firm, and belongs to its account in no other way.
        case councilChair
    }

    private static let everybody = Set(Who.allCases)

    static let admitted: [AudienceName: Set<Who>] = [
        .everyone: everybody,
        .signedIn: everybody.subtracting([.anonymous]),
        .member: [.foreignOwner, .foreignCoach, .formerCoach, .supporter, .coach, .member, .owner],
        .owner: [.foreignOwner, .owner],
        .councilMember: [.councilChair],
        // Programs only, whom a walk of their own sends.
        .token: [],
        // Who is a coach of the hub stays one when the grant of one firm ends.
        .coach: [.foreignCoach, .endedCoach, .formerCoach, .coach],
        .hubTeam: [.foreignCoach, .endedCoach, .formerCoach, .coach, .administrator, .supporter],
        .contentEditor: [.contentEditor],
        .administrator: [.administrator, .supporter],
    ]

    /// Those who see the sample firm, whose objects the addresses name.
    static let insiders: Set<Who> = [.formerCoach, .supporter, .coach, .member, .owner, .councilChair]

    /// Those of them who change nothing.
    static let readers: Set<Who> = [.formerCoach, .supporter]
}
