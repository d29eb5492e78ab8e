import Documents
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Learning
import LearningStorage
import WebPlatform

/// A person's own certificates. Whoever came by a firm's identity provider has none here: the firm decides who that
/// account is.
extension CertificatesFeature {
    func addCertificateRoutes(to routes: Routes) {
        let one = "lernen/bescheinigungen/:badgeNumber"
        routes.get("lernen/bescheinigungen", for: .signedIn, page: "certs.title", use: showCertificates)
        routes.post("lernen/bescheinigungen", for: .signedIn, changesFirm: false, use: issueCertificate)
        routes.get("\(one)/bescheinigung.pdf", for: .signedIn, page: "page.certificate", use: printCertificate)
        routes.get("\(one)/lernnachweis.jwt", for: .signedIn, page: "page.badge", use: loadToken)
        routes.get("\(one)/lernnachweis.svg", for: .signedIn, page: "page.badge", use: loadBadge)
        routes.post("\(one)/freigabe", for: .signedIn, changesFirm: false, use: share)
        routes.post("\(one)/freigabe/ende", for: .signedIn, changesFirm: false, use: endSharing)
        routes.post("\(one)/ruecknahme", for: .signedIn, changesFirm: false, use: withdraw)
    }

    @Sendable func showCertificates(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        guard call.visitor.confinedTo == nil else {
            let page = CertificatesPage(
                title: t("certs.title"),
                refusal: t("certs.confined"),
                earned: [],
                rows: [],
                token: call.formToken
            )
            return call.page(page)
        }
        let records = try await certificates.all(of: call.who.id)
        let given = Set(records.filter { $0.withdrawnOn == nil }.map(\.subject))
        let done = try await done(.person(call.who.id))
        let library = try await library()
        let subjects = content.paths.map { CertificateSubject.path($0.id) } + library.courses.map { .course($0.id) }
        let earned = subjects.filter { !given.contains($0) }.compactMap { subject -> CertificatesPage.Earned? in
            guard let found = lessons(subject, in: library),
                let content = CertificateContent(title: found.title, lessons: found.lessons, done: done)
            else { return nil }
            return CertificatesPage.Earned(
                subject: subject.description,
                title: content.title,
                extent: CertificateWords(t: t).extent(content.minutes)
            )
        }
        let page = CertificatesPage(
            title: t("certs.title"),
            refusal: nil,
            earned: earned,
            rows: records.map { row($0, call) },
            token: call.formToken
        )
        return call.page(page)
    }

    private func row(_ record: CertificateRecord, _ call: Call<Person>) -> CertificatesPage.Row {
        let (t, number, title) = (call.texts, record.number, record.content.title)
        let facts = t(
            "certs.facts",
            [
                "number": number.text, "day": LocalDate(record.issuedAt).german,
                "extent": CertificateWords(t: t).extent(record.content.minutes),
            ]
        )
        if let day = record.withdrawnOn {
            return CertificatesPage.Row(
                title: title,
                facts: facts,
                state: t("certs.withdrawnOn", ["day": day.german]),
                files: [],
                address: nil,
                sharing: nil,
                withdrawal: nil
            )
        }
        let isShared = record.sharedOn != nil
        return CertificatesPage.Row(
            title: title,
            facts: facts,
            state: record.sharedOn.map { t("certs.sharedOn", ["day": $0.german]) } ?? t("certs.private"),
            files: [
                PageLink(t("certs.pdf", ["title": title]), href: CertificatesURL.paper(number)),
                PageLink(t("certs.svg"), href: CertificatesURL.badge(number)),
                PageLink(t("certs.jwt"), href: CertificatesURL.token(number)),
            ],
            address: isShared
                ? PageLink(call.origin + CertificatesURL.check(number), href: CertificatesURL.check(number)) : nil,
            sharing: PostAction(
                isShared ? t("certs.unshare") : t("certs.share"),
                action: isShared ? CertificatesURL.sharingEnd(number) : CertificatesURL.sharing(number),
                tokens: [call.formToken]
            ),
            withdrawal: CertificatesPage.Withdrawal(
                label: t("certs.withdraw"),
                sentence: t("certs.withdraw.sentence"),
                confirm: PostAction(
                    t("certs.withdraw.confirm"),
                    action: CertificatesURL.withdrawal(number),
                    tokens: [call.formToken],
                    style: .destructive
                )
            )
        )
    }

