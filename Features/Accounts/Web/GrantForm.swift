import Accounts
import Kernel
import WebPlatform

/// What the page of grants sends; days as the browser's date field gives them, or typed the German way.
struct GrantForm: Sendable {
    var email = ""
    var runsThrough = ""
    var readableThrough = ""
    var administrator = ""
    var supportThrough = ""

    init() {}

    init(_ form: Form) {
        (email, runsThrough, readableThrough) = (form["email"], form["runsThrough"], form["readableThrough"])
        (administrator, supportThrough) = (form["administrator"], form["supportThrough"])
    }

    static func day(_ typed: String) -> LocalDate? { LocalDate(iso: typed) ?? LocalDate(german: typed) }

    func coaching(today: LocalDate, _ t: Texts) -> (email: EmailAddress?, terms: GrantTerms?, errors: FieldErrors) {
        var errors = FieldErrors()
        let address = EmailAddress(email)
        if address == nil {
            errors.add(
                "email",
                email.isEmpty ? t("grant.email.missing") : t("register.email.invalid", ["value": email])
            )
        }
        let running = Self.day(runsThrough)
        if running == nil { errors.add("runsThrough", Self.dayFault(runsThrough, t)) }
        let reading = Self.day(readableThrough)
        if reading == nil, !readableThrough.isEmpty { errors.add("readableThrough", Self.dayFault(readableThrough, t)) }
        guard let running else { return (address, nil, errors) }
        let terms = GrantTerms(.coaching, runsThrough: running, readableThrough: reading)
        for fault in terms.faults(today: today) {
            errors.add(fault.isAboutReading ? "readableThrough" : "runsThrough", fault.sentence(terms, t))
        }
        return (address, errors.isEmpty ? terms : nil, errors)
    }

    func support(today: LocalDate, _ t: Texts) -> (administrator: PersonID?, terms: GrantTerms?, errors: FieldErrors) {
        var errors = FieldErrors()
        let person = PersonID(administrator)
        if person == nil { errors.add("administrator", t("grant.administrator.missing")) }
        guard let running = Self.day(supportThrough) else {
            errors.add("supportThrough", Self.dayFault(supportThrough, t))
            return (person, nil, errors)
        }
        let terms = GrantTerms(.support, runsThrough: running)
        for fault in terms.faults(today: today) { errors.add("supportThrough", fault.sentence(terms, t)) }
        return (person, errors.isEmpty ? terms : nil, errors)
    }

    static func dayFault(_ typed: String, _ t: Texts) -> String {
        typed.isEmpty ? t("grant.day.missing") : t("grant.day.invalid", ["value": typed])
    }
}

extension GrantTerms.Fault {
    var isAboutReading: Bool {
        switch self {
        case .runsInThePast, .runsTooLong: false
        case .readingEndsBeforeRunning, .readsTooLong: true
        }
    }

    func sentence(_ terms: GrantTerms, _ t: Texts) -> String {
        switch self {
        case .runsInThePast: t("grant.day.past", ["value": terms.runsThrough.german])
        case .runsTooLong(let days):
            t("grant.day.long", ["value": terms.runsThrough.german, "count": "\(days)"])
        case .readingEndsBeforeRunning:
            t(
                "grant.reading.before",
                ["value": terms.readableThrough?.german ?? "", "day": terms.runsThrough.german]
            )
        case .readsTooLong(let days):
            t("grant.reading.long", ["value": terms.readableThrough?.german ?? "", "count": "\(days)"])
        }
    }
}
