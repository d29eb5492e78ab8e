import CarbonAccounting
import CarbonAccountingStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import WebPlatform

/// The firm's bills and certificates.
extension CarbonAccountingFeature {
    func addEvidenceRoutes(to routes: Routes) {
        routes.get("klimabilanz/belege", for: .member, use: showEvidence)
        routes.get("klimabilanz/belege/:evidence", for: .member, use: openEvidence)
    }

    @Sendable func showEvidence(_ call: Call<Member>) async throws -> Response {
        let firm = call.who.firm
        let files = try await stores.evidence.all(of: firm)
        let uses = try await stores.entries.linesByEvidence(of: firm)
        let contracts = try await stores.contracts.all(of: firm)
        let year = try await stores.entries.years(of: firm).first ?? lastCalendarYear
        return call.page(
            EvidencePage(
                title: call.texts("evidence.title"),
                lead: call.texts("evidence.lead", count: files.count),
                newEntry: CarbonAccountingURL.newEntry(year),
                rows: files.map { file in
                    EvidencePage.Row(
                        file,
                        lines: uses[file.id] ?? 0,
                        contracts: contracts.filter { $0.evidence == file.id }.map(\.name),
                        call.texts
                    )
                },
                frame: try await frame(year, .entries, of: firm, call.texts)
            )
        )
    }

    /// Images and PDF are shown under the strictest rules, everything else is only saved.
    @Sendable func openEvidence(_ call: Call<Member>) async throws -> Response {
        let id: EvidenceID = try call.id("evidence")
        guard let evidence = try await stores.evidence.find(id, of: call.who.firm) else { throw HTTPError(.notFound) }
        let bytes = try stores.evidence.contents(evidence)
        guard let type = EvidenceType(rawValue: evidence.mediaType), type.isShown else {
            return call.download(bytes, name: evidence.fileName, type: evidence.mediaType)
        }
        // A browser's own PDF viewer shows nothing in a sandbox; scripts of the document stay without it as well.
        let policy = "default-src 'none'; frame-ancestors 'none'" + (type == .pdf ? "" : "; sandbox")
        return Response(
            status: .ok,
            headers: [
                .contentType: type.rawValue,
                .contentDisposition: Downloads.disposition(evidence.fileName, inline: true),
                .contentSecurityPolicy: policy,
                .cacheControl: "private, no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
