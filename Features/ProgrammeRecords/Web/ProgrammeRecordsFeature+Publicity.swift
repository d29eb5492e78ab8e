import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import WebPlatform

/// The poster, and the folder of dated proofs.
extension ProgrammeRecordsFeature {
    static let proofLimit = UploadLimit.megabytes(20, keepsForm: true)

    func addPublicity(to routes: Routes) {
        routes.get("plakat", for: .everyone, records: RecordKind.none, use: showPoster)
        let folder = "verwaltung/projekt/publizitaet"
        routes.get(folder, for: .administrator, records: RecordKind.none, page: "page.publicity", use: showPublicity)
        routes.post(folder, for: .administrator, limit: Self.proofLimit, use: addProof)
        routes.get(
            folder + ".csv",
            for: .administrator,
            records: RecordKind.none,
            page: "page.publicity.csv",
            use: publicityText
        )
        routes.get(
            folder + "/plakat.pdf",
            for: .administrator,
            records: RecordKind.none,
            page: "page.poster.pdf",
            use: posterFile
        )
        routes.post(folder + "/plakat", for: .administrator, use: keepPoster)
        routes.get(
            folder + "/:publicityProof",
            for: .administrator,
            records: RecordKind.none,
            page: "page.publicity.file",
            use: openProof
        )
        routes.delete(folder + "/:publicityProof", for: .administrator, use: removeProof)
    }

    // MARK: Poster

    private func poster(_ t: Texts) -> Poster {
        Poster(
            title: t("poster.title"),
            funding: CoFunding(
                statement: t("frame.funding"),
                emblemLabel: t("frame.emblem"),
                partners: [t("frame.ministry")]
            ),
            aims: [t("poster.aim.advice"), t("poster.aim.plan"), t("poster.aim.people"), t("poster.aim.exchange")]
        )
    }

    @Sendable func showPoster(_ call: Call<Visitor>) async throws -> Response {
        call.page(PosterPage(title: call.texts("poster.title"), poster: poster(call.texts)))
    }

    @Sendable func posterFile(_ call: Call<Person>) async throws -> Response {
        do {
            let pdf = try await documents.render(poster(call.texts).html(call.texts, style: content.posterStyle))
            return call.download(pdf, name: call.texts("poster.file") + ".pdf", type: "application/pdf")
        } catch PDFError.busy, PDFError.timedOut {
            return try await busy(call)
        }
    }

    /// A dated print of the poster for the folder.
    @Sendable func keepPoster(_ call: Call<Person>) async throws -> Response {
        let (t, today) = (call.texts, outside.today())
        let bytes: [UInt8]
        do {
            bytes = try await documents.render(poster(t).html(t, style: content.posterStyle))
        } catch PDFError.busy, PDFError.timedOut {
            return try await busy(call)
        }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("oekohub-\(UUID().uuidString)")
        try Data(bytes).write(to: place)
        let proof = PublicityProof(
            id: PublicityProofID(from: outside),
            title: t("poster.print.title"),
            address: call.origin + ProgrammeRecordsURL.poster,
            day: today,
            fileName: "\(t("poster.file"))-\(today.iso).pdf",
            fileType: .pdf,
            bytes: bytes.count,
            digest: try proofs.keep(place)
        )
        try await proofs.add(proof, by: writer(call.who))
        return call.redirect(ProgrammeRecordsURL.publicity, notice: t("proof.saved"))
    }

    private func busy(_ call: Call<Person>) async throws -> Response {
        var page = try await publicityPage(call)
        page.refusal = Notice(.warning, word: call.texts("poster.busy"), text: call.texts("poster.busy.text"))
        return call.page(page, status: .serviceUnavailable)
    }

    // MARK: Folder

    @Sendable func showPublicity(_ call: Call<Person>) async throws -> Response {
        call.page(try await publicityPage(call))
    }

