public import Kernel

/// Why a line is not stored at all. What may be completed later is a ``LineProblem`` instead.
public enum EntryFault: Error, Hashable, Sendable {
    case siteUnknown
    case contractUnknown
    /// Only purchased energy is bought under a contract.
    case contractOutsideScopeTwo
    case evidenceUnknown
    case periodOutsideYear
    case amountNegative(Double)
    /// Above ``ActivityEntry/largestAmount``.
    case amountTooLarge(Double)
    /// The category does not take amounts stated in this way, ``EntryWay/ways(of:)``.
    case wayNotAllowed
    /// A share of the amount, outside what ``DataQuality`` allows.
    case uncertaintyOutOfRange(Double)
    case propertyTwice(index: Int)
    case propertySourceMissing(index: Int)
    case propertyOutOfRange(index: Int, UnitProperty)
    case priceYearUnknown(Int)
    case supplierSourceMissing
    case leakSourceMissing
}
