public import DatabasePlatform

/// In the order in which they run; the firm's table comes before, from Companies.
public let emissionFactorsMigrations: [Migration] = [createCustomFactor, linkPersonOfCustomFactor]
