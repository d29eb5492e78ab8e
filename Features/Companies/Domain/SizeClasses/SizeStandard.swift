/// The two definitions of size that firms need, and which can differ for the same firm.
public enum SizeStandard: String, Sendable, Hashable, CaseIterable {
    /// Funding and state aid: Recommendation 2003/361/EC, Annex, Article 2. Staff below the limit, and turnover or
    /// balance sheet total within it.
    case smeDefinition
    /// Sustainability reporting: VSME, after the Accounting Directive 2013/34/EU, Article 3, as amended by Delegated
    /// Directive (EU) 2023/2775. Two of the three within the limits.
    case vsme
}
