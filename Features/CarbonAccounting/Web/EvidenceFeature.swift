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
        routes.get("klimabilanz/belege", for: .member, page: "page.evidence", use: showEvidence)
        routes.get("klimabilanz/belege/:evidence", for: .member, page: "page.openEvidence", use: openEvidence)
        routes.get(
            "klimabilanz/belege/:evidence/loeschen",
            for: .member,
            page: "page.askToRemoveEvidence",
            use: askToRemoveEvidence
        )
        routes.delete("klimabilanz/belege/:evidence", for: .member, use: removeEvidence)
    }

    @Sendable func askToRemoveEvidence(_ call: Call<Member>) async throws -> Response {
        let evidence = try await evidence(call)
        let uses = try await stores.evidence.uses(of: evidence.id, firm: call.who.firm)
        return call.page(removalPage(evidence, uses, call))
    }

    @Sendable func removeEvidence(_ call: Call<Member>) async throws -> Response {
        let evidence = try await evidence(call)
        let uses = try await stores.evidence.remove(evidence.id, of: call.who.firm)
        guard uses.isEmpty else { return call.page(removalPage(evidence, uses, call), status: .conflict) }
        return call.redirect(
            CarbonAccountingURL.evidence,
            notice: call.texts("evidence.remove.done", ["name": evidence.fileName])
        )
    }

    private func evidence(_ call: Call<Member>) async throws -> Evidence {
        guard let evidence = try await stores.evidence.find(try call.id("evidence"), of: call.who.firm) else {
            throw HTTPError(.notFound)
        }
        return evidence
    }

    private func removalPage(
        _ evidence: Evidence,
        _ uses: Set<EvidenceRecordStore.Use>,
        _ call: Call<Member>
    ) -> EvidenceRemovalPage {
        let t = call.texts
        let sentences = uses.sorted { $0.rawValue < $1.rawValue }.map { use in
            switch use {
            case .contract: t("evidence.remove.contract")
            case .line: t("evidence.remove.line")
            case .release: t("evidence.remove.release")
            }
        }
        return EvidenceRemovalPage(
            title: t("evidence.remove.title"),
            name: evidence.fileName,
            token: call.formToken,
            obstacles: sentences,
            action: CarbonAccountingURL.evidenceFile(evidence.id) + "?_method=DELETE"
        )
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
        let evidence = try await evidence(call)
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
