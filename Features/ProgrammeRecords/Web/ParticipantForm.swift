import Accounts
import Kernel
import ProgrammeRecords
import WebPlatform

/// The questionnaire as typed, in a link, in the office or in a file; becomes contact and attributes, or sentences.
struct ParticipantForm: Sendable {
    var firstName = ""
    var surname = ""
    var postcode = ""
    var email = ""
    var birthDate = ""
    var sex = ""
    var employment = ""
    var education = ""
    var declarations: [ParticipantAttributes.Question: String] = [:]

    init() {}

    init(_ form: Form) {
        (firstName, surname, postcode) = (form["firstName"], form["surname"], form["postcode"])
        (email, birthDate, sex) = (form["email"], form["birthDate"], form["sex"])
        (employment, education) = (form["employment"], form["education"])
        for question in ParticipantAttributes.Question.allCases { declarations[question] = form[question.rawValue] }
    }

    init(_ participant: Participant) {
        let (contact, attributes) = (participant.contact, participant.attributes)
        (firstName, surname, postcode) = (contact.firstName, contact.surname, contact.postcode)
        (email, birthDate) = (contact.email, attributes.birthDate?.iso ?? "")
        sex = attributes.sex?.rawValue ?? ""
        employment = attributes.employment?.rawValue ?? ""
        education = attributes.education?.rawValue ?? ""
        declarations = attributes.declarations.mapValues(\.rawValue)
    }

    /// What is empty stays missing and is no fault: an incomplete record is stored, but does not count.
    func validated(
        today: LocalDate,
        _ t: Texts
    ) -> (contact: ParticipantContact, attributes: ParticipantAttributes, errors: FieldErrors) {
        var errors = FieldErrors()
        for (field, text) in [("firstName", firstName), ("surname", surname)] {
            RecordsInput.limit(field, text, ParticipantContact.longestName, &errors, t)
        }
        let isPostcode = postcode.count == 5 && postcode.utf8.allSatisfy { (48...57).contains($0) }
        if !postcode.isEmpty, !isPostcode {
            errors.add("postcode", t("participant.postcode.invalid", ["value": String(postcode.prefix(20))]))
        }
        let isAddress = email.count <= ParticipantContact.longestEmail && EmailAddress(email) != nil
        if !email.isEmpty, !isAddress {
            errors.add("email", t("participant.email.invalid", ["value": String(email.prefix(80))]))
        }
        let birth = RecordsInput.day("birthDate", birthDate, &errors, t)
        if let birth, birth > today || birth.year < 1900 {
            errors.add("birthDate", t("participant.birthDate.far", ["value": birth.german]))
        }
        var said: [ParticipantAttributes.Question: ParticipantAttributes.Declaration] = [:]
        for (question, answer) in declarations {
            if let answer = ParticipantAttributes.Declaration(rawValue: answer) { said[question] = answer }
        }
        let attributes = ParticipantAttributes(
            birthDate: birth,
            sex: ParticipantAttributes.Sex(rawValue: sex),
            employment: ParticipantAttributes.Employment(rawValue: employment),
            education: ParticipantAttributes.Education(rawValue: education),
            declarations: said
        )
        let contact = ParticipantContact(firstName: firstName, surname: surname, postcode: postcode, email: email)
        return (contact, attributes, errors)
    }
}
