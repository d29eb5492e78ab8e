import Coaching
import Kernel
import WebPlatform

/// What the page of a session sends, as typed.
struct SessionForm: Sendable {
    /// So that a form that is sent twice makes one session.
    var id = ""
    /// ISO, as date fields send it.
    var day = ""
    var start = ""
    /// „2,5“ or „2:30“
    var hours = ""
    var kind = CaseSession.Kind.firm.rawValue
    var place = ""
    var note = ""
    var visibility = CaseSession.Visibility.shared.rawValue
    var countsAs = ""
    var reason = ""
    /// Ids of people of the firm.
    var people: Set<String> = []
    /// Others, one a line.
    var names = ""
    /// The version the change starts from; 0 for a new session.
    var version = 0

    init(new id: CaseSessionID, day: LocalDate) { (self.id, self.day) = (id.text, day.iso) }

    init(_ form: Form) {
        (id, day, start, hours) = (form["id"], form["day"], form["start"], form["hours"])
        (kind, place, note, visibility) = (form["kind"], form["place"], form["note"], form["visibility"])
        (countsAs, reason, names) = (form["countsAs"], form["reason"], form["names"])
        (people, version) = (Set(form.all("people")), Int(form["version"]) ?? 0)
    }

    init(_ held: CaseSession) {
        (id, day, start) = (held.id.text, held.day.iso, held.start?.german ?? "")
        (hours, kind, place) = (CaseTerms.hoursTyped(held.minutes), held.kind.rawValue, held.place)
        (note, visibility, countsAs) = (held.note, held.visibility.rawValue, held.countsAs.rawValue)
        (reason, version) = (held.reason, held.version)
        people = Set(held.participants.compactMap { $0.person?.text })
        names = held.participants.filter { $0.person == nil }.map(\.name).joined(separator: "\n")
    }

    /// - Parameter team: people of the firm who may be ticked.
    func validated(
        _ stored: CaseSession?,
        team: [CaseSession.Participant],
        outside: OutsideWorld,
        _ t: Texts
    ) -> (value: CaseSession?, errors: FieldErrors) {
        var errors = FieldErrors()
        let day = errors.day("day", day, missing: t("session.day.missing"), t)
        if let day, day > outside.today() { errors.add("day", t("session.day.ahead", ["day": day.german])) }
        let start = TypedText.line(start)
        let time = LocalTime(german: start).flatMap { $0.minutes < 1_440 ? $0 : nil }
        if !start.isEmpty, time == nil { errors.add("start", t("session.start.invalid", ["value": start])) }
        let minutes = minutes(&errors, t)
        let kind = CaseSession.Kind(rawValue: kind)
        if kind == nil { errors.add("kind", t("session.kind.missing")) }
        let place = errors.line("place", place, most: CaseSession.longestLine, missing: nil, t)
        let note = errors.block("note", note, most: CaseSession.longestNote, missing: nil, t)
        let visibility = CaseSession.Visibility(rawValue: visibility)
        if visibility == nil { errors.add("visibility", t("session.visibility.missing")) }
        let participants = participants(team, &errors, t)
        let counts = CountsAs(rawValue: countsAs)
        if counts == nil { errors.add("countsAs", t("session.counts.missing")) }
        if counts == .person, participants.isEmpty { errors.add("people", t("session.people.missing")) }
        let reason = errors.line(
            "reason",
            reason,
            most: CaseSession.longestLine,
            missing: t("session.reason.missing"),
            t
        )
        guard errors.isEmpty, let day, let minutes, let kind, let visibility, let counts else { return (nil, errors) }
        let held = CaseSession(
            id: stored?.id ?? CaseSessionID(id) ?? CaseSessionID(from: outside),
            day: day,
            start: time,
            minutes: minutes,
            kind: kind,
            place: place,
            note: note,
            visibility: visibility,
            countsAs: counts,
            reason: reason,
            participants: participants,
            version: version
        )
        return (held, errors)
    }

    /// „2,5“, „2.5“ or „2:30“.
    private func minutes(_ errors: inout FieldErrors, _ t: Texts) -> Int? {
        let typed = TypedText.line(hours)
        if typed.isEmpty {
            errors.add("hours", t("session.hours.missing"))
            return nil
        }
        var minutes: Double?
        let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].count <= 2, parts[1].count == 2, let whole = Int(parts[0]), whole >= 0,
            let rest = Int(parts[1]), (0...59).contains(rest)
        {
            minutes = Double(whole * 60 + rest)
        } else if let number = GermanNumber.parse(typed) {
            minutes = (number * 60).rounded()
        }
        guard let minutes, minutes >= 1, minutes <= Double(CaseSession.longestMinutes) else {
            errors.add("hours", t("session.hours.invalid", ["value": typed]))
            return nil
        }
        return Int(minutes)
    }

    /// Those ticked in the order of the team, then the others as typed; each name once.
    private func participants(
        _ team: [CaseSession.Participant],
        _ errors: inout FieldErrors,
        _ t: Texts
    ) -> [CaseSession.Participant] {
        let ticked = team.filter { $0.person.map { people.contains($0.text) } ?? false }
        var others: [String] = []
        for line in names.split(whereSeparator: \.isNewline) {
            let name = TypedText.line(String(line))
            if !name.isEmpty, !others.contains(name) { others.append(name) }
        }
        if let long = others.first(where: { $0.count > CaseStep.longestName }) {
            errors.add(
                "names",
                t("session.name.long", ["value": "\(long.prefix(30))…", "most": "\(CaseStep.longestName)"])
            )
        }
        let all = ticked + others.map { CaseSession.Participant(name: $0) }
        let most = CaseSession.mostParticipants
        if all.count > most {
            errors.add("names", t("session.names.many", ["count": "\(all.count)", "most": "\(most)"]))
        }
        return all
    }
}
