/// Which price an amount of money is stated in. ESA 2010, 3.06 and 3.44.
public enum PriceValuation: String, Sendable, CaseIterable, Codable {
    /// What the producer keeps: without trade and transport margins and taxes on the product. Input-output factors
    /// (FIGARO, EXIOBASE) are per euro of this price.
    case basic
    /// What the buyer pays without deductible VAT: the net amount in a firm's accounts.
    case purchaser
    /// What the buyer pays with VAT: the gross amount of the invoice.
    case purchaserWithVAT
}

/// Year and kind of the prices in which an amount of money is stated; what kWh(Hi) and kWh(Hs) are to energy.
public struct SpendBasis: Hashable, Sendable, Codable {
    /// The calendar year of the price level.
    public let year: Int
    public let valuation: PriceValuation

    public init(year: Int, valuation: PriceValuation) {
        (self.year, self.valuation) = (year, valuation)
    }
}
