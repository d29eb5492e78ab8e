import DataProtectionStorage
import DatabasePlatform
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension DataProtectionFeature {
    @Sendable func showFirmLog(_ call: Call<Member>) async throws -> Response {
        let lead = call.texts("log.firm.lead", ["firm": call.who.firmName])
        return try await logPage(.firm(call.who.firm), call, DataProtectionURL.log, call.texts("log.firm.title"), lead)
    }

    @Sendable func showCouncilLog(_ call: Call<CouncilMember>) async throws -> Response {
        guard let seat = call.who.seat(try call.id("council")) else { throw HTTPError(.notFound) }
        let (address, t) = (DataProtectionURL.councilLog(seat.council.text), call.texts)
        let lead = t("log.council.lead", ["name": seat.name])
        return try await logPage(.council(seat.council.text), call, address, t("log.council.title"), lead)
    }

    @Sendable func showHubLog(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        return try await logPage(.hub, call, DataProtectionURL.hubLog, t("log.hub.title"), t("log.hub.lead"))
    }

    private func logPage<Who>(
        _ scope: AuditLogReader.Scope,
        _ call: Call<Who>,
        _ address: String,
        _ title: String,
        _ lead: String
    ) async throws -> Response {
        // What was read a moment ago belongs on the page too, and under the seal.
        try await trail.flush()
        try await AuditChain.seal(stores.database)
        let t = call.texts
        let (filter, names) = (filter(call), call.routeNames)
        let number = max(1, min(100_000, call.query("seite").flatMap { Int($0) } ?? 1))
        let found = try await stores.log.page(number, of: scope, filter)
        let page = AuditLogPage(
            title: title,
            lead: lead,
            action: address,
            people: found.people.map { Choice($0.name, value: $0.id.text) },
            features: found.features.map { Choice(featureName($0, t), value: $0) },
            selection: selection(filter),
            rows: found.lines.map { row($0, names, t) },
            count: t("log.count", count: found.total),
            pages: pagination(number, found.total, address, filter, t)
        )
        return call.page(page)
    }

    private func filter<Who>(_ call: Call<Who>) -> AuditLogReader.Filter {
        var filter = AuditLogReader.Filter()
        filter.person = call.query("person").flatMap { PersonID($0) }
        filter.feature = call.query("bereich")
        filter.action = call.query("art").flatMap { AuditAction(rawValue: $0) }
        filter.from = call.query("von").flatMap { LocalDate(iso: $0) }
        filter.through = call.query("bis").flatMap { LocalDate(iso: $0) }
        return filter
    }

    private func selection(_ filter: AuditLogReader.Filter) -> AuditLogPage.Selection {
        AuditLogPage.Selection(
            person: filter.person?.text ?? "",
            feature: filter.feature ?? "",
            action: filter.action?.rawValue ?? "",
            from: filter.from?.iso ?? "",
            through: filter.through?.iso ?? ""
        )
    }

    private func row(_ line: AuditLogReader.Line, _ names: RouteNames, _ t: Texts) -> AuditLogPage.Row {
        let entry = line.entry
        return AuditLogPage.Row(
            time: Self.clock(entry.time),
            person: entry.role == "command" ? t("log.operator") : line.person ?? placeholder,
            mark: mark(entry.role, t),
            action: actionName(entry, t),
            feature: featureName(entry.feature, t),
            page: Self.page(entry, names),
            place: Self.place(entry)
        )
    }

    private func mark(_ role: String, _ t: Texts) -> String? {
        switch role {
        case "coach": t("log.role.coach")
        case "support": t("log.role.support")
        case "token": t("log.role.token")
        case "administrator": t("log.role.administrator")
        default: nil
        }
    }

    private func actionName(_ entry: AuditEntry, _ t: Texts) -> String {
        switch (entry.action, entry.method) {
        case ("read", _): t("log.action.read")
        case ("signIn", _): t("log.action.signIn")
        case (_, "DELETE"): t("log.action.delete")
        default: t("log.action.change")
        }
    }

    func featureName(_ feature: String, _ t: Texts) -> String {
        let key = "feature.\(feature)"
        return t.has(key) ? t(key) : feature
    }

    static func page(_ entry: AuditEntry, _ names: RouteNames) -> String? {
        let objects = entry.objects.split(separator: " ").map(String.init)
        return names.name(of: entry.route, method: entry.method, objects: objects)
    }

    /// `/klimabilanz/2025/eintraege`: each `:name` becomes the year or the beginning of the id that stood there.
    static func place(_ entry: AuditEntry) -> String {
        var objects = entry.objects.split(separator: " ")[...]
        let count = entry.route.split(separator: "/").count { $0.hasPrefix(":") }
        guard count > 0, objects.count == count else { return entry.route.isEmpty ? "/" : entry.route }
        return entry.route.split(separator: "/").map { part -> String in
            guard part.hasPrefix(":"), let object = objects.popFirst() else { return "/" + part }
            let ending = part.dropFirst().drop { $0.isLetter || $0.isNumber }
            return "/" + (object.count > 8 ? object.prefix(4) + "…" + object.suffix(4) : object) + ending
        }
        .joined()
    }

    static func clock(_ time: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin")!
        let parts = calendar.dateComponents([.hour, .minute], from: time)
        let digits = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return LocalDate(time).german + " " + digits.joined(separator: ":")
    }

    private func pagination(
        _ number: Int,
        _ total: Int,
        _ address: String,
        _ filter: AuditLogReader.Filter,
        _ t: Texts
    ) -> Pagination {
        let last = max(1, (total + AuditLogReader.pageSize - 1) / AuditLogReader.pageSize)
        let kept = [
            ("person", filter.person?.text), ("bereich", filter.feature?.filter { $0.isLetter }),
            ("art", filter.action?.rawValue), ("von", filter.from?.iso), ("bis", filter.through?.iso),
        ]
        .compactMap { name, value in value.map { "\(name)=\($0)" } }
        func link(_ page: Int, _ label: String) -> PageLink {
            PageLink(label, href: address + "?" + (kept + ["seite=\(page)"]).joined(separator: "&"))
        }
        return Pagination(
            label: t("log.pages"),
            position: t("log.pages.position", ["page": "\(min(number, last))", "last": "\(last)"]),
            previous: number > 1 ? link(min(number - 1, last), t("log.pages.previous")) : nil,
            next: number < last ? link(number + 1, t("log.pages.next")) : nil
        )
    }
}
