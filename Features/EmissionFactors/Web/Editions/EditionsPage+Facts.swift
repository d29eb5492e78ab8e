import EmissionFactors
import HTML
import Kernel

extension EditionsPage {
    init(_ library: FactorLibrary, figures: FactorFigures, isMember: Bool, _ t: Texts) {
        title = t("editions.title")
        let newest = library.newest.edition
        lead = t("editions.lead", ["id": newest.id, "date": newest.published.german], count: library.catalogues.count)
        leadFigures = [newest.id]
        let before = [nil] + library.catalogues.map { Optional($0) }
        editions = zip(library.catalogues, before).reversed().map { catalogue, previous in
            Edition(catalogue, previous: previous, figures, t)
        }
        sections = FactorSection.links(.editions, isMember: isMember, t)
    }
}

extension EditionsPage.Edition {
    init(_ catalogue: FactorCatalogue, previous: FactorCatalogue?, _ figures: FactorFigures, _ t: Texts) {
        let edition = catalogue.edition
        id = edition.id
        title = t("edition.name", ["id": edition.id])
        summary = t(
            "editions.summary",
            [
                "date": edition.published.german,
                "series": GermanFormat.number(Double(Set(catalogue.factors.map(\.series)).count), places: 0),
                "values": GermanFormat.number(Double(catalogue.factors.count), places: 0),
            ]
        )
        note = edition.note
        difference = previous.map {
            EditionsPage.Difference(FactorEditionComparison(old: $0, new: catalogue), figures, t)
        }
    }
}

extension EditionsPage.Difference {
    init(_ comparison: FactorEditionComparison, _ figures: FactorFigures, _ t: Texts) {
        let effective = comparison.changed.count { $0.affectsResults }
        let values: KeyValuePairs = [
            "previous": comparison.old.id, "added": "\(comparison.added.count)",
            "removed": "\(comparison.removed.count)", "changed": "\(comparison.changed.count)",
            "effective": "\(effective)",
        ]
        let isSame = comparison.added.isEmpty && comparison.removed.isEmpty && comparison.changed.isEmpty
        sentence = t(isSame ? "editions.same" : "editions.difference", values)
        // What moves a result first; the order of the edition within.
        let inOrder = comparison.changed.filter(\.affectsResults) + comparison.changed.filter { !$0.affectsResults }
        changed = inOrder.map { EditionsPage.Change($0, comparison, figures, t) }
        added = comparison.added.map { Self.link($0, comparison.new) }
        removed = comparison.removed.map { Self.link($0, comparison.old) }
    }

    static func link(_ factor: EmissionFactor, _ edition: FactorEdition) -> PageLink {
        PageLink("\(factor.name), \(factor.year)", href: EmissionFactorsURL.series(factor.series, edition: edition.id))
    }
}

extension EditionsPage.Change {
    init(_ change: FactorChange, _ comparison: FactorEditionComparison, _ figures: FactorFigures, _ t: Texts) {
        link = EditionsPage.Difference.link(change.new, comparison.new)
        before = figures.phrase(change.old, t)
        after = figures.phrase(change.new, t)
        relative =
            change.relativeChange(gwp: figures.set, table: figures.table).map { share in
                (share > 0 ? "+" : "") + GermanFormat.percent(share)
            } ?? ""
        aspects = FactorChange.Aspect.allCases.filter(change.aspects.contains).map { $0.word(t) }.joined(
            separator: ", "
        )
    }
}
