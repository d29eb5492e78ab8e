import Appointments
import AppointmentsStorage
public import DatabasePlatform
import Foundation
import HTML
public import HTTPClientPlatform
import HTTPTypes
import Hummingbird
public import Kernel
public import SecurityPlatform
public import WebPlatform

/// When advisors are taken by calendars elsewhere: an address that is asked again and again, or a file.
public struct BusyTimeFeature: Sendable {
    static let fileLimit = UploadLimit.megabytes(1, keepsForm: true)
    /// How many of the times are listed.
    static let listed = 10

    let advisors: AdvisorStore
    let store: BusyTimeStore
    let imports: BusyTimeImport
    let texts: Texts
    let outside: OutsideWorld

    /// - Parameter web: must call nothing on this machine or in private networks, for addresses are typed by people.
    public init(
        database: any SQLDatabase,
        web: WebClient,
        secrets: SecretBox,
        texts: Texts,
        outside: OutsideWorld
    ) {
        advisors = AdvisorStore(database, outside: outside)
        store = BusyTimeStore(database, outside: outside)
        imports = BusyTimeImport(store: store, web: web, secrets: secrets, outside: outside, t: texts)
        (self.texts, self.outside) = (texts, outside)
    }

    /// Each address about every half hour.
    public var periodicJobs: [PeriodicJob] {
        [PeriodicJob("appointments.busyTimes", every: 300) { try await refreshDue() }]
    }

