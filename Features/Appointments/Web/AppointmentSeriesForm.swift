import Appointments
import AppointmentsStorage
import Foundation
import Kernel
import WebPlatform

/// What a coach types to meet a firm again and again; becomes an order, or sentences.
struct AppointmentSeriesForm: Sendable {
    static let longestPlace = 200
    static let longestTopic = 500

    /// Firm and person, as ``value(of:)`` writes them.
    var partner = ""
    var kind = ""
    var place = ""
    var topic = ""
    /// ISO, as date fields send it.
    var first = ""
    var time = ""
    var minutes = "60"
    var rhythm = AppointmentSeries.Rhythm.weekly.rawValue
    /// One of both ends.
    var times = ""
    var through = ""
    /// A secret of this form.
    var mark: String

    init(mark: String) { self.mark = mark }

    init(_ form: Form) {
        (partner, kind, place, topic) = (form["partner"], form["kind"], form["place"], form["topic"])
        (first, time, minutes, rhythm) = (form["first"], form["time"], form["minutes"], form["rhythm"])
        (times, through, mark) = (form["times"], form["through"], form["mark"])
    }

    static func value(of partner: AppointmentSeriesStore.Partner) -> String { "\(partner.firm) \(partner.person)" }

    /// - Parameter leavesOutTaken: what meets something else is left out.
    func validated(
        among partners: [AppointmentSeriesStore.Partner],
        leavesOutTaken: Bool,
        now: Date,
        _ t: Texts
    ) -> (value: AppointmentSeriesStore.Order?, errors: FieldErrors) {
        var errors = FieldErrors()
        let partner = partners.first { Self.value(of: $0) == self.partner }
        if partner == nil { errors.add("partner", t("reihe.partner.missing")) }
        let kind = MeetingKind(rawValue: kind)
        if kind == nil { errors.add("kind", t("reihe.kind.missing")) }
        if kind == .atFirm, place.isEmpty { errors.add("place", t("reihe.place.missing")) }
        if place.count > Self.longestPlace {
            errors.add("place", t("reihe.place.long", ["count": "\(place.count)", "most": "\(Self.longestPlace)"]))
        }
        if topic.isEmpty { errors.add("topic", t("reihe.topic.missing")) }
        if topic.count > Self.longestTopic {
            errors.add("topic", t("reihe.topic.long", ["count": "\(topic.count)", "most": "\(Self.longestTopic)"]))
        }
        let series = series(now: now, &errors, t)
        guard errors.isEmpty, let partner, let kind, let series else { return (nil, errors) }
        let order = AppointmentSeriesStore.Order(
            series,
            with: partner.person,
            of: partner.firm,
            kind,
            place: place,
            topic: topic,
            leavesOutTaken: leavesOutTaken,
            mark: mark
        )
        return (order, errors)
    }

    private func series(now: Date, _ errors: inout FieldErrors, _ t: Texts) -> AppointmentSeries? {
        let day = LocalDate(iso: first) ?? LocalDate(german: first)
        if day == nil {
            errors.add("first", first.isEmpty ? t("reihe.first.missing") : t("reihe.first.invalid", ["value": first]))
        }
        let clock = LocalTime(german: time).flatMap { $0.minutes < 1_440 ? $0 : nil }
        if clock == nil {
            errors.add("time", time.isEmpty ? t("reihe.time.missing") : t("reihe.time.invalid", ["value": time]))
        }
        if let day, let clock, BerlinTime.instant(day, clock) <= now { errors.add("first", t("reihe.first.past")) }
        let length = Int(minutes)
        if length.map({ !(10...480).contains($0) }) ?? true {
            errors.add("minutes", t("reihe.minutes.invalid", ["value": minutes]))
        }
        let rhythm = AppointmentSeries.Rhythm(rawValue: rhythm)
        if rhythm == nil { errors.add("rhythm", t("reihe.rhythm.missing")) }
        let end = end(after: day, &errors, t)
        guard errors.isEmpty, let day, let clock, let length, let rhythm, let end else { return nil }
        return AppointmentSeries(first: day, time: clock, minutes: length, rhythm: rhythm, end: end)
    }

    private func end(after first: LocalDate?, _ errors: inout FieldErrors, _ t: Texts) -> AppointmentSeries.End? {
        if times.isEmpty, through.isEmpty { errors.add("times", t("reihe.end.missing")) }
        if !times.isEmpty, !through.isEmpty { errors.add("times", t("reihe.end.both")) }
        if !times.isEmpty {
            guard let count = Int(times), (2...AppointmentSeries.mostDates).contains(count) else {
                errors.add(
                    "times",
                    t("reihe.times.invalid", ["value": times, "most": "\(AppointmentSeries.mostDates)"])
                )
                return nil
            }
            return .times(count)
        }
        guard !through.isEmpty else { return nil }
        guard let day = LocalDate(iso: through) ?? LocalDate(german: through) else {
            errors.add("through", t("reihe.through.invalid", ["value": through]))
            return nil
        }
        if let first, day <= first || day > first.adding(days: AppointmentSeries.mostDays) {
            errors.add("through", t("reihe.through.range"))
        }
        return .through(day)
    }
}
