public import DatabasePlatform

/// In the order in which they run; the firm's own table comes first, from Companies.
public let accountsMigrations: [Migration] = [
    createPerson, addLastFirm, addEmailVerified, createHubRole, createFirmGrant, createInvitation, addSignIn,
    createMailLinks, createSecondFactor, createPasskey, createIdentityProvider, addSessionProvider,
    addGrantPassedOn,
]
