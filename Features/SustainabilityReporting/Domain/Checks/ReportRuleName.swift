/// What a report is checked for, by name. Each has its German sentence.
public enum ReportRuleName: String, Hashable, Sendable, CaseIterable {
    // Values as such
    case kind, unit, currency, negative, share, shareHigh, whole
    case memberUnknown, memberDoubled, wasteGroup
    case textEmpty, textPlaceholder, textLong, textLines
    case url, gps, postcode, entityName, entityNumber
    // Sums and parts
    case sum, scopesAdded, energyExceeds, energyGap, energyParts, countrySplit
    case wasteHazardous, wasteOther, materialRows, water, partExceeds, intensity
    case accidentRate, accidentRateZero
    // Years and days
    case period, baseYear, baseYearOld, targetYear, targetPassed, targetYearMissing, planDate
    // What has to be there
    case missing, rowIncomplete, open, gap, omissionText, omissionWithValue, omissionNotAllowed
    case sensitiveNotListed, notAsked, notInEdition, detailMissing, detailContradicts
    case siteUnknown, subsidiaryMissing, subsidiarySurplus, siteDoubled, subsidiaryDoubled, materialDoubled
    case comparativesMissing, comparativesChanged
    // What is unlikely
    case unitSlip, changed, signChanged
    case energyPerPerson, scopeOnePerFuel, scopeTwoPerPower, waterPerPerson, trainingHours, turnoverPerPerson
}
