import CarbonAccounting
import CarbonAccountingStorage
import HTML
import Kernel
import WebPlatform

extension CommutingPage {
    init(
        _ facts: CommutingFacts,
        frame: YearFrame,
        link: String?,
        token: FormToken,
        errors: FieldErrors,
        _ t: Texts
    ) {
        self.frame = frame
        self.link = link
        self.token = token
        self.errors = errors
        title = t("commuting.title")
        isReleased = facts.isReleased
        state = facts.survey.map { $0.isOpen ? .open : .closed } ?? .none
        (lead, leadFigures) = Self.lead(facts, t)
        leadRemark = Self.leadRemark(facts, t)
        figures = Self.figures(facts, t)
        linkNote = Self.linkNote(facts, hasLink: link != nil, t)
        obstacle = Self.obstacle(facts, t)
        if case .found(let found) = facts.outcome {
            result = Result(found, t)
            takeover = found.hasLines ? Takeover(facts, t) : nil
        } else {
            (result, takeover) = (nil, nil)
        }
    }

    private static func lead(_ facts: CommutingFacts, _ t: Texts) -> (String, [String]) {
        if case .found(let found) = facts.outcome, let total = found.total {
            let amount = Amounts.withUnit(total.total)
            let values: KeyValuePairs = ["year": "\(facts.year)", "amount": amount]
            return (t("commuting.lead.result", values, count: found.survey.headcount), [amount])
        }
        guard let survey = facts.survey else { return (t("commuting.lead.none", ["year": "\(facts.year)"]), []) }
        let (answers, year) = (t("commuting.answers", count: survey.answers), "\(facts.year)")
        switch (survey.isOpen, survey.answers) {
        case (true, 0): return (t("commuting.lead.openEmpty", ["year": year]), [])
        case (false, 0): return (t("commuting.lead.closedEmpty", ["year": year]), [])
        case (true, let count):
            return (t("commuting.lead.open", ["answers": answers, "year": year], count: count), [answers])
        case (false, let count):
            return (t("commuting.lead.closed", ["answers": answers, "year": year], count: count), [answers])
        }
    }

    private static func leadRemark(_ facts: CommutingFacts, _ t: Texts) -> String? {
        if case .found(let found) = facts.outcome, let total = found.total {
            let (low, high) = (total.total - total.halfWidth, total.total + total.halfWidth)
            return found.survey.answers.count == found.survey.headcount
                ? t("commuting.remark.all")
                : t(
                    "commuting.remark.range",
                    ["low": Amounts.tonnes(max(0, low)), "high": Amounts.withUnit(high)],
                    count: found.survey.answers.count
                )
        }
        guard let survey = facts.survey else { return t("commuting.remark.none") }
        if survey.isOpen { return t("commuting.remark.open") }
        return survey.answers < CommutingSurvey.fewestAnswers ? t("commuting.remark.few") : nil
    }

    private static func figures(_ facts: CommutingFacts, _ t: Texts) -> [KeyFigure] {
        guard let survey = facts.survey else { return [] }
        let company = PageLink(t("commuting.figure.company"), href: "/betrieb/kennzahlen/\(facts.year)")
        let waiting = survey.answers - survey.counted
        return [
            KeyFigure(
                CommutingWords.count(survey.answers),
                label: t("commuting.figure.answers"),
                remark: survey.counted > 0 && waiting > 0 ? t("commuting.figure.waiting", count: waiting) : nil
            ),
            facts.headcount.map {
                KeyFigure(CommutingWords.count($0), label: t("commuting.figure.employees"), link: company)
            }
                ?? KeyFigure(
                    "–",
                    label: t("commuting.figure.employees"),
                    mark: Mark(.missing, t("missing")),
                    link: company
                ),
            facts.responseRate.map {
                KeyFigure(GermanFormat.number($0 * 100, places: 0), unit: "%", label: t("commuting.figure.rate"))
            } ?? KeyFigure("–", label: t("commuting.figure.rate"), mark: Mark(.missing, t("missing"))),
        ]
    }

    private static func linkNote(_ facts: CommutingFacts, hasLink: Bool, _ t: Texts) -> String {
        guard let survey = facts.survey else {
            return facts.isReleased ? t("commuting.released", ["year": "\(facts.year)"]) : t("commuting.survey.none")
        }
        let opened = LocalDate(survey.openedAt).german
        if let closed = survey.closedAt {
            return t("commuting.survey.closed", ["date": LocalDate(closed).german])
        }
        return hasLink
            ? t("commuting.survey.open", ["date": opened, "name": survey.openedBy])
            : t("commuting.survey.openWithoutLink", ["date": opened, "name": survey.openedBy])
    }

    private static func obstacle(_ facts: CommutingFacts, _ t: Texts) -> Notice? {
        let word = t("commuting.obstacle.word")
        switch facts.outcome {
        case .none, .found: return nil
        case .headcountMissing:
            return Notice(
                .warning,
                word: word,
                text: t("commuting.obstacle.headcount", ["year": "\(facts.year)"]),
                action: a(.href("/betrieb/kennzahlen/\(facts.year)")) { t("commuting.obstacle.headcount.link") }
            )
        case .headcountTooSmall(let headcount):
            return Notice(
                .warning,
                word: word,
                text: t(
                    "commuting.obstacle.tooSmall",
                    [
                        "headcount": CommutingWords.count(headcount),
                        "answers": CommutingWords.count(facts.survey?.counted ?? 0),
                    ]
                ),
                action: a(.href("/betrieb/kennzahlen/\(facts.year)")) { t("commuting.obstacle.headcount.link") }
            )
        case .siteMissing:
            return Notice(
                .warning,
                word: word,
                text: t("commuting.obstacle.site"),
                action: a(.href(CarbonAccountingURL.newSite)) { t("commuting.obstacle.site.link") }
            )
        }
    }
}
