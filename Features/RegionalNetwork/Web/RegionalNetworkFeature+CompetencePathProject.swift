import ActionPlanning
import ActionPlanningStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import WebPlatform

/// „Projektsteckbrief“ and visibility: what the person alone decides.
extension RegionalNetworkFeature {
    @Sendable func showPathProject(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return guest(call) }
        let stored = try await competenceReader.record(of: call.who.person.id, in: call.who.firm).project
        let form = stored.map { CompetencePathProjectForm($0) } ?? CompetencePathProjectForm()
        return call.page(try await projectPage(form, call))
    }

    @Sendable func savePathProject(_ call: Call<Member>) async throws -> Response {
        guard call.who.walks else { return call.redirect(CompetencePathURL.path) }
        let (t, form) = (call.texts, CompetencePathProjectForm(call.form))
        let origins = try await origins(call.who.firm, t)
        let (project, errors) = form.validated(
            origins: Set(origins.map(\.value)),
            today: outside.today(),
            t
        )
        guard let project else {
            var page = try await projectPage(form, call)
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        switch try await competence.save(project, of: call.who.person.id, in: call.who.firm) {
        case .saved:
            let notice = project.open.isEmpty ? t("path.project.saved") : t("path.project.saved.open")
            return call.redirect(CompetencePathURL.path, notice: notice)
        case .conflict(let stored):
            return call.page(conflict(stored, form, origins, call), status: .conflict)
        case .gone:
            return call.redirect(CompetencePathURL.project, notice: t("path.project.gone"))
        }
    }

    @Sendable func removePathProject(_ call: Call<Member>) async throws -> Response {
        let isDone = try await competence.removeProject(of: call.who.person.id, in: call.who.firm)
        let notice = isDone ? call.texts("path.project.removed") : call.texts("path.project.gone")
        return call.redirect(CompetencePathURL.path, notice: notice)
    }

    /// Title and address of what a project belongs to; nil where the firm does not have it any more.
    func origin(
        _ origin: CompetencePathProject.Origin,
        _ firm: FirmID
    ) async throws -> (title: String, href: String)? {
        switch origin {
        case .experiment(let id):
            try await experiments.experiment(id, of: firm).map { ($0.title, CompetencePathURL.experiment(id.text)) }
        case .measure(let id):
            try await measures.measure(id, of: firm).map { ($0.title, CompetencePathURL.measure(id.text)) }
        }
    }

    private func origins(_ firm: FirmID, _ t: Texts) async throws -> [Choice] {
        try await experiments.experiments(of: firm).map {
            Choice(
                $0.title,
                value: CompetencePathProject.Origin.experiment($0.id).text,
                group: t("path.project.experiments")
            )
        }
            + measures.measures(of: firm).map {
                Choice(
                    $0.title,
                    value: CompetencePathProject.Origin.measure($0.id).text,
                    group: t("path.project.measures")
                )
            }
    }

    private func projectPage(
        _ form: CompetencePathProjectForm,
        _ call: Call<Member>
    ) async throws -> CompetencePathProjectPage {
        let t = call.texts
        return CompetencePathProjectPage(
            title: t("path.project"),
            token: call.formToken,
            origins: try await origins(call.who.firm, t),
            removal: form.version == 0
                ? nil
                : PostAction(
                    t("path.project.remove.submit"),
                    action: CompetencePathURL.project + "?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ),
            form: form
        )
    }

    private func conflict(
        _ stored: CompetencePathProject,
        _ typed: CompetencePathProjectForm,
        _ origins: [Choice],
        _ call: Call<Member>
    ) -> CompetencePathConflictPage {
        let (t, saved) = (call.texts, CompetencePathProjectForm(stored))
        let words = CompetencePathWords(t: t)
        func name(_ field: String) -> String {
            if let part = CompetencePathProject.Part(rawValue: field) { return words.part(part) }
            if field == "title" { return t("path.project.title") }
            if field == "origin" { return t("path.project.origin") }
            return t("path.figure", ["number": "\((field.last?.wholeNumberValue ?? 0) + 1)"])
        }
        func shown(_ field: String, _ value: String) -> String {
            field == "origin" ? origins.first { $0.value == value }?.label ?? "" : value
        }
        return CompetencePathConflictPage(
            title: t("path.project"),
            lead: t("path.conflict.project", ["day": stored.savedOn.german]),
            differences: zip(saved.fields, typed.fields).filter { $0.value != $1.value }.map {
                .init(field: name($0.name), stored: shown($0.name, $0.value), typed: shown($1.name, $1.value))
            },
            action: CompetencePathURL.project,
            back: CompetencePathURL.project,
            retry: [call.formToken, FormToken(name: "version", value: "\(stored.version)")]
                + typed.fields.map { FormToken(name: $0.name, value: $0.value) }
        )
    }
}
