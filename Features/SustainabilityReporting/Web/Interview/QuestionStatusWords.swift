import Kernel
import SustainabilityReporting

/// Whether something has to be said, and why, in a few words beside its field.
struct QuestionStatusWords: Sendable {
    let edition: ReportEdition
    let t: Texts

    func label(_ status: ElementStatus) -> String {
        switch status {
        case .required: t("interview.status.required")
        case .ifApplicable: t("interview.status.ifApplicable")
        case .optional: t("interview.status.optional")
        case .omittable(let reason): t("interview.status.omittable", ["reason": self.reason(reason)])
        case .notAsked(let reason): t("interview.status.notAsked", ["reason": self.reason(reason)])
        case .unknown(let reason): t("interview.status.unknown", ["reason": self.reason(reason)])
        }
    }

    func reason(_ reason: StatusReason) -> String {
        switch reason {
        case .notInEdition: t("interview.reason.edition")
        case .basicOnly: t("interview.reason.basicOnly")
        case .comprehensive: t("interview.reason.comprehensive")
        case .fewerEmployees(let count): t("interview.reason.fewerEmployees", ["count": "\(count)"])
        case .enoughEmployees(let count): t("interview.reason.enoughEmployees", ["count": "\(count)"])
        case .individual: t("interview.reason.individual")
        case .consolidated: t("interview.reason.consolidated")
        case .legalForm: t("interview.reason.legalForm")
        case .otherLegalForm: t("interview.reason.otherLegalForm")
        case .highClimateImpact: t("interview.reason.climate")
        case .noHighClimateImpact: t("interview.reason.noClimate")
        case .answer(let element, _): t("interview.reason.answer", ["field": label(element)])
        case .otherAnswer(let element, _): t("interview.reason.otherAnswer", ["field": label(element)])
        case .answered(let element): t("interview.reason.answered", ["field": label(element)])
        case .notAnswered(let element): t("interview.reason.notAnswered", ["field": label(element)])
        case .oneCountry: t("interview.reason.oneCountry")
        case .severalCountries: t("interview.reason.severalCountries")
        case .periodEndsFrom(let day): t("interview.reason.periodFrom", ["day": german(day)])
        case .periodEndsBefore(let day): t("interview.reason.periodBefore", ["day": german(day)])
        case .missing(let missing): self.missing(missing)
        }
    }

    private func missing(_ missing: StatusReason.Missing) -> String {
        switch missing {
        case .headcount: t("interview.reason.missing.headcount")
        case .legalForm: t("interview.reason.missing.legalForm")
        case .industry: t("interview.reason.missing.industry")
        case .country: t("interview.reason.missing.country")
        case .answer(let element): t("interview.reason.missing.answer", ["field": label(element)])
        }
    }

    private func label(_ element: ElementName) -> String { edition.element(element)?.label ?? element.rawValue }

    private func german(_ iso: String) -> String { LocalDate(iso: iso)?.german ?? iso }
}
