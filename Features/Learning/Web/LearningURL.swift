import Kernel
import Learning

/// All addresses of courses and lessons.
enum LearningURL {
    static let learning = "/lernen"
    static let signIn = "/anmelden?weiter=/lernen"

    static func role(_ role: LearningRole) -> String { "/lernen?rolle=\(role.address)" }
    static func course(_ id: CourseID) -> String { "/lernen/\(id)" }
    static func lesson(_ lesson: LessonAddress) -> String { "/lernen/\(lesson)" }
    static func section(_ heading: String, of lesson: LessonAddress) -> String { "/lernen/\(lesson)#\(heading)" }
    /// With the figures of the demonstration firm, where one's own are missing.
    static func exampleFigures(_ lesson: LessonAddress, exercise: String) -> String {
        "/lernen/\(lesson)?zahlen=beispiel#\(exercise)"
    }
    static func bookmark(_ lesson: LessonAddress) -> String { "/lernen/\(lesson)/lesezeichen" }
    static func exercise(_ exercise: String, of lesson: LessonAddress) -> String {
        "/lernen/\(lesson)/uebungen/\(exercise)"
    }
    static func quiz(_ lesson: LessonAddress) -> String { "/lernen/\(lesson)/quiz" }
    static func quizResult(_ lesson: LessonAddress) -> String { "/lernen/\(lesson)/quiz/ergebnis" }
}

extension LearningRole {
    /// As it stands in addresses.
    var address: String {
        switch self {
        case .management: "leitung"
        case .staff: "belegschaft"
        case .council: "vertretung"
        case .trainee: "ausbildung"
        }
    }

    init?(address: String) {
        guard let role = Self.allCases.first(where: { $0.address == address }) else { return nil }
        self = role
    }

    func name(_ t: Texts) -> String {
        switch self {
        case .management: t("role.management")
        case .staff: t("role.staff")
        case .council: t("role.council")
        case .trainee: t("role.trainee")
        }
    }
}
