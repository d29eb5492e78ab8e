public import Companies
public import Kernel

/// An enterprise that the project has supported: by hours that count for it, or by aid.
public struct SupportedEnterprise: Sendable, Hashable {
    /// Without it an enterprise cannot be put into its place of the table.
    public enum Missing: String, Sendable, CaseIterable { case size, sector }

    /// Empty where no proof names it.
    public let name: String
    public let firm: FirmID?
    /// SME definition, by the firm's newest figures.
    public let size: SizeClass?
    /// Letter of the section of WZ 2008.
    public let sector: String?
    /// The first day of support.
    public let since: LocalDate
    public let minutes: Int
    public let hasAid: Bool

    /// What a firm has said of itself.
    public struct Facts: Sendable, Hashable {
        public let name: String
        public let size: SizeClass?
        public let sector: String?

        public init(name: String, size: SizeClass?, sector: String?) {
            (self.name, self.size, self.sector) = (name, size, sector)
        }
    }

    /// One support: hours or aid.
    public struct Support: Sendable, Hashable {
        public let name: String
        public let firm: FirmID?
        public let since: LocalDate
        public let minutes: Int
        public let isAid: Bool

        public init(name: String, firm: FirmID?, since: LocalDate, minutes: Int, isAid: Bool) {
            (self.name, self.firm, self.since) = (name, firm, since)
            (self.minutes, self.isAid) = (minutes, isAid)
        }
    }

    /// Each enterprise once, by name, whatever it was supported with.
    public static func joined(_ supports: [Support], facts: (FirmID) -> Facts?) -> [SupportedEnterprise] {
        let identities = supports.map { support in
            HoursIdentity(
                account: support.firm?.text,
                mail: nil,
                name: support.name.isEmpty ? nil : ParticipantContact.folded(support.name)
            )
        }
        return HoursIdentities.groups(identities).map { positions in
            let all = positions.map { supports[$0] }
            let firm = all.lazy.compactMap(\.firm).first
            let known = firm.flatMap(facts)
            return SupportedEnterprise(
                name: known?.name ?? all.map(\.name).first { !$0.isEmpty } ?? "",
                firm: firm,
                size: known?.size,
                sector: known?.sector,
                since: all.map(\.since).min() ?? all[0].since,
                minutes: all.reduce(0) { $0 + $1.minutes },
                hasAid: all.contains { $0.isAid }
            )
        }.sorted { ($0.name, $0.firm?.text ?? "") < ($1.name, $1.firm?.text ?? "") }
    }

    public init(
        name: String,
        firm: FirmID?,
        size: SizeClass?,
        sector: String?,
        since: LocalDate,
        minutes: Int,
        hasAid: Bool
    ) {
        (self.name, self.firm, self.size, self.sector) = (name, firm, size, sector)
        (self.since, self.minutes, self.hasAid) = (since, minutes, hasAid)
    }

    /// Micro, small and medium enterprises count (EECO19, Annex I of Regulation (EU) 2021/1057).
    public var counts: Bool { size.map { $0 != .large } ?? false }

    public var missing: [Missing] { [size == nil ? .size : nil, sector == nil ? .sector : nil].compactMap { $0 } }
}
