import Accounts
import AccountsStorage
import HTTPTypes
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

extension AccountsFeature {
    /// What an attempt is counted under.
    enum Attempt {
        /// A password for an account, whether there is one or not. `device` is a browser known to the account: it is
        /// counted apart, so that whoever guesses from elsewhere cannot keep the owner out.
        case password(email: String, device: String?)
        case code(PersonID)
        /// A password for the sign-up whose link this is.
        case confirmation(String)
        /// A mail to an address that anybody may have typed in.
        case mail(to: String)
    }

    func keys<Who>(_ attempt: Attempt, _ call: Call<Who>) -> [ThrottleStore.Key] {
        let (secrets, machine) = (signIn.secrets, machineKey(call))
        switch attempt {
        case .password(let email, let device):
            let name = "password \(email.lowercased()) \(device ?? "")"
            return [machine, ThrottleStore.Key(mark: secrets.mark(name), rule: .account, isCleared: true)]
        case .code(let person):
            return [machine, ThrottleStore.Key(mark: secrets.mark("code \(person)"), rule: .account, isCleared: true)]
        case .confirmation(let token):
            let mark = secrets.mark("confirmation \(token)")
            return [machine, ThrottleStore.Key(mark: mark, rule: .account, isCleared: true)]
        case .mail(let email):
            let mark = secrets.mark("mails of machine \(call.clientAddress)")
            return [
                ThrottleStore.Key(mark: mark, rule: .mailsOfMachine, isCleared: false),
                ThrottleStore.Key(mark: secrets.mark("mail \(email.lowercased())"), rule: .mail, isCleared: false),
            ]
        }
    }

    func machineKey<Who>(_ call: Call<Who>) -> ThrottleStore.Key {
        let mark = signIn.secrets.mark("machine \(call.clientAddress)")
        return ThrottleStore.Key(mark: mark, rule: .machine, isCleared: false)
    }

    /// Counts the attempt. The page that asks to wait, or nil when it may go on; even what is right has to wait, so that
    /// nothing can be learnt meanwhile.
    func wait<Who>(_ keys: [ThrottleStore.Key], _ call: Call<Who>) async throws -> Response? {
        try await signIn.throttle.attempt(keys).map { waiting($0, call) }
    }

    func waiting<Who>(_ seconds: Int, _ call: Call<Who>) -> Response {
        let t = call.texts
        let minutes = (seconds + 59) / 60
        let time = seconds < 60 ? t("throttle.seconds", count: seconds) : t("throttle.minutes", count: minutes)
        let page = ThrottledPage(title: t("throttle.title"), sentence: t("throttle.wait", ["time": time]))
        var response = call.page(page, status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
