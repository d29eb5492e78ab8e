import DatabasePlatform
import Kernel
import ProgrammeRecords

/// A participant between the two tables and the domain.
enum ParticipantRow {
    static let joined = """
        SELECT p.*, a.birth_date, a.sex, a.employment, a.education, a.declarations FROM participant p
        JOIN participant_link l ON l.participant_id = p.id JOIN participant_attributes a ON a.id = l.attributes_id
        """

    static func participant(_ row: SQLRow) throws -> Participant {
        func choice<Value: RawRepresentable>(_ column: String) throws -> Value? where Value.RawValue == String {
            try row.textIfPresent(column).flatMap { Value(rawValue: $0) }
        }
        func day(_ column: String) throws -> LocalDate? { try row.textIfPresent(column).flatMap { LocalDate(iso: $0) } }
        var declarations: [ParticipantAttributes.Question: ParticipantAttributes.Declaration] = [:]
        for pair in try row.text("declarations").split(separator: " ") {
            let parts = pair.split(separator: "=")
            if parts.count == 2, let question = ParticipantAttributes.Question(rawValue: String(parts[0])) {
                declarations[question] = ParticipantAttributes.Declaration(rawValue: String(parts[1]))
            }
        }
        return Participant(
            id: try row.id("id"),
            contact: ParticipantContact(
                firstName: try row.text("first_name"),
                surname: try row.text("surname"),
                postcode: try row.text("postcode"),
                email: try row.text("email")
            ),
            attributes: ParticipantAttributes(
                birthDate: try day("birth_date"),
                sex: try choice("sex"),
                employment: try choice("employment"),
                education: try choice("education"),
                declarations: declarations
            ),
            entered: try row.date("entered_on"),
            left: try day("left_on"),
            result: try choice("result"),
            followedUp: try day("followed_up_on"),
            laterResult: try choice("later_result"),
            source: try row.parsed("source") { Participant.Source(rawValue: $0) },
            version: try row.int("version"),
            changedBy: try row.text("changed_by")
        )
    }

    /// `counts` to `declarations`, in the order of the table.
    static func values(_ participant: Participant) -> [SQLValue] {
        let attributes = participant.attributes
        return [
            .bool(participant.counts), .date(attributes.birthDate),
            .text(attributes.ageGroup(on: participant.entered)?.rawValue), .text(attributes.sex?.rawValue),
            .text(attributes.employment?.rawValue), .text(attributes.education?.rawValue),
            .text(text(attributes.declarations)),
        ]
    }

    /// `disability=declined rural=no`
    private static func text(
        _ declarations: [ParticipantAttributes.Question: ParticipantAttributes.Declaration]
    ) -> String {
        declarations.map { "\($0.key.rawValue)=\($0.value.rawValue)" }.sorted().joined(separator: " ")
    }

    static func changes(
        from old: Participant,
        to new: Participant
    ) -> [(field: String, before: String, after: String)] {
        var pairs: [(field: String, before: String, after: String)] = [
            ("firstName", old.contact.firstName, new.contact.firstName),
            ("surname", old.contact.surname, new.contact.surname),
            ("postcode", old.contact.postcode, new.contact.postcode), ("email", old.contact.email, new.contact.email),
            ("birthDate", old.attributes.birthDate?.iso ?? "", new.attributes.birthDate?.iso ?? ""),
            ("sex", old.attributes.sex?.rawValue ?? "", new.attributes.sex?.rawValue ?? ""),
            ("employment", old.attributes.employment?.rawValue ?? "", new.attributes.employment?.rawValue ?? ""),
            ("education", old.attributes.education?.rawValue ?? "", new.attributes.education?.rawValue ?? ""),
            ("entered", old.entered.iso, new.entered.iso), ("left", old.left?.iso ?? "", new.left?.iso ?? ""),
            ("result", old.result?.rawValue ?? "", new.result?.rawValue ?? ""),
            ("followedUp", old.followedUp?.iso ?? "", new.followedUp?.iso ?? ""),
            ("laterResult", old.laterResult?.rawValue ?? "", new.laterResult?.rawValue ?? ""),
        ]
        for question in ParticipantAttributes.Question.allCases {
            let before = old.attributes.declarations[question]?.rawValue ?? ""
            let after = new.attributes.declarations[question]?.rawValue ?? ""
            pairs.append((question.rawValue, before, after))
        }
        return pairs.filter { $0.before != $0.after }
    }
}
