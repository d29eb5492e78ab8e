import DatabasePlatform
import MailPlatform

/// The addresses of this feature.
enum AdministrationURL {
    static let overview = "/verwaltung"
    static let outbox = "/verwaltung/postausgang"
    static let jobs = "/verwaltung/auftraege"

    static func outbox(_ state: MailOutbox.State?, page: Int = 1) -> String {
        list(outbox, state.map { OutboxPage.word($0) }, page)
    }

    static func mail(_ id: MailID) -> String { "\(outbox)/\(id)" }
    static func mailDelivery(_ id: MailID) -> String { "\(outbox)/\(id)/zustellung" }
    static func mailRemoval(_ id: MailID) -> String { "\(outbox)/\(id)?_method=DELETE" }
    static func jobs(_ state: JobReader.State, page: Int = 1) -> String { list(jobs, JobsPage.word(state), page) }
    static func jobRestart(_ id: JobID) -> String { "\(jobs)/\(id)/neubeginn" }

    private static func list(_ base: String, _ state: String?, _ page: Int) -> String {
        let parts = [state.map { "stand=\($0)" }, page > 1 ? "seite=\(page)" : nil].compactMap { $0 }
        return parts.isEmpty ? base : "\(base)?\(parts.joined(separator: "&"))"
    }
}
