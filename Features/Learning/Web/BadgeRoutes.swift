import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import NIOCore
import WebPlatform

/// The check of badges, and what they refer to.
extension CertificatesFeature {
    func addBadgeRoutes(to routes: Routes) {
        routes.get("nachweis", for: .everyone, records: RecordKind.none, page: "check.title", use: showCheck)
        routes.post("nachweis", for: .everyone, limit: Self.uploadLimit, changesFirm: false, use: checkFile)
        routes.get(
            "nachweis/:badgeNumber",
            for: .everyone,
            records: RecordKind.none,
            page: "check.title",
            use: checkNumber
        )
        routes.get("lernen/nachweis/schluessel", for: .everyone, records: RecordKind.none, use: showKeys)
        routes.get("lernen/nachweis/aussteller", for: .everyone, records: RecordKind.none, use: showIssuer)
        routes.get("lernen/nachweis/bild.svg", for: .everyone, records: RecordKind.none, use: showPicture)
        routes.get(
            "lernen/nachweis/leistungen/:badgeSubject",
            for: .everyone,
            records: RecordKind.none,
            use: showAchievement
        )
    }

    /// The form of the page sends the number behind a question mark.
    @Sendable func showCheck(_ call: Call<Visitor>) async throws -> Response {
        guard let typed = call.query("nummer") else {
            return call.page(BadgeCheckPage(title: call.texts("check.title"), token: call.formToken))
        }
        return try await check(typed, call)
    }

    @Sendable func checkNumber(_ call: Call<Visitor>) async throws -> Response {
        try await check(try call.parameter("badgeNumber"), call)
    }

    private func check(_ typed: String, _ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        var page = BadgeCheckPage(title: t("check.title"), token: call.formToken)
        page.number = String(typed.prefix(40))
        guard let number = BadgeNumber(typed) else {
            page.error = FormFault(
                fieldID: "nummer",
                message: t("check.number.malformed", ["value": page.number])
            )
            return call.page(page, status: .unprocessableContent)
        }
        guard let record = try await certificates.certificate(number), record.sharedOn != nil else {
            page.result = BadgeCheckPage.Result(
                tone: .warning,
                word: t("check.word.unknown"),
                sentence: t("check.number.unknown", ["number": number.text])
            )
            return call.page(page, status: .notFound)
        }
        page.result = result(record.withdrawnOn.map { .withdrawn(record, $0) } ?? .valid(record), t)
        return call.page(page)
    }

    @Sendable func checkFile(_ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        var page = BadgeCheckPage(title: t("check.title"), token: call.formToken)
        let text: String
        switch shown(call) {
        case .text(let shown): text = shown
        case .fault(let sentence):
            page.error = FormFault(fieldID: "datei", message: sentence)
            return call.page(page, status: .unprocessableContent)
        }
        let verifier = BadgeVerifier(key: try key(), certificates: certificates, origin: call.origin)
        let verdict = try await verifier.verdict(on: text)
        if case .unreadable = verdict {
            page.error = FormFault(fieldID: "datei", message: t("check.unreadable"))
            return call.page(page, status: .unprocessableContent)
        }
        page.result = result(verdict, t)
        return call.page(page)
    }

    private enum Shown {
        case text(String)
        case fault(String)
    }

    /// What was uploaded or, without a file, pasted.
    private func shown(_ call: Call<Visitor>) -> Shown {
        let t = call.texts
        let limit = "\(Self.uploadLimit.bytes >> 20)"
        if let big = call.form.oversized["datei"] {
            return .fault(t("check.tooLarge", ["file": String(big.name.suffix(120)), "limit": limit]))
        }
        let pasted = call.form["text"]
        guard let file = call.form.files["datei"], file.size > 0 else {
            return pasted.isEmpty ? .fault(t("check.missing")) : .text(pasted)
        }
        guard let bytes = try? Data(contentsOf: file.location), let text = String(bytes: bytes, encoding: .utf8) else {
            return .fault(t("check.unreadable"))
        }
        return .text(text)
    }

    private func result(_ verdict: BadgeVerifier.Verdict, _ t: Texts) -> BadgeCheckPage.Result {
        switch verdict {
        case .unreadable, .foreign:
            BadgeCheckPage.Result(tone: .warning, word: t("check.word.foreign"), sentence: t("check.foreign"))
        case .tampered:
            BadgeCheckPage.Result(tone: .error, word: t("check.word.tampered"), sentence: t("check.tampered"))
        case .forgotten(let number):
            BadgeCheckPage.Result(
                tone: .warning,
                word: t("check.word.forgotten"),
                sentence: t("check.forgotten", ["number": number.text])
            )
        case .withdrawn(let record, let day):
            BadgeCheckPage.Result(
                tone: .error,
                word: t("check.word.withdrawn"),
                sentence: t("check.withdrawn", ["number": record.number.text, "day": day.german])
            )
        case .valid(let record):
            BadgeCheckPage.Result(
                tone: .success,
                word: t("check.word.valid"),
                sentence: t("check.valid", ["name": record.holder, "title": record.content.title]),
                facts: [
                    Definition(t("check.who"), record.holder), Definition(t("check.what"), record.content.title),
                    Definition(t("paper.extent"), CertificateWords(t: t).extent(record.content.minutes)),
                    Definition(t("paper.issued"), LocalDate(record.issuedAt).german),
                    Definition(t("check.issuer"), t("badge.issuer")),
                    Definition(t("paper.number"), record.number.text),
                ],
                competences: record.content.entries.map(\.competence)
            )
        }
    }

    // MARK: For programs

    @Sendable func showKeys(_ call: Call<Visitor>) async throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return call.json([UInt8](try encoder.encode(BadgeKeySet(try key()))))
    }

    @Sendable func showIssuer(_ call: Call<Visitor>) async throws -> Response {
        let office = BadgeOffice(origin: call.origin, t: call.texts)
        return call.json(try BadgeOffice.document(office.issuer))
    }

    @Sendable func showAchievement(_ call: Call<Visitor>) async throws -> Response {
        guard let subject = CertificateSubject(try call.parameter("badgeSubject")),
            let found = lessons(subject, in: try await library())
        else {
            throw HTTPError(.notFound)
        }
        let day = outside.today()
        let done = Dictionary(
            found.lessons.map { ($0.address, (day: day, minutes: $0.minutes)) },
            uniquingKeysWith: { first, _ in first }
        )
        guard let content = CertificateContent(title: found.title, lessons: found.lessons, done: done) else {
            throw HTTPError(.notFound)
        }
        let office = BadgeOffice(origin: call.origin, t: call.texts)
        return call.json(try BadgeOffice.document(office.achievement(subject, content)))
    }

    @Sendable func showPicture(_ call: Call<Visitor>) async throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "image/svg+xml", .cacheControl: "public, max-age=3600"],
            body: .init(byteBuffer: ByteBuffer(string: content.picture.svg))
        )
    }
}
