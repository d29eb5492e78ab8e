/// What an exported report says of itself, in the language it is written out in: the keys of `report-words.json`.
public enum ReportWord: String, Hashable, Sendable, CaseIterable {
    case title, draft, period, standard, releasedHead, released, contents, about
    case glance, employees, turnover, energy, emissions
    case item, total, none, nothing, paragraphs, yes, no, hazardous
    case energyBreakdown, energySource, renewable, nonRenewable, energyBar
    case emissionsBar, scope1, scope2, scope3
    case targets, baseYear, targetYear, change
    case site, subsidiary, material, pollutant, waste, country
    case omitted, notApplicable, sensitive, permitted, notAvailable
    case aboutTags, taxonomyNote, aboutUntagged, aboutComparatives, aboutDraft, seal
    case aboutPaper, method, methodEnergy, methodEmissions, methodIntensity, methodWater, methodWaste, methodAccidents

    init(_ dimension: ElementDimension) {
        self =
            switch dimension {
            case .energyBreakdown: .energyBreakdown
            case .reportingScopes: .targets
            case .pollutant: .pollutant
            case .waste: .waste
            case .country: .country
            case .site: .site
            case .subsidiary: .subsidiary
            case .material: .material
            }
    }

    init(_ reason: Omission.Reason) {
        self =
            switch reason {
            case .notApplicable: .notApplicable
            case .sensitive: .sensitive
            case .permitted: .permitted
            case .notAvailable: .notAvailable
            }
    }
}
