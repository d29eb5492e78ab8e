import Appointments
import AppointmentsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AppointmentsFeature {
    /// So much of an address is taken over as what the meeting is to be about.
    static let longestOccasion = 200

    func addCoachesRoutes(to routes: Routes) {
        routes.get("coaches", for: .everyone, records: RecordKind.none, page: "page.coaches", use: showCoaches)
        routes.get("coaches/:profile", for: .everyone, records: RecordKind.none, page: "page.coach", use: showCoach)
        routes.get(
            "coaches/:profile/buchen",
            for: .everyone,
            records: RecordKind.none,
            page: "page.booking",
            use: showBooking
        )
        routes.post("coaches/:profile/buchen", for: .everyone, use: book)
    }

    @Sendable func showCoaches(_ call: Call<Visitor>) async throws -> Response {
        let (t, words) = (call.texts, words(call.texts))
        let sought = CoachesPage.Sought(
            theme: call.query("thema") ?? "",
            language: call.query("sprache") ?? "",
            place: call.query("ort") ?? "",
            occasion: occasion(call)
        )
        let all = try await appointments.openings()
        let found = all.filter { opening in
            (sought.theme.isEmpty || opening.profile.themes.contains(sought.theme))
                && (sought.language.isEmpty || opening.profile.languages.contains(sought.language))
                && (sought.place.isEmpty || opening.profile.places.contains(sought.place))
        }
        return call.page(
            CoachesPage(
                title: t("coaches.title"),
                sought: sought,
                themes: choices(content.themes, all.flatMap(\.profile.themes)),
                languages: choices(content.languages, all.flatMap(\.profile.languages)),
                places: choices(content.places, all.flatMap(\.profile.places)),
                rows: found.map { opening in
                    CoachesPage.Row(
                        name: opening.profile.name,
                        href: AppointmentsURL.coach(opening.profile.id, about: sought.occasion),
                        kind: words.advisor(opening.profile.kind),
                        themes: opening.profile.themes.joined(separator: ", "),
                        languages: opening.profile.languages.joined(separator: ", "),
                        places: opening.profile.places.joined(separator: ", "),
                        nextFree: opening.next.map(words.when)
                    )
                },
                isEmpty: all.isEmpty
            )
        )
    }

    @Sendable func showCoach(_ call: Call<Visitor>) async throws -> Response {
        let (t, words, profile) = (call.texts, words(call.texts), try await profile(call))
        let offered = try await kinds(of: profile.id)
        let asked = call.query("art").flatMap { MeetingKind(rawValue: $0) }
        let kind = offered.count == 1 ? offered.first : offered.first { $0 == asked }
        let (occasion, days) = (occasion(call), appointments.bookable)
        let free = if let kind { try await appointments.free(profile.id, kind, in: days) } else { [AppointmentSlot]() }
        let details = [
            (t("coaches.theme"), profile.themes), (t("coaches.language"), profile.languages),
            (t("coaches.place"), profile.places),
        ]
        return call.page(
            CoachPage(
                title: profile.name,
                kind: words.advisor(profile.kind),
                text: profile.text,
                details: details.filter { !$0.1.isEmpty }.map { Definition($0.0, $0.1.joined(separator: ", ")) },
                occasion: occasion,
                kinds: offered.map { offer in
                    let address = AppointmentsURL.coach(profile.id, offer, about: occasion)
                    return PageLink(words.kind(offer), href: address, isCurrent: offer == kind)
                },
                placeText: kind.map { placeText($0, words) },
                week: kind.flatMap { kind in
                    FreeWeek(
                        free,
                        in: days,
                        asked: call.query("woche").flatMap { LocalDate(iso: $0) },
                        words,
                        address: { AppointmentsURL.coach(profile.id, kind, week: $0, about: occasion) },
                        leadsTo: { AppointmentsURL.booking(profile.id, kind, $0.start, about: occasion) }
                    )
                }
            )
        )
    }

    func placeText(_ kind: MeetingKind, _ words: AppointmentWords) -> String {
        switch kind {
        case .locationA, .locationB: words.location(kind)
        case .atFirm: words.t("booking.atFirm.text")
        case .video: words.t("meeting.place.video")
        }
    }

    /// An open profile; any other is answered as if it did not exist.
    func profile<Who>(_ call: Call<Who>) async throws -> AdvisorProfile {
        guard let profile = try await advisors.published(try call.id("profile")) else { throw HTTPError(.notFound) }
        return profile
    }

    /// In the order of ``MeetingKind``.
    func kinds(of advisor: AdvisorID) async throws -> [MeetingKind] {
        let offered = FreeSlots(hours: try await officeHours.hours(of: advisor)).kinds
        return MeetingKind.allCases.filter(offered.contains)
    }

    /// What the meeting is to be about, as the page that led here says; without marks that turn the direction.
    func occasion<Who>(_ call: Call<Who>) -> String {
        let text = (call.query("anlass") ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return BookingForm.hasInvisibleMarks(text) ? "" : String(text.prefix(Self.longestOccasion))
    }

    /// Those known, in their order, then what profiles hold besides.
    private func choices(_ known: [String], _ used: [String]) -> [String] {
        let used = Set(used)
        return known.filter(used.contains) + used.subtracting(known).sorted()
    }
}
