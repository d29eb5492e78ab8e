import AccountsWeb
import DatabasePlatform
import HTTPClientPlatform
import Kernel
import SecurityPlatform

extension SignInStores {
    static func forTests(
        _ database: any SQLDatabase,
        address: String = "https://hub.example",
        sendsMail: Bool = false,
        web: WebClient = .unimplemented,
        outside: OutsideWorld
    ) -> SignInStores {
        SignInStores(
            database: database,
            secrets: SecretBox(secret: [UInt8](repeating: 7, count: 32)),
            address: address,
            sendsMail: sendsMail,
            web: web,
            outside: outside
        )
    }
}
