import ActionPlanning
import HTML
import Kernel
import Participation
import WebPlatform

/// What the page of a new campaign sends; becomes a campaign, or sentences.
struct CampaignForm: Sendable {
    struct Team: Sendable {
        var name = ""
        var size = ""

        var isEmpty: Bool { name.isEmpty && size.isEmpty }
    }

    static let fewestRows = 6

    var kind = ""
    var title = ""
    var introduction = ""
    var theme = ""
    /// One to a line.
    var items = ""
    /// Ids of measures.
    var measures: Set<String> = []
    var lowest = ""
    var highest = ""
    /// ISO, as date fields send it.
    var lastDay = ""
    var teams: [Team] = Array(repeating: Team(), count: CampaignForm.fewestRows)

    init(lastDay: LocalDate) { self.lastDay = lastDay.iso }

    init(_ form: Form) {
        (kind, title, introduction) = (form["kind"], form["title"], form["introduction"])
        (theme, items, measures) = (form["theme"], form["items"], Set(form.all("measures")))
        (lowest, highest, lastDay) = (form["lowest"], form["highest"], form["lastDay"])
        let typed = (0..<Campaign.mostTeams).map { Team(name: form["team-\($0)"], size: form["size-\($0)"]) }
        let last = typed.lastIndex { !$0.isEmpty } ?? -1
        teams = Array(typed.prefix(max(Self.fewestRows, min(Campaign.mostTeams, last + 3))))
    }
}

/// Turns what was typed into a campaign, or into a sentence for each field.
struct CampaignReading {
    let form: CampaignForm
    let t: Texts
    private(set) var errors = FieldErrors()

    init(_ form: CampaignForm, _ t: Texts) { (self.form, self.t) = (form, t) }

    /// - Parameters:
    ///   - measures: those that may be chosen.
    ///   - today: nothing ends earlier.
    mutating func campaign(
        firm: FirmID,
        maker: String,
        measures: [NamedMeasure],
        today: LocalDate,
        outside: OutsideWorld
    ) -> Campaign? {
        let kind = Campaign.Kind(rawValue: form.kind)
        if kind == nil { errors.add("kind", t("campaign.kind.missing")) }
        if form.title.isEmpty { errors.add("title", t("campaign.title.missing")) }
        check("title", form.title, Campaign.longestTitle)
        check("introduction", form.introduction, Campaign.longestIntroduction)
        check("lowest", form.lowest, 60)
        check("highest", form.highest, 60)
        if !form.theme.isEmpty, CampaignTheme(rawValue: form.theme) == nil {
            errors.add("theme", t("campaign.theme.unknown"))
        }
        let items = items(kind, measures)
        let lastDay = day(today)
        let teams = teams(outside)
        guard errors.isEmpty, let kind, let lastDay else { return nil }
        let usual = kind.usualScale(t)
        return Campaign(
            id: CampaignID(from: outside),
            firm: firm,
            kind: kind,
            title: form.title,
            introduction: form.introduction,
            theme: form.theme,
            items: items,
            scale: Campaign.Scale(
                lowest: form.lowest.isEmpty ? usual.lowest : form.lowest,
                highest: form.highest.isEmpty ? usual.highest : form.highest
            ),
            teams: teams,
            lastDay: lastDay,
            maker: maker
        )
    }

    private mutating func check(_ field: String, _ value: String, _ most: Int) {
        guard value.count > most else { return }
        errors.add(field, t("workforce.long", ["count": "\(value.count)", "most": "\(most)"]))
    }

    private mutating func items(_ kind: Campaign.Kind?, _ measures: [NamedMeasure]) -> [Campaign.Item] {
        let chosen = measures.filter { form.measures.contains($0.id.text) }
        if chosen.count < form.measures.count { errors.add("measures", t("campaign.measures.unknown")) }
        let lines = form.items.split(separator: "\n").map { $0.trimmingPrefix { $0.isWhitespace } }
            .filter { !$0.isEmpty }.map(String.init)
        if let long = lines.first(where: { $0.count > Campaign.longestItem }) {
            errors.add(
                "items",
                t(
                    "campaign.items.long",
                    ["line": "\(long.prefix(30))…", "count": "\(long.count)", "most": "\(Campaign.longestItem)"]
                )
            )
        }
        let items =
            chosen.map { Campaign.Item(text: $0.title, measure: $0.id) } + lines.map { Campaign.Item(text: $0) }
        if items.count > Campaign.mostItems {
            errors.add("items", t("campaign.items.many", ["count": "\(items.count)", "most": "\(Campaign.mostItems)"]))
        }
        if items.isEmpty, kind == .weighing || kind == .questions {
            errors.add("items", kind == .weighing ? t("campaign.items.missing") : t("campaign.questions.missing"))
        }
        return items
    }

    private mutating func day(_ today: LocalDate) -> LocalDate? {
        guard let day = LocalDate(iso: form.lastDay) ?? LocalDate(german: form.lastDay) else {
            let sentence =
                form.lastDay.isEmpty
                ? t("campaign.lastDay.missing") : t("campaign.lastDay.invalid", ["value": form.lastDay])
            errors.add("lastDay", sentence)
            return nil
        }
        guard day >= today else {
            errors.add("lastDay", t("campaign.lastDay.past", ["value": day.german]))
            return nil
        }
        return day
    }

    private mutating func teams(_ outside: OutsideWorld) -> [Campaign.Team] {
        var teams: [Campaign.Team] = []
        for (row, typed) in form.teams.enumerated() where !typed.isEmpty {
            if typed.name.isEmpty { errors.add("team-\(row)", t("campaign.team.missing")) }
            check("team-\(row)", typed.name, Campaign.longestTeamName)
            if teams.contains(where: { $0.name == typed.name }) {
                errors.add("team-\(row)", t("campaign.team.doubled", ["name": typed.name]))
            }
            guard let size = Int(typed.size), (1...Campaign.mostCodesOfTeam).contains(size) else {
                errors.add(
                    "size-\(row)",
                    typed.size.isEmpty
                        ? t("campaign.size.missing")
                        : t("campaign.size.invalid", ["value": typed.size, "most": "\(Campaign.mostCodesOfTeam)"])
                )
                continue
            }
            teams.append(Campaign.Team(id: CampaignTeamID(from: outside), name: typed.name, size: size))
        }
        if teams.isEmpty, errors.faults.allSatisfy({ !$0.fieldID.hasPrefix("team-") && !$0.fieldID.hasPrefix("size-") })
        {
            errors.add("team-0", t("campaign.team.none"))
        }
        return teams
    }
}
