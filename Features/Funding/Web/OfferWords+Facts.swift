import Funding
import Kernel

extension OfferWords {
    /// Deadline, order, aid, tonnes, combinations and the date of knowledge, a sentence each.
    func facts(_ offer: FundingOffer) -> [(term: String, text: String)] {
        let programme = offer.programme
        var lines: [(term: String, text: String)] = [(t("funding.fact.deadline"), deadline(programme))]
        if offer.verdict != .ended {
            lines.append((t("funding.fact.order"), programme.order.sentence(t)))
            lines.append((t("funding.fact.aid"), aidSentence(offer)))
        }
        if let tonnes = tonnes(programme) { lines.append((t("funding.fact.tonnes"), tonnes)) }
        let combination = [programme.isExclusive ? t("funding.exclusive") : nil, programme.combination]
            .compactMap { $0 }
        if !combination.isEmpty { lines.append((t("funding.fact.combination"), combination.joined(separator: " "))) }
        if !programme.excludes.isEmpty {
            lines.append((t("funding.fact.excludes"), names(programme.excludes)))
        }
        if !programme.goesWith.isEmpty {
            lines.append((t("funding.fact.goesWith"), names(programme.goesWith)))
        }
        lines.append(
            (
                t("funding.fact.knowledge"),
                t(
                    "funding.knowledge",
                    [
                        "date": FundingWords.knowledge(programme.knowledge, t),
                        "quality": programme.knowledge.quality.word(t),
                    ]
                )
            )
        )
        return lines
    }

    private func names(_ ids: [String]) -> String {
        ids.map { catalogue[$0]?.name ?? $0 }.joined(separator: "; ")
    }

    private func deadline(_ programme: FundingProgramme) -> String {
        let state = programme.state(on: today)
        if state == .ended {
            let day = programme.endedOn ?? programme.closes
            return day.map { t("funding.ended.on", ["date": $0.german]) } ?? t("funding.ended")
        }
        return [dates(programme) ?? t("funding.closes.missing"), state.word(t)].joined(separator: "; ")
    }

    /// From when and until when, as far as it is known.
    func dates(_ programme: FundingProgramme) -> String? {
        var parts: [String] = []
        if let opens = programme.opens, opens > today { parts.append(t("funding.opens", ["date": opens.german])) }
        if let closes = programme.closes {
            let days = closes.dayNumber - today.dayNumber
            parts.append(
                days <= 92
                    ? t("funding.closes.soon", ["date": closes.german], count: days)
                    : t("funding.closes", ["date": closes.german])
            )
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func aidSentence(_ offer: FundingOffer) -> String {
        switch offer.programme.aidLaw {
        case .none: return t("funding.aid.none")
        case .unknown: return t("funding.aid.unknown")
        case .blockExemption: return t("funding.aid.gber")
        case .deMinimis: break
        }
        guard let free = offer.freeAid, let cap = ceiling.cap else { return t("funding.aid.noAccount") }
        let words: KeyValuePairs<String, String> = [
            "free": FundingWords.euros(free), "cap": FundingWords.euros(cap), "sum": aid.sum.german,
        ]
        if offer.exceedsAid { return t("funding.aid.tooLittle", words) }
        if offer.calculation == nil, let most = offer.fit.rate?.cap, most > free {
            return t("funding.aid.free", words) + " " + t("funding.aid.capAbove", ["most": FundingWords.euros(most)])
        }
        return t("funding.aid.free", words)
    }

    /// By the factors the programme names, and never by others in their place.
    private func tonnes(_ programme: FundingProgramme) -> String? {
        let own = project?.tonnes.map { GermanFormat.amount($0, places: 1, unit: "t") }
        guard let factors = programme.co2Factors else {
            return own.map { t("funding.tonnes.own", ["tonnes": $0]) }
        }
        if let value = programme.factorSet.flatMap({ project?.programmeTonnes[$0] }) {
            return t(
                "funding.tonnes.programme",
                ["tonnes": GermanFormat.amount(value, places: 1, unit: "t"), "factors": factors]
            )
        }
        return project == nil
            ? t("funding.tonnes.factors", ["factors": factors])
            : t("funding.tonnes.missing", ["factors": factors])
    }
}
