import Assessments
import Companies
import CompaniesStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

extension RegionalNetworkFeature {
    @Sendable func showDirectory(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let entries = try await directory.entries()
        let own = entries.first { $0.firm == call.who.firm }
        let consent = try await directory.consent(of: call.who.firm)
        let others = entries.filter { $0.firm != call.who.firm }.map { entry in
            (entry: entry, match: own.flatMap { PeerMatch($0, entry) })
        }
        let ordered = others.filter { $0.match != nil } + others.filter { $0.match == nil }
        let change = PageLink(own == nil ? t("directory.join") : t("directory.change"), href: RegionalNetworkURL.entry)
        return call.page(
            DirectoryPage(
                title: t("directory.place"),
                own: consent.map { t("directory.own", ["name": $0.name, "day": $0.day.german]) }
                    ?? t("directory.own.none"),
                change: call.who.role == .owner ? change : nil,
                rows: ordered.map { entry, match in
                    DirectoryPage.Row(
                        name: entry.firmName,
                        sector: sector(entry.sector, t),
                        size: size(entry.size, t),
                        area: entry.area.isEmpty ? "" : t("directory.area.value", ["digits": entry.area]),
                        themes: Instrument.Theme.allCases.filter(entry.themes.contains)
                            .map { t("offers.theme.\($0.rawValue)") }.joined(separator: ", "),
                        about: entry.about,
                        contact: entry.contact,
                        match: match?.sentence(t)
                    )
                }
            )
        )
    }

    @Sendable func showEntry(_ call: Call<Member>) async throws -> Response {
        let stored = try await directory.entries().first { $0.firm == call.who.firm }
        var entry = try await present(call.who)
        if let stored { (entry.themes, entry.about, entry.contact) = (stored.themes, stored.about, stored.contact) }
        return call.page(page(entry, isShown: stored != nil, call))
    }

    @Sendable func publishEntry(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        var (entry, errors) = (try await present(call.who), FieldErrors())
        entry.themes = Set(form.all("themes").compactMap { Instrument.Theme(rawValue: $0) })
        (entry.about, entry.contact) = (PlainText.cleaned(form["about"]), PlainText.cleaned(form["contact"]))
        let limits = [
            ("about", entry.about.count, DirectoryEntry.longestAbout),
            ("contact", entry.contact.count, DirectoryEntry.longestContact),
        ]
        for (name, count, most) in limits where count > most {
            errors.add(name, t("offers.long", ["count": "\(count)", "most": "\(most)"]))
        }
        if !form.isOn("consent") { errors.add("consent", t("directory.consent.missing")) }
        guard errors.isEmpty else {
            let isShown = try await directory.consent(of: call.who.firm) != nil
            var page = page(entry, isShown: isShown, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        try await directory.publish(entry, by: call.who.person.id, name: call.who.person.name)
        return call.redirect(RegionalNetworkURL.directory, notice: t("directory.published"))
    }

    @Sendable func withdrawEntry(_ call: Call<Member>) async throws -> Response {
        try await directory.withdraw(call.who.firm)
        return call.redirect(RegionalNetworkURL.directory, notice: call.texts("directory.withdrawn"))
    }

    /// What the hub knows of the firm today, without words of its own.
    private func present(_ member: Member) async throws -> DirectoryEntry {
        let traits = try await traits(member)
        let seat = try await firms.sites(of: member.firm).first { $0.isSeat }
        return DirectoryEntry(
            firm: member.firm,
            firmName: member.firmName,
            sector: traits?.sector,
            size: traits?.size,
            area: seat.map { String($0.postcode.text.prefix(2)) } ?? "",
            themes: [],
            about: "",
            contact: ""
        )
    }

    private func page(_ entry: DirectoryEntry, isShown: Bool, _ call: Call<Member>) -> DirectoryEntryPage {
        let t = call.texts
        return DirectoryEntryPage(
            title: t("directory.entry"),
            firmName: entry.firmName,
            sector: sector(entry.sector, t),
            size: size(entry.size, t),
            area: entry.area.isEmpty ? "" : t("directory.area.value", ["digits": entry.area]),
            themes: Set(entry.themes.map(\.rawValue)),
            about: entry.about,
            contact: entry.contact,
            token: call.formToken,
            withdrawal: isShown
                ? PostAction(
                    t("directory.withdraw.submit"),
                    action: RegionalNetworkURL.entry + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil
        )
    }

    private func sector(_ sector: Sector?, _ t: Texts) -> String {
        sector.map { t("offers.sector.\($0.rawValue)") } ?? ""
    }

    private func size(_ size: SizeClass?, _ t: Texts) -> String { size.map { t("offers.size.\($0.rawValue)") } ?? "" }
}

extension PeerMatch {
    fileprivate func sentence(_ t: Texts) -> String {
        let words = reasons.map { reason in
            switch reason {
            case .theme(let theme): t("directory.match.theme", ["theme": t("offers.theme.\(theme.rawValue)")])
            case .sector(let sector): t("directory.match.sector", ["sector": t("offers.sector.\(sector.rawValue)")])
            case .size(let size): t("directory.match.size", ["size": t("offers.size.\(size.rawValue)")])
            }
        }
        return t("directory.match", ["reasons": words.joined(separator: ", ")])
    }
}
