import AccountsWeb
import DatabasePlatform
import Kernel
import SecurityPlatform

extension SignInStores {
    static func forTests(
        _ database: any SQLDatabase,
        sendsMail: Bool = false,
        outside: OutsideWorld
    ) -> SignInStores {
        SignInStores(
            database: database,
            secrets: SecretBox(secret: [UInt8](repeating: 7, count: 32)),
            address: "https://hub.example",
            sendsMail: sendsMail,
            outside: outside
        )
    }
}
