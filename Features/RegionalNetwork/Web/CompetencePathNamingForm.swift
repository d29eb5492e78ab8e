import Kernel
import RegionalNetwork
import WebPlatform

/// Whom an owner names, with how much time.
struct CompetencePathNamingForm: Sendable {
    /// An id as text.
    var person = ""
    /// As typed: „2,5“.
    var hours = ""
    var letsList = false
    /// The version the change starts from; 0 names anew.
    var version = 0

    init() {}

    init(_ form: Form) {
        (person, hours, letsList) = (form["person"], form["hours"], form.isOn("listed"))
        version = Int(form["version"]) ?? 0
    }

    init(_ naming: CompetencePathNaming, of person: PersonID, hours: String) {
        (self.person, self.hours, letsList) = (person.text, hours, naming.letsList)
        version = naming.version
    }

    func validated(_ t: Texts) -> (value: (person: PersonID, minutes: Int)?, errors: FieldErrors) {
        var errors = FieldErrors()
        let person = PersonID(person)
        if person == nil { errors.add("person", t("path.naming.person.missing")) }
        let minutes = CompetencePathNaming.minutes(fromHours: hours)
        if minutes == nil {
            errors.add(
                "hours",
                hours.isEmpty ? t("path.budget.missing") : t("path.budget.invalid", ["value": String(hours.prefix(40))])
            )
        }
        guard errors.isEmpty, let person, let minutes else { return (nil, errors) }
        return ((person, minutes), errors)
    }
}
