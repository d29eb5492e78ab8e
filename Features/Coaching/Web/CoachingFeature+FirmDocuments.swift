import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Files of a case, for members of the firm: all but what the coach keeps to themselves.
extension CoachingFeature {
    @Sendable func showNewFirmDocument(_ call: Call<Member>) async throws -> Response {
        let file = try await firmFile(call)
        guard file.case.state == .open else { return firmRefusal(file, call.texts("firmCase.closed"), call) }
        return call.page(documentPage(file, isFirm: true, call))
    }

    @Sendable func addFirmDocument(_ call: Call<Member>) async throws -> Response {
        let file = try await firmFile(call)
        guard file.case.state == .open else { return firmRefusal(file, call.texts("firmCase.closed"), call) }
        return try await add(to: file, side: call.who.role == .coach ? .coach : .firm, isFirm: true, call) { document in
            try await caseDocuments.add(document, to: file.case.id, firm: call.who.firm, by: call.who.person.id)
        }
    }

    @Sendable func openFirmDocument(_ call: Call<Member>) async throws -> Response {
        try open(try document(try await firmFile(call), call), call)
    }

    @Sendable func askToRemoveFirmDocument(_ call: Call<Member>) async throws -> Response {
        let file = try await firmFile(call)
        let found = try document(file, call)
        guard file.case.state == .open else { return firmRefusal(file, call.texts("firmCase.closed"), call) }
        guard found.addedBy == call.who.person.id else {
            return firmRefusal(file, call.texts("document.remove.foreign"), call)
        }
        return call.page(removalPage(found, file, isFirm: true, call))
    }

    @Sendable func removeFirmDocument(_ call: Call<Member>) async throws -> Response {
        let file = try await firmFile(call)
        let found = try document(file, call)
        guard file.case.state == .open else { return firmRefusal(file, call.texts("firmCase.closed"), call) }
        let person = call.who.person.id
        guard try await caseDocuments.remove(found.id, of: file.case.id, firm: call.who.firm, by: person) else {
            return firmRefusal(file, call.texts("document.remove.foreign"), call)
        }
        return call.redirect(
            CoachingURL.firmCase(file.case.id),
            notice: call.texts("document.removed", ["name": found.name])
        )
    }

    func firmFile(_ call: Call<Member>) async throws -> CaseFile {
        guard let file = try await files.file(try call.id("case"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return file
    }

    private func firmRefusal(_ file: CaseFile, _ sentence: String, _ call: Call<Member>) -> Response {
        var page = CaseRefusalPage(
            title: file.case.title,
            sentence: sentence,
            back: PageLink(call.texts("case.back"), href: CoachingURL.firmCase(file.case.id))
        )
        page.place = CoachingURL.firm
        return call.page(page, status: .conflict)
    }
}
