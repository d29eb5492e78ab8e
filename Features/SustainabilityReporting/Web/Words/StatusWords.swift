import HTML
import Kernel
import SustainabilityReporting

/// Whether an element is asked for, in German, and why.
struct StatusWords {
    let standard: ReportStandard
    let edition: ReportEdition
    let t: Texts

    /// One or two words for a mark.
    func word(_ status: ElementStatus) -> String {
        switch status {
        case .required: t("status.required")
        case .ifApplicable: t("status.ifApplicable")
        case .optional: t("status.optional")
        case .omittable: t("status.omittable")
        case .notAsked: t("status.notAsked")
        case .unknown: t("status.unknown")
        }
    }

    /// A whole sentence.
    func sentence(_ reason: StatusReason) -> String {
        switch reason {
        case .notInEdition: t("status.notInEdition")
        case .basicOnly: t("status.basicOnly")
        case .comprehensive: t("status.comprehensive")
        case .fewerEmployees(let count): t("status.fewerEmployees", ["number": "\(count)"])
        case .enoughEmployees(let count): t("status.enoughEmployees", ["number": "\(count)"])
        case .individual: t("status.individual")
        case .consolidated: t("status.consolidated")
        case .legalForm(let form): t("status.legalForm", ["form": word(legalForm: form)])
        case .otherLegalForm(let form): t("status.otherLegalForm", ["form": word(legalForm: form)])
        case .highClimateImpact: t("status.highClimateImpact")
        case .noHighClimateImpact: t("status.noHighClimateImpact")
        case .answer(let element, _), .otherAnswer(let element, _): t("status.byAnswer", ["label": label(element)])
        case .answered(let element): t("status.answered", ["label": label(element)])
        case .notAnswered(let element): t("status.notAnswered", ["label": label(element)])
        case .oneCountry: t("status.oneCountry")
        case .severalCountries: t("status.severalCountries")
        case .periodEndsFrom(let day): t("status.periodEndsFrom", ["day": german(day)])
        case .periodEndsBefore(let day): t("status.periodEndsBefore", ["day": german(day)])
        case .missing(let missing): sentence(missing)
        }
    }

    private func sentence(_ missing: StatusReason.Missing) -> String {
        switch missing {
        case .headcount: t("status.missing.headcount")
        case .legalForm: t("status.missing.legalForm")
        case .industry: t("status.missing.industry")
        case .country: t("status.missing.country")
        case .answer(let element): t("status.missing.answer", ["label": label(element)])
        }
    }

    private func label(_ element: ElementName) -> String { edition.element(element)?.label ?? element.rawValue }

    private func word(legalForm: String) -> String {
        standard.list("legalForms")?[legalForm + "Member"]?.german ?? legalForm
    }

    private func german(_ day: String) -> String { LocalDate(iso: day)?.german ?? day }
}
