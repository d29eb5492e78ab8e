import HTML
import Kernel
import ProgrammeRecords

/// Values of the questionnaire in words.
enum RecordsWords {
    static func sex(_ value: ParticipantAttributes.Sex, _ t: Texts) -> String { t("participant.sex.\(value.rawValue)") }

    static func age(_ value: ParticipantAttributes.AgeGroup, _ t: Texts) -> String {
        t("participant.age.\(value.rawValue)")
    }

    static func employment(_ value: ParticipantAttributes.Employment, _ t: Texts) -> String {
        t("participant.employment.\(value.rawValue)")
    }

    static func education(_ value: ParticipantAttributes.Education, _ t: Texts) -> String {
        t("participant.education.\(value.rawValue)")
    }

    static func question(_ value: ParticipantAttributes.Question, _ t: Texts) -> String {
        t("participant.question.\(value.rawValue)")
    }

    static func declaration(_ value: ParticipantAttributes.Declaration, _ t: Texts) -> String {
        t("participant.declaration.\(value.rawValue)")
    }

    static func sexes(_ t: Texts) -> [Choice] {
        ParticipantAttributes.Sex.allCases.map { Choice(sex($0, t), value: $0.rawValue) }
    }

    static func employments(_ t: Texts) -> [Choice] {
        ParticipantAttributes.Employment.allCases.map { Choice(employment($0, t), value: $0.rawValue) }
    }

    static func educations(_ t: Texts) -> [Choice] {
        ParticipantAttributes.Education.allCases.map { Choice(education($0, t), value: $0.rawValue) }
    }

    static func declarations(_ t: Texts) -> [Choice] {
        ParticipantAttributes.Declaration.allCases.map { Choice(declaration($0, t), value: $0.rawValue) }
    }

    static func results(_ t: Texts) -> [Choice] {
        Participant.Result.allCases.map { Choice(t("participant.result.\($0.rawValue)"), value: $0.rawValue) }
    }

    static func laterResults(_ t: Texts) -> [Choice] {
        Participant.LaterResult.allCases.map { Choice(t("participant.laterResult.\($0.rawValue)"), value: $0.rawValue) }
    }

    /// What is missing, „Bildungsabschluss, PLZ“.
    static func missing(_ participant: Participant, _ t: Texts) -> String {
        participant.missing.map { t("participant.field.\($0.rawValue)") }.joined(separator: ", ")
    }

    /// A name of a field and a value as the log of corrections stores them.
    static func field(_ name: String, _ t: Texts) -> String { t("participant.field.\(name)") }

    static func value(_ text: String, of field: String, _ t: Texts) -> String {
        if text.isEmpty { return t("missing") }
        if let day = LocalDate(iso: text) { return day.german }
        return switch field {
        case "sex": ParticipantAttributes.Sex(rawValue: text).map { sex($0, t) } ?? text
        case "employment": ParticipantAttributes.Employment(rawValue: text).map { employment($0, t) } ?? text
        case "education": ParticipantAttributes.Education(rawValue: text).map { education($0, t) } ?? text
        case "result": results(t).first { $0.value == text }?.label ?? text
        case "laterResult": laterResults(t).first { $0.value == text }?.label ?? text
        default:
            ParticipantAttributes.Question(rawValue: field) == nil
                ? text : ParticipantAttributes.Declaration(rawValue: text).map { declaration($0, t) } ?? text
        }
    }
}
