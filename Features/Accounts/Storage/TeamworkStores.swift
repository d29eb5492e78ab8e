public import DatabasePlatform
public import Kernel

/// What the feature keeps about working together: team, invitations, grants, offices in the hub.
public struct TeamworkStores: Sendable {
    public let team: TeamStore
    public let invitations: InvitationStore
    public let grants: GrantStore
    public let places: FirmPlaceReader
    public let hubRoles: HubRoleStore
    public let directory: HubDirectory
    public let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        team = TeamStore(database, outside: outside)
        invitations = InvitationStore(database, outside: outside)
        grants = GrantStore(database, outside: outside)
        places = FirmPlaceReader(database, outside: outside)
        hubRoles = HubRoleStore(database, outside: outside)
        directory = HubDirectory(database, outside: outside)
        self.outside = outside
    }
}
