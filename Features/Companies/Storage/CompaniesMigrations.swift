public import DatabasePlatform

/// In the order in which they run; every other feature's tables come after the firm's.
public let companiesMigrations: [Migration] = [
    createFirm, pinEditions, addVotingShare, createStaffFigures,
]
