import CarbonAccounting
import HTML
import Kernel

extension StandingPage {
    init(_ standing: Standing, lines: [StartLine] = [], _ t: Texts) {
        self.lines = StartLines(lines, t)
        title = t("standing.title")
        kicker = t("standing.kicker", ["year": "\(standing.year)"])
        (lead, leadFigures) = Self.lead(standing, t)
        figures = Self.figures(standing, t)
        steps = standing.steps.map { step, state in
            Step(
                title: step.title(t),
                state: state,
                stateWord: state.word(t),
                sentence: step.sentence(standing, t),
                links: step.links(standing, state, t)
            )
        }
        kompass = standing.kompass.map { Self.kompass($0, t) }
        estimate = standing.estimate.map { estimate in
            Kept(
                sentence: t("standing.estimate", ["range": StartAmounts.range(estimate.total, t)]),
                link: PageLink(t("standing.estimate.link"), href: StartURL.quickEstimateResult)
            )
        }
    }

    private static func kompass(_ kept: KeptKompass, _ t: Texts) -> Kept {
        let day = kept.day.german
        return Kept(
            sentence: kept.isAnswered ? t("standing.kompass", ["day": day]) : t("standing.kompass.open", ["day": day]),
            link: PageLink(t("standing.kompass.link"), href: kept.address)
        )
    }

    private static func lead(_ standing: Standing, _ t: Texts) -> (String, [String]) {
        let year = "\(standing.year)"
        guard standing.summary.lines > 0 else {
            let key = standing.lines > 0 ? "standing.lead.unreadable" : "standing.lead.nothing"
            return (t(key, ["year": year]), [year])
        }
        let total = StartAmounts.withUnit(standing.summary.total.location)
        if standing.missingLines > 0 {
            return (t("standing.lead.missing", ["year": year, "total": total], count: standing.missingLines), [total])
        }
        let key = standing.isReleased ? "standing.lead.released" : "standing.lead.complete"
        return (t(key, ["year": year, "total": total]), [total])
    }

    private static func figures(_ standing: Standing, _ t: Texts) -> [KeyFigure] {
        let summary = standing.summary
        guard summary.lines > 0 else { return [] }
        let provisional = standing.missingLines > 0 ? Mark(.attention, t("standing.provisional")) : nil
        let link = PageLink(t("standing.figure.link"), href: StartURL.balance(standing.year))
        return [
            KeyFigure(
                StartAmounts.tonnes(summary.total.location),
                unit: StartAmounts.unit,
                label: t("standing.figure.location", ["year": "\(standing.year)"]),
                mark: provisional,
                link: link
            ),
            KeyFigure(
                StartAmounts.tonnes(summary.total.market),
                unit: StartAmounts.unit,
                label: t("standing.figure.market"),
                mark: provisional
            ),
            KeyFigure(
                GermanFormat.number(Double(standing.lines), places: 0),
                label: t("standing.figure.lines", count: standing.lines)
            ),
        ]
    }
}

extension Standing.State {
    func word(_ t: Texts) -> String {
        switch self {
        case .done: t("state.done")
        case .current: t("state.current")
        case .ahead: t("state.ahead")
        }
    }
}

extension Standing.Step {
    func title(_ t: Texts) -> String {
        switch self {
        case .site: t("step.site")
        case .data: t("step.data")
        case .gaps: t("step.gaps")
        case .release: t("step.release")
        case .target: t("step.target")
        }
    }

    func sentence(_ standing: Standing, _ t: Texts) -> String {
        let year = "\(standing.year)"
        switch self {
        case .site: return standing.sites > 0 ? t("step.site.done", count: standing.sites) : t("step.site.open")
        case .data:
            return standing.lines > 0
                ? t("step.data.done", ["year": year], count: standing.lines) : t("step.data.open", ["year": year])
        case .gaps: return Self.gaps(standing, t)
        case .release:
            return standing.isReleased
                ? t("step.release.done", ["year": year]) : t("step.release.open", ["year": year])
        case .target:
            if standing.hasTarget { return t("step.target.done") }
            return standing.hasBaseYear ? t("step.target.open") : t("step.target.noBase")
        }
    }

    private static func gaps(_ standing: Standing, _ t: Texts) -> String {
        if standing.isDone(.gaps) { return t("step.gaps.done") }
        if standing.lines == 0 { return t("step.gaps.ahead") }
        var sentences: [String] = []
        if standing.missingLines > 0 { sentences.append(t("step.gaps.lines", count: standing.missingLines)) }
        if standing.openCategories > 0 { sentences.append(t("step.gaps.categories", count: standing.openCategories)) }
        return sentences.joined(separator: " ")
    }

    func links(_ standing: Standing, _ state: Standing.State, _ t: Texts) -> [PageLink] {
        let year = standing.year
        switch self {
        case .site:
            return standing.sites > 0
                ? [PageLink(t("step.site.link"), href: StartURL.sites)]
                : [PageLink(t("step.site.new"), href: StartURL.newSite)]
        case .data:
            guard state != .ahead else { return [] }
            let imports = PageLink(t("step.data.import"), href: StartURL.imports(year))
            let label = state == .done ? t("step.data.entries") : t("step.data.single")
            let entries = PageLink(label, href: StartURL.entries(year))
            return state == .done ? [entries, imports] : [imports, entries]
        case .gaps:
            guard state == .current else { return [] }
            var links: [PageLink] = []
            if standing.missingLines > 0 {
                links.append(PageLink(t("step.gaps.link.lines"), href: StartURL.balance(year)))
            }
            if standing.openCategories > 0 {
                links.append(PageLink(t("step.gaps.link.categories"), href: StartURL.scopeThree(year)))
            }
            return links
        case .release:
            switch state {
            case .done: return [PageLink(t("step.release.report"), href: StartURL.report(year))]
            case .current: return [PageLink(t("step.release.link"), href: StartURL.release(year))]
            case .ahead: return []
            }
        case .target:
            return state == .ahead && standing.lines == 0
                ? [] : [PageLink(t("step.target.link"), href: StartURL.targets(year))]
        }
    }
}
