import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

extension ProgrammeRecordsFeature {
    @Sendable func showQuestionnaire(_ call: Call<Visitor>) async throws -> Response {
        call.page(page(try await link(call), ParticipantForm(), call))
    }

    @Sendable func takeQuestionnaire(_ call: Call<Visitor>) async throws -> Response {
        let (t, link, form) = (call.texts, try await link(call), ParticipantForm(call.form))
        let asked = form.validated(today: outside.today(), t)
        guard asked.errors.isEmpty else {
            var page = page(link, form, call)
            page.errors = asked.errors
            return call.page(page, status: .unprocessableContent)
        }
        let participant = Participant(
            id: ParticipantID(from: outside),
            contact: asked.contact,
            attributes: asked.attributes,
            entered: outside.today(),
            source: .link,
            changedBy: t("questionnaire.byThemselves")
        )
        let use = try await entries.use(token: link.token, participant, reason: t("questionnaire.completed"))
        let address = ProgrammeRecordsURL.questionnaire(link.token)
        switch use {
        case nil: throw HTTPError(.notFound)
        case .entered(.counted): return call.redirect(address, notice: t("questionnaire.thanks"))
        case .entered(.incomplete): return call.redirect(address, notice: t("questionnaire.incomplete"))
        case .entered(.duplicate): return call.redirect(address, notice: t("questionnaire.duplicate"))
        case .used, .expired:
            return call.page(page(try await self.link(call), form, call), status: .conflict)
        }
    }

    private func link(_ call: Call<Visitor>) async throws -> EntryLink {
        guard let link = try await entries.link(token: try call.parameter("entryToken")) else {
            throw HTTPError(.notFound)
        }
        return link
    }

    private func page(_ link: EntryLink, _ form: ParticipantForm, _ call: Call<Visitor>) -> QuestionnairePage {
        let t = call.texts
        var closed: Notice?
        if link.validThrough < outside.today() {
            closed = Notice(.info, word: t("questionnaire.closed"), text: t("questionnaire.over"))
        }
        if link.used != nil { closed = Notice(.info, word: t("questionnaire.closed"), text: t("questionnaire.used")) }
        return QuestionnairePage(
            title: t("questionnaire.title"),
            action: ProgrammeRecordsURL.questionnaire(link.token),
            token: call.formToken,
            closed: closed,
            through: t("questionnaire.through", ["date": link.validThrough.german]),
            form: form
        )
    }
}
