import CarbonAccounting
import Kernel
import WebPlatform

/// Why a line is refused, at its place in what was sent.
enum EntryFaultWords {
    static func detail(_ fault: EntryFault, _ entry: ActivityEntry, _ t: Texts) -> APIProblem.Detail {
        switch fault {
        case .siteUnknown: return .init("/site", t("entry.siteUnknown"))
        case .contractUnknown: return .init("/contract", t("entry.contractUnknown"))
        case .contractOutsideScopeTwo: return .init("/contract", t("entry.contractOutsideScopeTwo"))
        case .evidenceUnknown: return .init("/evidence", t("entry.evidenceUnknown"))
        case .periodOutsideYear:
            let period = entry.period
            let words = t(
                "entry.periodOutside",
                ["first": period.first.german, "last": period.last.german, "year": "\(entry.year)"]
            )
            return .init("/firstDay", words)
        case .amountNegative(let value): return .init("/amount", t("entry.amountNegative", number(value)))
        case .amountTooLarge(let value): return .init("/amount", t("entry.amountLarge", number(value)))
        case .wayNotAllowed: return .init(entry.derivation == nil ? "/method" : "/derivation", t("entry.way"))
        case .uncertaintyOutOfRange(let share):
            return .init("/dataQuality/halfWidthPercent", t("entry.uncertainty", number(share * 100)))
        case .propertyTwice(let index): return .init("/properties/\(index)/kind", t("entry.propertyTwice"))
        case .propertySourceMissing(let index):
            return .init("/properties/\(index)/source", t("entry.sourceMissing"))
        case .propertyOutOfRange(let index, let property):
            let range = property.kind.validRange
            let words = t(
                "entry.propertyRange",
                [
                    "value": GermanFormat.exact(property.value), "low": GermanFormat.exact(range.lowerBound),
                    "high": GermanFormat.exact(range.upperBound),
                ]
            )
            return .init("/properties/\(index)/value", words)
        case .priceYearUnknown(let year):
            return .init("/method/priceYear", t("entry.priceYear", ["value": "\(year)"]))
        case .supplierSourceMissing: return .init("/method/source", t("entry.sourceMissing"))
        case .leakSourceMissing: return .init("/derivation/source", t("entry.sourceMissing"))
        }
    }

    private static func number(_ value: Double) -> KeyValuePairs<String, String> {
        ["value": GermanFormat.exact(value)]
    }

    /// Where in what was sent a calculation stumbles.
    static func pointer(_ problem: LineProblem) -> String {
        switch problem {
        case .conversion(.missingProperty), .conversion(.invalidProperty): "/properties"
        case .conversion: "/unit"
        case .periodOutsideYear: "/firstDay"
        case .supplierFigureInvalid: "/method"
        case .supplierFigureNeedsContract, .tariffNeedsContract, .contractUnknown, .contractDoesNotFit,
            .contractFigureMissing:
            "/contract"
        case .siteOutsideBoundary: "/site"
        case .amountMissing, .amountNegative, .amountOutOfRange: "/amount"
        case .derivation, .derivationDiffers: "/derivation"
        default: "/factor"
        }
    }
}
