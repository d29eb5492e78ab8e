import Foundation

extension ReportProfile {
    /// What the report itself says of the firm.
    ///
    /// A number of full-time equivalents is no headcount; it only tells that there are at least as many people.
    public static func of(_ report: Report) -> ReportProfile {
        var profile = ReportProfile()
        if case .number(let number) = report.fact("NumberOfEmployees")?.value {
            let count = NSDecimalNumber(decimal: number).doubleValue
            if report.fact("TypeOfNumberOfEmployees")?.value == .member("Full-TimeEquivalentFTEMember") {
                profile.fullTimeEquivalents = count
            } else {
                profile.employees = count
            }
        }
        profile.isComprehensive =
            report.fact("BasisForPreparation")?.value == .member("OptionBBasicModuleAndComprehensiveModuleMember")
        profile.isConsolidated = report.fact("BasisForReporting")?.value == .member("ConsolidatedMember")
        if case .member(let form) = report.fact("UndertakingsLegalForm")?.value {
            profile.legalForm = form.hasSuffix("Member") ? String(form.dropLast(6)) : form
        }
        if case .members(let industries) = report.fact("NaceSectorClassificationCodes")?.value {
            profile.industries = industries
        }
        return profile
    }
}