    /// Each address that was last tried half an hour ago; twenty in one round.
    public func refreshDue() async throws { try await imports.refreshDue() }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("Appointments", texts: texts, records: .personal)
        routes.get("sprechzeiten/kalender", for: .coach, page: "page.busyTimes", use: show)
        routes.post("sprechzeiten/kalender/adresse", for: .coach, use: saveAddress)
        routes.delete("sprechzeiten/kalender/adresse", for: .coach) { try await remove(.address, $0) }
        routes.post("sprechzeiten/kalender/abruf", for: .coach, use: refresh)
        routes.post("sprechzeiten/kalender/datei", for: .coach, limit: Self.fileLimit, use: saveFile)
        routes.delete("sprechzeiten/kalender/datei", for: .coach) { try await remove(.file, $0) }
    }

    @Sendable func show(_ call: Call<Person>) async throws -> Response {
        guard let advisor = try await advisors.profile(of: call.who.id)?.id else {
            return call.page(BusyTimeProfilePage(title: call.texts("kalender.title")))
        }
        return call.page(try await page(of: advisor, call))
    }

    @Sendable func saveAddress(_ call: Call<Person>) async throws -> Response {
        let (t, advisor) = (call.texts, try await advisor(call))
        let form = BusyTimeForm(call.form)
        let (typed, error) = form.validated(t)
        guard let typed else { return try await refused("address", error ?? "", form, advisor, call) }
        let times: [AppointmentSlot]
        do {
            times = try await imports.fetch(typed.address)
        } catch {
            return try await refused("address", BusyTimeWords(t: t).sentence(error), form, advisor, call)
        }
        try await store.keep(
            .address,
            name: typed.server,
            sealedAddress: imports.seal(typed.address, of: advisor),
            times: times,
            of: advisor
        )
        return call.redirect(BusyTimeURL.calendar, notice: t("kalender.saved", count: times.count))
    }

    @Sendable func saveFile(_ call: Call<Person>) async throws -> Response {
        let (t, advisor) = (call.texts, try await advisor(call))
        let words = BusyTimeWords(t: t)
        func refused(_ sentence: String) async throws -> Response {
            try await self.refused("file", sentence, BusyTimeForm(), advisor, call)
        }
        if let file = call.form.oversized["file"] { return try await refused(words.tooLarge(file.size)) }
        guard let file = call.form.files["file"], !file.name.isEmpty || file.size > 0 else {
            return try await refused(t("kalender.file.missing"))
        }
        let times: [AppointmentSlot]
        do {
            times = try imports.times(in: [UInt8](try Data(contentsOf: file.location)))
        } catch let fault as BusyTimeFault {
            return try await refused(words.sentence(fault))
        }
        try await store.keep(.file, name: String(file.name.suffix(120)), times: times, of: advisor)
        return call.redirect(BusyTimeURL.calendar, notice: t("kalender.saved", count: times.count))
    }

    @Sendable func refresh(_ call: Call<Person>) async throws -> Response {
        let (t, advisor) = (call.texts, try await advisor(call))
        guard let subscription = try await store.subscription(of: advisor) else { throw HTTPError(.notFound) }
        guard outside.now().timeIntervalSince(subscription.triedAt) >= BusyTimeImport.pause else {
            return call.redirect(BusyTimeURL.calendar, notice: t("kalender.refresh.soon"))
        }
        let fault = try await imports.refresh(subscription)
        return call.redirect(
            BusyTimeURL.calendar,
            notice: fault == nil ? t("kalender.refreshed") : t("kalender.refresh.failed")
        )
    }

    private func remove(_ source: BusyTimeCalendar.Source, _ call: Call<Person>) async throws -> Response {
        guard try await store.remove(source, of: try await advisor(call)) else { throw HTTPError(.notFound) }
        return call.redirect(BusyTimeURL.calendar, notice: call.texts("kalender.removed"))
    }

    private func advisor(_ call: Call<Person>) async throws -> AdvisorID {
        guard let profile = try await advisors.profile(of: call.who.id) else { throw HTTPError(.notFound) }
        return profile.id
    }

    private func refused(
        _ field: String,
        _ sentence: String,
        _ form: BusyTimeForm,
        _ advisor: AdvisorID,
        _ call: Call<Person>
    ) async throws -> Response {
        var page = try await page(of: advisor, call)
        page.form = form
        page.errors.add(field, sentence)
        return call.page(page, status: .unprocessableContent)
    }

    private func page(of advisor: AdvisorID, _ call: Call<Person>) async throws -> BusyTimePage {
        let t = call.texts
        let (calendars, times) = (try await store.calendars(of: advisor), try await store.times(of: advisor))
        let left = times.count - Self.listed
        return BusyTimePage(
            title: t("kalender.title"),
            token: call.formToken,
            sources: calendars.map { source($0, call) },
            next: times.prefix(Self.listed).map { BusyTimeWords(t: t).span($0) },
            more: left > 0 ? t("kalender.times.more", count: left) : "",
            hasAddress: calendars.contains { $0.source == .address }
        )
    }

    private func source(_ calendar: BusyTimeCalendar, _ call: Call<Person>) -> BusyTimePage.Source {
        let (t, words) = (call.texts, BusyTimeWords(t: call.texts))
        let isFile = calendar.source == .file
        let through = LocalDate(calendar.readAt).adding(days: BusyTimeCalendar.weeks * 7)
        return BusyTimePage.Source(
            title: isFile ? t("kalender.source.file") : t("kalender.source.address"),
            details: [
                Definition(isFile ? t("kalender.source.name") : t("kalender.source.server"), calendar.name),
                Definition(t("kalender.source.read"), words.moment(calendar.readAt)),
                Definition(t("kalender.source.through"), through.german),
            ],
            fault: calendar.fault.map { fault in
                t(
                    "kalender.source.fault",
                    ["at": words.moment(calendar.triedAt), "fault": fault, "read": words.moment(calendar.readAt)]
                )
            },
            refresh: isFile
                ? nil : PostAction(t("kalender.refresh"), action: BusyTimeURL.refresh, tokens: [call.formToken]),
            removal: PostAction(
                t("kalender.remove.submit"),
                action: BusyTimeURL.source(calendar.source) + "?_method=DELETE",
                tokens: [call.formToken],
                style: .destructive
            ),
            removalSentence: t("kalender.remove.sentence")
        )
    }
}
