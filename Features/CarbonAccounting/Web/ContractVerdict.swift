import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

/// Whether a contract counts in the market-based balance, why not, and what stands in for it.
struct ContractVerdict: Sendable {
    static let id = "urteil"

    let counts: Bool
    /// Nothing is said about the figure or any criterion yet, so there is nothing to judge.
    let isUntouched: Bool
    let sentence: String
    let figures: [String]
    /// What is open, each leading to its field; where all eight criteria are, the sentence says it.
    let open: [PageLink]
    /// What is used meanwhile, sentence by sentence.
    let meanwhile: [String]

    init(_ facts: ContractFacts, year: ReportingYear, fallback: ContractFallback, _ t: Texts) {
        counts = facts.counts
        isUntouched =
            facts.figure == nil
            && ScopeTwoQualityCriterion.allCases.allSatisfy { facts.criteria[$0].answer == .unknown }
        (sentence, figures) = Self.sentence(facts, t)
        open = Self.open(facts, t)
        meanwhile = Self.meanwhile(facts, year, fallback, t)
    }

    private static func sentence(_ facts: ContractFacts, _ t: Texts) -> (String, [String]) {
        let numbers = facts.criteria.open.map { "\($0.number)" }
        if facts.counts, let figure = facts.figure {
            let share = facts.share.map { ContractWords.share($0) } ?? t("missing")
            return (t("contract.verdict.counts", ["figure": figure, "share": share]), [figure])
        }
        if numbers.isEmpty { return (t("contract.verdict.figureMissing"), []) }
        if numbers.count == ScopeTwoQualityCriterion.allCases.count { return (t("contract.verdict.allOpen"), []) }
        let list = enumeration(numbers, t)
        return (t("contract.verdict.open", ["numbers": list], count: numbers.count), [list])
    }

    private static func open(_ facts: ContractFacts, _ t: Texts) -> [PageLink] {
        let figure = facts.figure == nil ? [PageLink(t("contract.open.figure"), href: "#figure")] : []
        if facts.criteria.open.count == ScopeTwoQualityCriterion.allCases.count { return figure }
        return figure
            + facts.criteria.open.map { criterion in
                let words = t(
                    "contract.open.\(facts.criteria[criterion].answer.rawValue)",
                    ["criterion": criterion.numberedLabel(t)]
                )
                return PageLink(words, href: "#\(criterion.field)")
            }
    }

    private static func meanwhile(
        _ facts: ContractFacts,
        _ year: ReportingYear,
        _ fallback: ContractFallback,
        _ t: Texts
    ) -> [String] {
        var sentences: [String] = []
        if let period = facts.period, period.overlap(with: year.period) == 0 {
            sentences.append(t("contract.otherPeriod", ["year": "\(year)", "period": ContractWords.period(period)]))
        }
        if facts.counts {
            if facts.kind == .ownSupply { sentences.append(t("contract.ownSupply.counts")) }
            if let share = facts.share, share < 1 {
                let rest = ContractWords.share(1 - share)
                sentences.append(t("contract.rest", ["share": rest]))
                sentences += fallbackSentences(facts.category, year, fallback, t)
            }
            return sentences
        }
        sentences += fallbackSentences(facts.category, year, fallback, t)
        if facts.kind == .ownSupply {
            sentences.append(facts.figure == nil ? t("contract.ownSupply.noFigure") : t("contract.ownSupply.location"))
        }
        return sentences
    }

    /// What the market-based balance takes instead; for electricity with the year of the mix and where its series ends.
    /// `isGeneral` speaks of lines without contract rather than of one contract.
    static func fallbackSentences(
        _ category: EmissionCategory,
        _ year: ReportingYear,
        _ fallback: ContractFallback,
        isGeneral: Bool = false,
        _ t: Texts
    ) -> [String] {
        guard category == .purchasedElectricity else {
            return [t("contract.instead.line", ["energy": category.label(t)])]
        }
        guard let mix = fallback.mix, let value = ContractWords.perUnit(mix.factor.emission, t) else {
            return [t("contract.instead.missing", ["year": "\(year)"])]
        }
        let key = isGeneral ? "contract.without.mix" : "contract.instead.mix"
        let sentence = t(key, ["year": "\(mix.factor.year)", "value": value])
        guard mix.factor.year != year.value, let last = fallback.lastYear else { return [sentence] }
        return [sentence, t("contract.instead.ends", ["last": "\(last)", "year": "\(year)"])]
    }

    /// „2, 3 und 4“
    static func enumeration(_ words: [String], _ t: Texts) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return t("contract.list", ["first": words.dropLast().joined(separator: ", "), "last": last])
    }

    /// The part of the form that follows what is typed. `refresh` answers with ``part(_:)``. The element itself stays,
    /// so that a change made while an answer is on its way is not lost.
    func node(refresh: String, form: String, _ t: Texts) -> Node {
        div(
            .id(Self.id),
            .class("verdict"),
            .aria("live", "polite"),
            .hx("post", refresh),
            .hx("trigger", "change from:#\(form)"),
            .hx("include", "#\(form)"),
            .hx("sync", "this:queue last")
        ) { part(t) }
    }

    /// The notice, or nothing before the first answer: whoever begins is not told off.
    func part(_ t: Texts) -> Node { isUntouched ? .empty : notice(t) }

    private func notice(_ t: Texts) -> Node {
        HTML.notice(
            Notice(
                counts ? .success : .warning,
                word: counts ? t("contract.notice.yes") : t("contract.notice.no"),
                content: .group(content)
            )
        )
    }

    @NodeBuilder private var content: [Node] {
        p { sentence }
        if !open.isEmpty {
            ul(.class("plain-list")) { for link in open { li { a(.href(link.href)) { link.label } } } }
        }
        if !meanwhile.isEmpty { p { meanwhile.joined(separator: " ") } }
    }
}
