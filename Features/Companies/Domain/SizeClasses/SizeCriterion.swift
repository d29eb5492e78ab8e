/// What both definitions of size look at.
public enum SizeCriterion: String, Sendable, Hashable, CaseIterable {
    case staff, turnover, balanceSheet
}
