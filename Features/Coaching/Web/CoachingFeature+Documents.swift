import Coaching
import CoachingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Files of a case, for its coach.
extension CoachingFeature {
    func addDocumentRoutes(to routes: Routes) {
        let coach = "meine-betriebe/:case/dokumente"
        routes.get(coach + "/neu", for: .coach, page: "page.newDocument", use: showNewDocument)
        routes.post(coach, for: .coach, limit: DocumentForm.limit, use: addDocument)
        routes.get(coach + "/:caseDocument", for: .coach, page: "page.document", use: openDocument)
        routes.get(
            coach + "/:caseDocument/entfernen",
            for: .coach,
            page: "page.removeDocument",
            use: askToRemoveDocument
        )
        routes.delete(coach + "/:caseDocument", for: .coach, use: removeDocument)

        let firm = "begleitung/:case/dokumente"
        routes.get(firm + "/neu", for: .member, page: "page.newDocument", use: showNewFirmDocument)
        routes.post(firm, for: .member, limit: DocumentForm.limit, use: addFirmDocument)
        routes.get(firm + "/:caseDocument", for: .member, page: "page.document", use: openFirmDocument)
        routes.get(
            firm + "/:caseDocument/entfernen",
            for: .member,
            page: "page.removeDocument",
            use: askToRemoveFirmDocument
        )
        routes.delete(firm + "/:caseDocument", for: .member, use: removeFirmDocument)
    }

    @Sendable func showNewDocument(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in call.page(documentPage(file, isFirm: false, call)) }
    }

    @Sendable func addDocument(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            try await add(to: file, side: .coach, isFirm: false, call) { document in
                try await caseDocuments.add(document, to: file.case.id, by: call.who.id)
            }
        }
    }

    @Sendable func openDocument(_ call: Call<Person>) async throws -> Response {
        try open(try document(try await file(call).0, call), call)
    }

    @Sendable func askToRemoveDocument(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            call.page(removalPage(try document(file, call), file, isFirm: false, call))
        }
    }

    @Sendable func removeDocument(_ call: Call<Person>) async throws -> Response {
        try await working(call) { file in
            let found = try document(file, call)
            guard try await caseDocuments.remove(found.id, of: file.case.id, by: call.who.id) else {
                throw HTTPError(.notFound)
            }
            return call.redirect(
                CoachingURL.case(file.case.id),
                notice: call.texts("document.removed", ["name": found.name])
            )
        }
    }

    // MARK: For both sides

    func document<Who>(_ file: CaseFile, _ call: Call<Who>) throws -> CaseDocument {
        let id = try call.id("caseDocument", of: CaseDocumentTag.self)
        guard let found = file.documents.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return found
    }

    func documentPage<Who>(_ file: CaseFile, isFirm: Bool, _ call: Call<Who>) -> DocumentPage {
        let id = file.case.id
        return DocumentPage(
            title: call.texts("document.new"),
            firm: file.firmName,
            token: call.formToken,
            isFirm: isFirm,
            action: isFirm ? CoachingURL.firmDocuments(id) : CoachingURL.documents(id),
            back: isFirm ? CoachingURL.firmCase(id) : CoachingURL.case(id)
        )
    }

    func add<Who>(
        to file: CaseFile,
        side: CasePromise.Side,
        isFirm: Bool,
        _ call: Call<Who>,
        save: (CaseDocument) async throws -> CaseDocumentStore.Adding
    ) async throws -> Response {
        let t = call.texts
        let (read, errors) = try DocumentForm.read(call.form, isFirm: isFirm, t)
        var page = documentPage(file, isFirm: isFirm, call)
        if !isFirm { page.visibility = call.form["visibility"] }
        guard let read else {
            page.errors = errors
            return call.page(page, status: .unprocessableContent)
        }
        let document = CaseDocument(
            id: CaseDocumentID(from: outside),
            name: read.fileType.named(read.file.name, unnamed: t("document.unnamed")),
            fileType: read.fileType,
            bytes: read.file.size,
            digest: try caseDocuments.keep(read.file.location),
            visibility: read.visibility,
            addedOn: outside.today(),
            side: side
        )
        switch try await save(document) {
        case .added: return call.redirect(page.back, notice: t("document.saved", ["name": document.name]))
        case .already(let name): return call.redirect(page.back, notice: t("document.already", ["name": name]))
        case .refused: throw HTTPError(.conflict)
        case .full:
            page.errors.add("file", t("document.full", ["most": "\(CaseDocument.most)"]))
            return call.page(page, status: .conflict)
        }
    }

    /// Images and PDF are shown under the strictest rules, everything else is only saved.
    func open<Who>(_ document: CaseDocument, _ call: Call<Who>) throws -> Response {
        let bytes = try caseDocuments.contents(document)
        let type = document.fileType
        guard type.isShown else { return call.download(bytes, name: document.name, type: type.rawValue) }
        // A browser's own PDF viewer shows nothing in a sandbox; scripts of the document stay without it as well.
        let policy = "default-src 'none'; frame-ancestors 'none'" + (type == .pdf ? "" : "; sandbox")
        return Response(
            status: .ok,
            headers: [
                .contentType: type.rawValue,
                .contentDisposition: Downloads.disposition(document.name, inline: true),
                .contentSecurityPolicy: policy,
                .cacheControl: "private, no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    func removalPage<Who>(
        _ document: CaseDocument,
        _ file: CaseFile,
        isFirm: Bool,
        _ call: Call<Who>
    ) -> DocumentRemovalPage {
        let (t, id) = (call.texts, file.case.id)
        let action = isFirm ? CoachingURL.firmDocument(id, document.id) : CoachingURL.document(id, document.id)
        return DocumentRemovalPage(
            title: t("document.remove.title"),
            firm: file.firmName,
            place: isFirm ? CoachingURL.firm : CoachingURL.cases,
            question: Confirmation(
                title: t("document.remove.question", ["name": document.name]),
                consequences: [
                    document.visibility == .shared
                        ? t("document.remove.shared") : t("document.remove.own")
                ],
                confirm: PostAction(
                    t("document.remove.submit"),
                    action: CoachingURL.deleting(action),
                    tokens: [call.formToken],
                    style: .destructive
                ),
                cancel: PageLink(t("case.cancel"), href: isFirm ? CoachingURL.firmCase(id) : CoachingURL.case(id))
            )
        )
    }
}
