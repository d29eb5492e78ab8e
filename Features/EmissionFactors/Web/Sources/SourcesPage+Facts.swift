import EmissionFactors
import HTML
import Kernel

extension SourcesPage {
    /// The sources of the newest edition and of the warming potentials, those with the most figures first.
    init(_ library: FactorLibrary, isMember: Bool, _ t: Texts) {
        title = t("sources.title")
        var counts: [String: Int] = [:]
        var sources: [FactorSource] = []
        for factor in library.newest.factors {
            if counts.updateValue(counts[factor.source.id, default: 0] + 1, forKey: factor.source.id) == nil {
                sources.append(factor.source)
            }
        }
        let potentials = library.gwp.sources.filter { counts[$0.id] == nil }
        let all = sources + potentials
        lead = t("sources.lead", ["count": "\(all.count)", "edition": library.newest.edition.id])
        leadFigures = ["\(all.count)"]
        let groups = Dictionary(grouping: all) { LicenceKind($0.licence) }
        licences = LicenceKind.allCases.compactMap { kind in
            groups[kind].map { members in
                let sorted = members.sorted {
                    (counts[$0.id, default: 0], $1.title) > (counts[$1.id, default: 0], $0.title)
                }
                return Licence(
                    title: kind.title(t),
                    duty: kind.duty(t),
                    address: kind.address,
                    sources: sorted.map { Source($0, figures: counts[$0.id], t) }
                )
            }
        }
        sections = FactorSection.links(.sources, isMember: isMember, t)
    }
}

extension SourcesPage.Source {
    init(_ source: FactorSource, figures: Int?, _ t: Texts) {
        let kind = LicenceKind(source.licence)
        publisher = kind == .attribution ? "\(source.publisher) (\(source.licence))" : source.publisher
        (title, address) = (source.title, source.url)
        year = "\(source.year)"
        read = source.dateRead.german
        use = figures.map { t("sources.use", count: $0) } ?? t("sources.use.potentials")
    }
}
