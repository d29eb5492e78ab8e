import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Files that prove answers.
extension SustainabilityReportingFeature {
    private var evidenceRecords: ReportEvidenceStore {
        ReportEvidenceStore(database, files: evidence, outside: outside)
    }

    func evidenceFiles(_ bench: QuestionBench, _ call: Call<Member>) async throws -> [EvidencePart.File] {
        let (t, id, question) = (call.texts, bench.bench.stored.id, bench.question.id)
        return try await evidenceRecords.evidence(of: id, call.who.firm, question: question).map { file in
            EvidencePart.File(
                name: file.fileName,
                href: InterviewURL.evidence(id, question, file.id),
                detail: t(
                    "interview.evidence.detail",
                    [
                        "size": GermanFormat.significant(Double(file.bytes) / 1024, digits: 3),
                        "name": file.addedBy, "day": LocalDate(file.addedAt).german,
                    ]
                ),
                removal: PostAction(
                    t("interview.evidence.remove"),
                    action: InterviewURL.deleting(InterviewURL.evidence(id, question, file.id)),
                    tokens: [call.formToken],
                    style: .quiet,
                    spokenLabel: t("interview.evidence.remove.spoken", ["name": file.fileName])
                )
            )
        }
    }

    @Sendable func addEvidence(_ call: Call<Member>) async throws -> Response {
        let (t, bench) = (call.texts, try await question(call))
        let (id, question) = (bench.bench.stored.id, bench.question.id)
        let here = InterviewURL.question(id, question)
        func refused(_ sentence: String) async throws -> Response {
            let page = try await questionPage(bench, QuestionSheet(), page: 1, evidenceError: sentence, call)
            return call.page(page, status: .unprocessableContent)
        }
        let (form, error) = try EvidenceForm.read(call.form, t)
        guard let form else { return try await refused(error ?? "") }
        let name = form.type.named(form.file.name, unnamed: t("interview.evidence.unnamed"))
        let added = ReportEvidence(
            id: ReportEvidenceID(from: outside),
            question: question,
            fileName: name,
            mediaType: form.type.rawValue,
            bytes: form.file.size,
            digest: try evidenceRecords.keep(form.file.location),
            addedBy: call.who.person.name,
            addedByID: call.who.person.id,
            addedAt: outside.now()
        )
        switch try await evidenceRecords.add(added, to: id, of: call.who.firm, by: writer(call)) {
        case .added: return call.redirect(here, notice: t("interview.evidence.saved", ["name": name]))
        case .already(let name): return call.redirect(here, notice: t("interview.evidence.already", ["name": name]))
        case .full: return try await refused(t("interview.evidence.full", ["most": "\(ReportEvidence.most)"]))
        case .frozen: return call.redirect(here, notice: t("interview.frozen"))
        case .gone: throw HTTPError(.notFound)
        }
    }

    @Sendable func openEvidence(_ call: Call<Member>) async throws -> Response {
        let (bench, id) = (try await question(call), try call.id("reportEvidence", of: ReportEvidenceTag.self))
        let all = try await evidenceRecords.evidence(
            of: bench.bench.stored.id,
            call.who.firm,
            question: bench.question.id
        )
        guard let file = all.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        return call.download(try evidenceRecords.contents(file), name: file.fileName, type: file.mediaType)
    }

    @Sendable func removeEvidence(_ call: Call<Member>) async throws -> Response {
        let bench = try await question(call)
        let outcome = try await evidenceRecords.remove(
            try call.id("reportEvidence"),
            of: bench.bench.stored.id,
            call.who.firm,
            by: writer(call)
        )
        return try answer(
            outcome,
            at: InterviewURL.question(bench.bench.stored.id, bench.question.id),
            saved: call.texts("interview.evidence.removed"),
            call
        )
    }
}
