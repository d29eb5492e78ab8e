import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import WebPlatform
import World
import WorldStorage

/// The presentation wall: the host lays down a PDF and turns its pages, everybody's page follows.
extension MeetingsFeature {
    func addPresentationRoutes(to routes: Routes) {
        routes.get("treffen/:meeting/leinwand", for: .everyone, use: showWall)
        routes.post(
            "treffen/:meeting/leinwand",
            for: .everyone,
            limit: .megabytes(PresentationDocument.mostBytes >> 20, keepsForm: true),
            use: addDocument
        )
        routes.post("treffen/:meeting/leinwand/:wallDocument/seite", for: .everyone, use: turnPage)
        routes.delete("treffen/:meeting/leinwand/:wallDocument", for: .everyone, use: removeDocument)
        routes.get("treffen/:meeting/leinwand/:wallDocument/seiten/:wallPage", for: .everyone, use: sendPicture)
    }

    func presentationPanel(_ seat: MeetingSeat, _ call: Call<Visitor>) async throws -> PresentationPanel {
        let id = seat.meeting.id
        let documents = try await stores.presentations.documents(of: id)
        var shown: PresentationPanel.Shown?
        if let wall = seat.meeting.wall, let document = documents.first(where: { $0.id.text == wall.document }),
            let page = try await stores.presentations.page(wall.page, of: document.id, in: id)
        {
            shown = PresentationPanel.Shown(
                document: document,
                page: wall.page,
                picture: MeetingURL.picture(id, wall.document, wall.page),
                text: page.text
            )
        }
        return PresentationPanel(
            meeting: id,
            shown: shown,
            documents: documents,
            token: seat.isHost ? call.formToken : nil
        )
    }

    @Sendable func showWall(_ call: Call<Visitor>) async throws -> Response {
        let seat = try await seat(call)
        guard call.wantsFragment else { return call.redirect(MeetingURL.wallOnPage(seat.meeting.id)) }
        return call.fragment(.group(try await presentationPanel(seat, call).content(call.texts)))
    }

    @Sendable func addDocument(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        let t = call.texts
        let most = "\(PresentationDocument.mostBytes >> 20)"
        if let big = call.form.oversized["file"] {
            let size = GermanFormat.number(Double(big.size) / Double(1 << 20), places: 1)
            let sentence = t("leinwand.file.large", ["name": short(big.name), "size": size, "most": most])
            return try await wrong(seat, sentence, call)
        }
        guard let file = call.form.files["file"], file.size > 0 else {
            return try await wrong(seat, t("leinwand.file.missing"), call)
        }
        let work = folder.appendingPathComponent("pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let drawn: [PDFPages.Page]
        do throws(PDFPages.Fault) {
            drawn = try await pictures.pages(of: file.location, into: work, most: PresentationDocument.mostPages)
        } catch {
            return try await wrong(seat, sentence(error, name: short(file.name), t), call)
        }
        let pages = try drawn.map { try stores.presentations.keep($0.picture, text: TypedText.block($0.text)) }
        let document = PresentationDocument(
            id: PresentationDocumentID(from: outside),
            name: short(file.name),
            pages: pages.count,
            bytes: file.size,
            addedAt: outside.now()
        )
        switch try await stores.presentations.add(document, pages, to: seat.meeting.id, by: host) {
        case .added: return try await shown(document.id, 1, t("leinwand.added"), seat.meeting.id, call)
        case .full:
            return try await wrong(seat, t("leinwand.full", ["most": "\(PresentationDocument.most)"]), call)
        case .refused: throw HTTPError(.notFound)
        }
    }

    @Sendable func turnPage(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        let (t, document) = (call.texts, try call.id("wallDocument", of: PresentationDocumentTag.self))
        let documents = try await stores.presentations.documents(of: seat.meeting.id)
        guard let found = documents.first(where: { $0.id == document }) else { throw HTTPError(.notFound) }
        let page = found.page(nearest: Int(call.form["page"]) ?? 1)
        guard try await stores.presentations.show(page, of: document, in: seat.meeting.id, by: host) else {
            throw HTTPError(.notFound)
        }
        return try await shown(document, page, Self.position(page, of: found, t), seat.meeting.id, call)
    }

    @Sendable func removeDocument(_ call: Call<Visitor>) async throws -> Response {
        let (seat, host) = try await hostSeat(call)
        let document: PresentationDocumentID = try call.id("wallDocument")
        guard try await stores.presentations.remove(document, of: seat.meeting.id, by: host) else {
            throw HTTPError(.notFound)
        }
        return try await shown(document, 1, call.texts("leinwand.removed"), seat.meeting.id, call)
    }

    @Sendable func sendPicture(_ call: Call<Visitor>) async throws -> Response {
        let seat = try await seat(call)
        guard let number = Int(try call.parameter("wallPage")),
            let page = try await stores.presentations.page(
                number,
                of: try call.id("wallDocument"),
                in: seat.meeting.id
            )
        else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            // A page of a document never changes; in this browser alone, for as long as a meeting lasts.
            headers: [.contentType: "image/jpeg", .cacheControl: "private, max-age=3600"],
            body: .init(byteBuffer: ByteBuffer(bytes: try stores.presentations.picture(page)))
        )
    }

    /// Tells everybody in the meeting, and shows the wall as it is now.
    private func shown(
        _ document: PresentationDocumentID,
        _ page: Int,
        _ said: String,
        _ id: MeetingID,
        _ call: Call<Visitor>
    ) async throws -> Response {
        await house.wall(document: document.text, page: page, inMeeting: id.text)
        guard call.wantsFragment else { return call.redirect(MeetingURL.wallOnPage(id), notice: said) }
        var panel = try await presentationPanel(try await seat(call), call)
        panel.said = said
        panel.isSeen = said == panel.shown.map { Self.position($0.page, of: $0.document, call.texts) }
        return call.fragment(.group(panel.content(call.texts)))
    }

    static func position(_ page: Int, of document: PresentationDocument, _ t: Texts) -> String {
        t("leinwand.page", ["page": "\(page)", "pages": "\(document.pages)"])
    }

    private func wrong(_ seat: MeetingSeat, _ sentence: String, _ call: Call<Visitor>) async throws -> Response {
        var panel = try await presentationPanel(seat, call)
        panel.errors.add("file", sentence)
        if call.wantsFragment {
            return call.fragment(.group(panel.content(call.texts)), status: .unprocessableContent)
        }
        return call.page(try await meetingPage(seat, call).with(panel), status: .unprocessableContent)
    }

    private func sentence(_ fault: PDFPages.Fault, name: String, _ t: Texts) -> String {
        let most = "\(PresentationDocument.mostPages)"
        return switch fault {
        case .unreadable: t("leinwand.file.unreadable", ["name": name])
        case .locked: t("leinwand.file.locked", ["name": name])
        case .tooMany(let count): t("leinwand.file.pages", ["name": name, "count": "\(count)", "most": most])
        case .timedOut: t("leinwand.file.slow", ["name": name])
        case .busy: t("leinwand.file.busy")
        case .notInstalled, .failed: t("leinwand.file.failed")
        }
    }

    private func short(_ name: String) -> String {
        let line = TypedText.line(name)
        return line.count > 80 ? line.prefix(78) + "\u{2026}" : line
    }
}