    private func publicityPage(_ call: Call<Person>) async throws -> PublicityPage {
        let t = call.texts
        return PublicityPage(
            title: t("proof.title"),
            token: call.formToken,
            rows: try await proofs.proofs().map { proof in
                PublicityPage.Row(
                    link: PageLink(proof.title, href: ProgrammeRecordsURL.proof(proof.id)),
                    address: proof.address,
                    day: proof.day.german,
                    file: proof.fileName,
                    by: proof.madeBy,
                    removal: PostAction(
                        t("proof.remove"),
                        action: ProgrammeRecordsURL.proof(proof.id) + "?_method=DELETE",
                        tokens: [call.formToken],
                        style: .destructive,
                        spokenLabel: t("proof.remove.spoken", ["title": proof.title])
                    )
                )
            },
            form: PublicityProofForm(day: outside.today().iso)
        )
    }

    @Sendable func addProof(_ call: Call<Person>) async throws -> Response {
        let (t, form) = (call.texts, PublicityProofForm(call.form))
        var (valid, errors) = form.validated(today: outside.today(), t)
        var fileType: PublicityProof.FileType?
        let upload = call.form.files["file"]
        if let big = call.form.oversized["file"] {
            errors.add("file", t("proof.file.large", ["name": String(big.name.prefix(80))]))
        } else if let upload, upload.size > 0 {
            let handle = try FileHandle(forReadingFrom: upload.location)
            defer { try? handle.close() }
            fileType = PublicityProof.FileType(head: [UInt8](try handle.read(upToCount: 16) ?? Data()))
            if fileType == nil { errors.add("file", t("proof.file.kind", ["name": String(upload.name.prefix(80))])) }
        } else {
            errors.add("file", t("proof.file.missing"))
        }
        guard errors.isEmpty, let valid, let upload, let fileType else {
            var page = try await publicityPage(call)
            (page.form, page.errors) = (form, errors)
            return call.page(page, status: .unprocessableContent)
        }
        let proof = PublicityProof(
            id: PublicityProofID(from: outside),
            title: valid.title,
            address: valid.address,
            day: valid.day,
            fileName: fileType.named(upload.name),
            fileType: fileType,
            bytes: upload.size,
            digest: try proofs.keep(upload.location)
        )
        try await proofs.add(proof, by: writer(call.who))
        return call.redirect(ProgrammeRecordsURL.publicity, notice: t("proof.saved"))
    }

    /// Shown under the strictest rules, as evidence of firms is.
    @Sendable func openProof(_ call: Call<Person>) async throws -> Response {
        guard let proof = try await proofs.proof(try call.id("publicityProof")) else { throw HTTPError(.notFound) }
        // A browser's own PDF viewer shows nothing in a sandbox; scripts of the document stay without it as well.
        let policy = "default-src 'none'; frame-ancestors 'none'" + (proof.fileType == .pdf ? "" : "; sandbox")
        return Response(
            status: .ok,
            headers: [
                .contentType: proof.fileType.rawValue,
                .contentDisposition: Downloads.disposition(proof.fileName, inline: true),
                .contentSecurityPolicy: policy,
                .cacheControl: "private, no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: try proofs.contents(proof)))
        )
    }

    @Sendable func removeProof(_ call: Call<Person>) async throws -> Response {
        switch try await proofs.remove(try call.id("publicityProof")) {
        case .removed: return call.redirect(ProgrammeRecordsURL.publicity, notice: call.texts("proof.removed"))
        case .gone: throw HTTPError(.notFound)
        case .held:
            var page = try await publicityPage(call)
            page.refusal = heldNotice(call.texts)
            return call.page(page, status: .conflict)
        }
    }

    @Sendable func publicityText(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var writer = CSVWriter()
        writer.append([
            t("proof.day"), t("proof.what"), t("proof.address"), t("proof.file"), t("proof.digest"), t("proof.by"),
        ])
        for proof in try await proofs.proofs() {
            writer.append([
                proof.day.german, proof.title, proof.address, proof.fileName, proof.digest, proof.madeBy,
            ])
        }
        return call.download(writer.bytes, name: t("proof.list") + ".csv", type: "text/csv; charset=utf-8")
    }
}

extension PublicityProof.FileType {
    /// The name with an ending that tells the truth.
    func named(_ name: String) -> String {
        let short = String(name.suffix(200))
        let now = short.split(separator: ".").last?.lowercased() ?? ""
        return now == ending || (self == .jpeg && now == "jpeg") ? short : "\(short).\(ending)"
    }
}