    @Sendable func issueCertificate(_ call: Call<Person>) async throws -> Response {
        guard call.visitor.confinedTo == nil, let subject = CertificateSubject(call.form["gegenstand"]),
            let found = lessons(subject, in: try await library())
        else { throw HTTPError(.notFound) }
        let done = try await done(.person(call.who.id))
        guard let content = CertificateContent(title: found.title, lessons: found.lessons, done: done) else {
            return call.redirect(CertificatesURL.certificates, notice: call.texts("certs.unfinished"))
        }
        _ = try await certificates.issue(content, for: subject, to: call.who.id, named: call.who.name)
        return call.redirect(CertificatesURL.certificates, notice: call.texts("certs.issued"))
    }

    @Sendable func printCertificate(_ call: Call<Person>) async throws -> Response {
        let record = try await own(call)
        let paper = CertificatePaper(
            record: record,
            checkAddress: call.origin + CertificatesURL.check(record.number),
            style: content.paperStyle
        )
        do {
            let pdf = try await documents.render(paper.html(call.texts))
            let name = call.texts("paper.file", ["number": record.number.text]) + ".pdf"
            return call.download(pdf, name: name, type: "application/pdf")
        } catch PDFError.busy, PDFError.timedOut {
            return call.redirect(CertificatesURL.certificates, notice: call.texts("paper.busy"))
        }
    }

    @Sendable func loadToken(_ call: Call<Person>) async throws -> Response {
        let record = try await own(call)
        let token = try BadgeOffice(origin: call.origin, t: call.texts).token(record, try key())
        return call.download(Array(token.utf8), name: fileName(record, call.texts) + ".jwt", type: "application/vc+jwt")
    }

    @Sendable func loadBadge(_ call: Call<Person>) async throws -> Response {
        let record = try await own(call)
        let token = try BadgeOffice(origin: call.origin, t: call.texts).token(record, try key())
        let picture = Array(content.picture.baked(token).utf8)
        return call.download(picture, name: fileName(record, call.texts) + ".svg", type: "image/svg+xml")
    }

    private func fileName(_ record: CertificateRecord, _ t: Texts) -> String {
        t("badge.file", ["number": record.number.text])
    }

    @Sendable func share(_ call: Call<Person>) async throws -> Response {
        guard try await certificates.share(true, try number(call), of: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(CertificatesURL.certificates, notice: call.texts("certs.share.done"))
    }

    @Sendable func endSharing(_ call: Call<Person>) async throws -> Response {
        guard try await certificates.share(false, try number(call), of: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(CertificatesURL.certificates, notice: call.texts("certs.unshare.done"))
    }

    @Sendable func withdraw(_ call: Call<Person>) async throws -> Response {
        guard try await certificates.withdraw(try number(call), of: call.who.id) else { throw HTTPError(.notFound) }
        return call.redirect(CertificatesURL.certificates, notice: call.texts("certs.withdraw.done"))
    }

    private func number(_ call: Call<Person>) throws -> BadgeNumber {
        guard call.visitor.confinedTo == nil, let number = BadgeNumber(try call.parameter("badgeNumber")) else {
            throw HTTPError(.notFound)
        }
        return number
    }

    /// One in force that belongs to whoever asks; what belongs to somebody else does not exist.
    private func own(_ call: Call<Person>) async throws -> CertificateRecord {
        guard let record = try await certificates.certificate(try number(call), of: call.who.id),
            record.withdrawnOn == nil
        else { throw HTTPError(.notFound) }
        return record
    }
}
