import Funding
import FundingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension FundingFeature {
    @Sendable func showProfile(_ call: Call<Member>) async throws -> Response {
        let project = try await project(named: call.query("massnahme"), call)
        let stored = try await profiles.profile(of: call.who.firm)
        return call.page(profilePage(ProfileForm(stored, measure: project?.id), stored, call))
    }

    @Sendable func saveProfile(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let stored = try await profiles.profile(of: call.who.firm)
        var form = ProfileForm(call.form)
        // Only a measure of the firm leads back to one.
        if !form.measure.isEmpty, try await project(call.who.firm, form.measure) == nil { form.measure = "" }
        let (profile, errors) = form.validated(stored, on: outside.today(), by: call.who.person.name, t)
        guard let profile else {
            var page = profilePage(form, stored, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await profiles.save(profile, by: call.who.person.id) {
        case .saved:
            let back = FundingURL.finder(form.measure.isEmpty ? nil : form.measure)
            return call.redirect(back, notice: t("profile.saved"))
        case .gone: throw HTTPError(.notFound)
        case .conflict(let now):
            return call.page(conflict(now, form, call), status: .conflict)
        }
    }

    private func profilePage(_ form: ProfileForm, _ stored: FundingProfile, _ call: Call<Member>) -> ProfilePage {
        let t = call.texts
        return ProfilePage(
            title: t("profile.title"),
            sections: FundingSections.links(at: FundingURL.profile, t),
            kicker: call.who.firmName,
            token: call.formToken,
            cancel: FundingURL.finder(form.measure.isEmpty ? nil : form.measure),
            days: stored.entries.mapValues(\.day.german),
            form: form
        )
    }

    private func conflict(_ now: FundingProfile, _ form: ProfileForm, _ call: Call<Member>) -> FundingConflictPage {
        let t = call.texts
        let stored = ProfileForm(now, measure: nil)
        func words(_ text: String?, _ fact: FundingProfile.Fact) -> String {
            guard let text else { return "" }
            switch fact.kind {
            case .truth: return text == "1" ? t("yes") : t("no")
            case .state: return FundingWords.state(text, t)
            case .number: return text
            }
        }
        return FundingConflictPage(
            title: t("profile.title"),
            here: FundingURL.profile,
            name: now.changedBy,
            pairs: FundingProfile.Fact.allCases.map {
                ($0.label(t), words(stored.values[$0], $0), words(form.values[$0], $0))
            },
            action: FundingURL.profile,
            stored: FundingURL.profile,
            retry: [
                call.formToken, FormToken(name: "version", value: "\(now.version)"),
                FormToken(name: "measure", value: form.measure),
            ] + form.values.map { FormToken(name: $0.rawValue, value: $1) }.sorted { $0.name < $1.name },
            t
        )
    }
}
