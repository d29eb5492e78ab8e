import AccountsStorage
public import DatabasePlatform
public import HTTPClientPlatform
public import Kernel
import OpenIDPlatform
public import SecurityPlatform
import WebPlatform

/// What signing in needs beside accounts and sessions.
public struct SignInStores: Sendable {
    let registrations: RegistrationStore
    let links: AccountLinkStore
    let throttle: ThrottleStore
    let devices: KnownDeviceStore
    let factors: SecondFactorStore
    let pending: PendingSignInStore
    let passkeys: PasskeyStore
    let providers: IdentityProviderStore
    /// Asks identity providers.
    let web: WebClient
    private let discovered: DiscoveredProviders
    let secrets: SecretBox
    /// Who asks devices for passkeys; nil where the address allows none, such as a number instead of a name.
    let party: WebAuthn.Party?
    /// `https://hub.example.org`, where links in mails lead.
    let address: String
    /// Whether mails reach people. Without a mail server nobody could follow a link, so nothing waits for one.
    let sendsMail: Bool
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        secrets: SecretBox,
        address: String,
        sendsMail: Bool,
        web: WebClient,
        outside: OutsideWorld
    ) {
        registrations = RegistrationStore(database, outside: outside)
        links = AccountLinkStore(database, outside: outside)
        throttle = ThrottleStore(database, outside: outside)
        devices = KnownDeviceStore(database, outside: outside)
        factors = SecondFactorStore(database, outside: outside)
        pending = PendingSignInStore(database, outside: outside)
        passkeys = PasskeyStore(database, outside: outside)
        providers = IdentityProviderStore(database, outside: outside)
        self.web = web
        discovered = DiscoveredProviders(outside: outside)
        party = WebAuthn.Party(address: address)
        (self.secrets, self.address, self.sendsMail, self.outside) = (secrets, address, sendsMail, outside)
    }

    /// Plain `http` on this machine is enough where the hub itself is reached from this machine alone, as on a laptop.
    ///
    /// - Parameter anew: also where the provider has described itself a moment ago. A failure is never kept.
    func discover(_ issuer: String, anew: Bool = false) async throws -> OpenIDProvider {
        if !anew, let known = discovered.find(issuer) { return known }
        let allowsLoopback = LoopbackAddress.contains(address)
        let found = try await OpenIDProvider.discover(issuer, client: web, allowsLoopback: allowsLoopback)
        discovered.keep(found, for: issuer)
        return found
    }
}
