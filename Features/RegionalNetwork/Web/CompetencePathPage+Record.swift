import HTML
import Kernel
import RegionalNetwork
import WebPlatform

extension CompetencePathPage {
    /// - Parameter origin: title and address of the experiment or measure the project belongs to.
    init(
        _ record: CompetencePathRecord,
        path: CompetencePath,
        origin: (title: String, href: String)?,
        firm: String,
        isOwner: Bool,
        token: FormToken,
        _ t: Texts
    ) {
        let words = CompetencePathWords(t: t)
        let naming = record.naming
        let accepted = naming.flatMap { $0.state == .accepted ? $0 : nil }
        self.init(
            title: t("path.title"),
            firm: firm,
            stage: words.stage(path.step),
            validity: path.validThrough.map { t("path.validity", ["day": $0.german]) },
            lapse: path.lapsedOn.map { t("path.lapse", ["day": $0.german]) },
            steps: words.steps(path),
            next: words.missing(path),
            nextLink: Self.nextLink(path, t),
            interest: naming == nil ? Self.interest(record, token, t) : nil,
            offer: naming.flatMap { $0.state == .offered ? Self.offer($0, words, token) : nil },
            resignation: accepted.map { _ in
                PostAction(
                    t("path.resign.submit"),
                    action: CompetencePathURL.answer + "?_method=DELETE",
                    tokens: [token],
                    style: .destructive
                )
            },
            proofs: Self.proofs(record, path, words),
            project: record.project.map { Self.project($0, origin, words) },
            contributions: record.contributions.map { Self.contribution($0, words, token) },
            visibility: Self.visibility(record, t),
            token: token,
            namingLink: isOwner ? PageLink(t("path.naming"), href: CompetencePathURL.naming) : nil
        )
    }

    private static func nextLink(_ path: CompetencePath, _ t: Texts) -> PageLink? {
        switch path.missing {
        case .minutes: PageLink(t("path.events"), href: CompetencePathURL.events)
        case .project: PageLink(t("path.project.write"), href: CompetencePathURL.project)
        case .naming, .contribution, nil: nil
        }
    }

    private static func interest(_ record: CompetencePathRecord, _ token: FormToken, _ t: Texts) -> PostAction {
        record.interest == nil
            ? PostAction(t("path.interest"), action: CompetencePathURL.interest, tokens: [token], style: .primary)
            : PostAction(
                t("path.interest.withdraw"),
                action: CompetencePathURL.interest + "?_method=DELETE",
                tokens: [token]
            )
    }

    private static func offer(_ naming: CompetencePathNaming, _ words: CompetencePathWords, _ token: FormToken) -> Offer
    {
        let t = words.t
        func answer(_ label: String, _ value: String, _ style: ActionStyle) -> PostAction {
            let answer = FormToken(name: "answer", value: value)
            return PostAction(label, action: CompetencePathURL.answer, tokens: [token, answer], style: style)
        }
        return Offer(
            sentence: t(
                "path.offer.sentence",
                [
                    "name": naming.by, "day": naming.namedOn.german, "budget": words.budget(naming.minutesAMonth),
                ]
            ),
            accept: answer(t("path.offer.accept"), "yes", .primary),
            decline: answer(t("path.offer.decline"), "no", .secondary)
        )
    }

    private static func sentence(_ naming: CompetencePathNaming, _ words: CompetencePathWords) -> String {
        words.t("path.named", ["name": naming.by, "budget": words.budget(naming.minutesAMonth)])
    }

    /// A line for each step but the first, and one for each training.
    private static func proofs(
        _ record: CompetencePathRecord,
        _ path: CompetencePath,
        _ words: CompetencePathWords
    ) -> [Proof] {
        let t = words.t
        let named = record.naming.flatMap { $0.state == .accepted ? $0 : nil }
        let trainings = record.attended.map {
            t("path.proof.training", ["title": $0.title, "units": words.units($0.minutes)])
        }
        let units = t("path.proof.units", ["units": words.units(path.minutes)])
        let project = record.project
        let given = record.contributions.filter { $0.state == .confirmed }
        return [
            Proof(
                step: words.stage(.named),
                what: named.map { sentence($0, words) } ?? t("path.proof.naming"),
                day: named?.answeredOn?.german ?? "",
                counts: path.missing != .naming
            ),
            Proof(
                step: words.stage(.trained),
                what: ([units] + trainings).joined(separator: " · "),
                day: record.attended.map(\.day).max()?.german ?? "",
                counts: path.minutes >= CompetencePath.neededMinutes
            ),
            Proof(
                step: words.stage(.project),
                what: project.map { $0.title } ?? t("path.proof.project"),
                day: project.flatMap { $0.open.isEmpty ? $0.savedOn.german : nil } ?? "",
                counts: path.step.rawValue >= CompetencePath.Step.project.rawValue
            ),
            Proof(
                step: words.stage(.passingOn),
                what: given.isEmpty
                    ? t("path.proof.contribution") : given.map(\.title).joined(separator: " · "),
                day: given.map(\.day).max()?.german ?? "",
                counts: path.step == .passingOn
            ),
        ]
    }

    private static func project(
        _ project: CompetencePathProject,
        _ origin: (title: String, href: String)?,
        _ words: CompetencePathWords
    ) -> Project {
        let t = words.t
        var lines = [Definition(t("path.project.title"), project.title)]
        for part in CompetencePathProject.Part.allCases {
            let text = project.text(part)
            lines.append(
                Definition(words.part(part), text.isEmpty ? mark(Mark(.missing, t("missing"))) : .text(text))
            )
        }
        if let origin {
            lines.append(Definition(t("path.project.origin"), a(.href(origin.href)) { origin.title }))
        }
        let open = project.open.map(words.part).joined(separator: ", ")
        return Project(
            lines: lines,
            figures: project.figures.isEmpty ? p { t("path.figures.none") } : words.figures(project.figures),
            open: open.isEmpty ? nil : t("path.project.open", ["parts": open])
        )
    }

    private static func contribution(
        _ contribution: CompetencePathContribution,
        _ words: CompetencePathWords,
        _ token: FormToken
    ) -> Contribution {
        Contribution(
            title: contribution.title,
            kind: words.kind(contribution.kind),
            day: contribution.day.german,
            state: words.state(contribution.state),
            reason: contribution.reason,
            withdrawal: contribution.id.map { id in
                PostAction(
                    words.t("path.contribution.withdraw"),
                    action: CompetencePathURL.contributions + "?_method=DELETE",
                    tokens: [token, FormToken(name: "contribution", value: id.text)],
                    spokenLabel: words.t("path.contribution.withdraw.spoken", ["title": contribution.title])
                )
            }
        )
    }

    static func visibility(_ record: CompetencePathRecord, _ t: Texts) -> String {
        guard let visibility = record.visibility else { return t("path.visibility.no") }
        let isListed = record.naming.map { $0.state == .accepted && $0.letsList } ?? false
        let values: KeyValuePairs = ["day": visibility.since.german]
        return isListed ? t("path.visibility.yes", values) : t("path.visibility.waiting", values)
    }
}
