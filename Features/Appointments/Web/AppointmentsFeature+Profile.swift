import Appointments
import AppointmentsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AppointmentsFeature {
    func addProfileRoutes(to routes: Routes) {
        routes.get("mein-profil", for: .coach, page: "page.profile", use: showProfile)
        routes.post("mein-profil", for: .coach, use: saveProfile)
    }

    @Sendable private func showProfile(_ call: Call<Person>) async throws -> Response {
        let stored = try await advisors.profile(of: call.who.id)
        return call.page(page(stored.map { AdvisorForm($0) } ?? AdvisorForm(name: call.who.name), stored, call))
    }

    @Sendable private func saveProfile(_ call: Call<Person>) async throws -> Response {
        let (t, stored) = (call.texts, try await advisors.profile(of: call.who.id))
        let form = AdvisorForm(call.form)
        let (profile, errors) = form.validated(
            stored?.id ?? AdvisorID(from: outside),
            of: call.who.id,
            known: content,
            stored: stored,
            t
        )
        guard let profile else {
            var page = page(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await advisors.save(profile) {
        case .saved:
            return call.redirect(
                stored == nil ? AppointmentsURL.hours : AppointmentsURL.profile,
                notice: t("profile.saved")
            )
        case .conflict(let newer):
            var form = form
            form.version = newer.version
            var page = page(form, newer, call)
            page.conflict = t("profile.conflict", ["differences": differences(newer, profile, t)])
            return call.page(page, status: .conflict)
        }
    }

    /// What is stored where it is not what was typed.
    private func differences(_ stored: AdvisorProfile, _ typed: AdvisorProfile, _ t: Texts) -> String {
        let (words, none) = (words(t), t("coaches.missing"))
        func list(_ values: [String]) -> String { values.isEmpty ? none : values.joined(separator: ", ") }
        func published(_ profile: AdvisorProfile) -> String { profile.isPublished ? t("profile.yes") : t("profile.no") }
        let lines = [
            (t("profile.name"), stored.name, typed.name),
            (t("profile.kind"), words.advisor(stored.kind), words.advisor(typed.kind)),
            (t("profile.text"), stored.text, typed.text),
            (t("coaches.theme"), list(stored.themes), list(typed.themes)),
            (t("coaches.language"), list(stored.languages), list(typed.languages)),
            (t("profile.places"), list(stored.places), list(typed.places)),
            (t("profile.published"), published(stored), published(typed)),
        ]
        return lines.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1)" }.joined(separator: "; ")
    }

    private func page(_ form: AdvisorForm, _ stored: AdvisorProfile?, _ call: Call<Person>) -> AdvisorPage {
        let (t, words) = (call.texts, words(call.texts))
        func all(_ known: [String], _ own: [String]?) -> [String] {
            known + (own ?? []).filter { !known.contains($0) }
        }
        return AdvisorPage(
            title: t("appointment.place.profile"),
            themes: all(content.themes, stored?.themes),
            languages: all(content.languages, stored?.languages),
            places: all(content.places, stored?.places),
            kinds: AdvisorProfile.Kind.allCases.map { Choice(words.advisor($0), value: $0.rawValue) },
            publicAddress: stored.flatMap { $0.isPublished ? AppointmentsURL.coach($0.id) : nil },
            token: call.formToken,
            form: form
        )
    }
}
