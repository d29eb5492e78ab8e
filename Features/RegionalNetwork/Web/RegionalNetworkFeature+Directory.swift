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
        let (t, words) = (call.texts, words(call.texts))
        let filter = DirectoryFilter(
            theme: call.query("thema").flatMap { Instrument.Theme(rawValue: $0) },
            sector: call.query("branche").flatMap { Sector(rawValue: $0) },
            size: call.query("groesse").flatMap { SizeClass(rawValue: $0) }
        )
        let entries = try await directory.entries()
        let own = entries.first { $0.firm == call.who.firm }
        let consent = try await consents.standing(.directory, of: call.who.firm)
        let rows = entries.filter { $0.firm != call.who.firm && filter.matches($0) }.map { entry in
            row(entry, own.flatMap { PeerMatch($0, entry) }, words)
        }
        let change = PageLink(own == nil ? t("directory.join") : t("directory.change"), href: RegionalNetworkURL.entry)
        return call.page(
            DirectoryPage(
                title: t("directory.place"),
                own: consent.map { t("directory.own", ["name": $0.name, "day": $0.day.german]) }
                    ?? t("directory.own.none"),
                change: call.who.role == .owner ? change : nil,
                isCompared: own != nil,
                peers: rows.filter { !$0.reasons.isEmpty },
                others: rows.filter(\.reasons.isEmpty),
                filter: filter,
                count: t("directory.count", count: rows.count)
            )
        )
    }

    private func row(_ entry: DirectoryEntry, _ match: PeerMatch?, _ words: DirectoryWords) -> DirectoryPage.Row {
        DirectoryPage.Row(
            name: entry.firmName,
            sector: words.sector(entry),
            size: words.size(entry),
            area: words.area(entry),
            themes: words.themes(entry),
            about: entry.about,
            contact: entry.contact,
            reasons: match.map(words.reasons) ?? ""
        )
    }

    @Sendable func showEntry(_ call: Call<Member>) async throws -> Response {
        let stored = try await directory.entries().first { $0.firm == call.who.firm }
        var entry = try await present(call.who)
        let possible = entry.place
        entry.place = stored?.place ?? ""
        if let stored { (entry.themes, entry.about, entry.contact) = (stored.themes, stored.about, stored.contact) }
        return call.page(page(entry, possiblePlace: possible, isShown: stored != nil, call))
    }

    @Sendable func publishEntry(_ call: Call<Member>) async throws -> Response {
        let (t, form) = (call.texts, call.form)
        var (entry, errors) = (try await present(call.who), FieldErrors())
        let possible = entry.place
        if !form.isOn("place") { entry.place = "" }
        entry.themes = Set(form.all("themes").compactMap { Instrument.Theme(rawValue: $0) })
        (entry.about, entry.contact) = (TypedText.block(form["about"]), TypedText.block(form["contact"]))
        let limits = [
            ("about", entry.about.count, DirectoryEntry.longestAbout),
            ("contact", entry.contact.count, DirectoryEntry.longestContact),
        ]
        for (name, count, most) in limits where count > most {
            errors.add(name, t("offers.long", ["count": "\(count)", "most": "\(most)"]))
        }
        if !form.isOn("consent") { errors.add("consent", t("directory.consent.missing")) }
        guard errors.isEmpty else {
            let isShown = try await consents.standing(.directory, of: call.who.firm) != nil
            var page = page(entry, possiblePlace: possible, isShown: isShown, call)
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

    func words(_ t: Texts) -> DirectoryWords { DirectoryWords(industries: industries, map: content.map, t: t) }

    /// What the hub knows of the firm today, without words of its own; the place is where it could stand on the map.
    private func present(_ member: Member) async throws -> DirectoryEntry {
        let traits = try await traits(member)
        let seat = try await firms.sites(of: member.firm).first { $0.isSeat }
        let place = seat.flatMap { region.municipality($0.postcode) }.flatMap { content.map.place($0.key) }
        let code = try await firms.firm(member.firm)?.industry2008?.text ?? ""
        return DirectoryEntry(
            firm: member.firm,
            firmName: member.firmName,
            sector: traits?.sector,
            division: code.first?.isNumber == true && code.count >= 2 ? String(code.prefix(2)) : "",
            size: traits?.size,
            area: seat.map { String($0.postcode.text.prefix(2)) } ?? "",
            place: place?.key ?? ""
        )
    }

    private func page(
        _ entry: DirectoryEntry,
        possiblePlace: String,
        isShown: Bool,
        _ call: Call<Member>
    ) -> DirectoryEntryPage {
        let (t, words) = (call.texts, words(call.texts))
        return DirectoryEntryPage(
            title: t("directory.entry"),
            firmName: entry.firmName,
            sector: words.sector(entry),
            size: words.size(entry),
            area: entry.area.isEmpty ? "" : t("directory.area.value", ["digits": entry.area]),
            themes: Set(entry.themes.map(\.rawValue)),
            about: entry.about,
            contact: entry.contact,
            municipality: content.map.place(possiblePlace)?.name,
            isOnMap: !entry.place.isEmpty,
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
}
