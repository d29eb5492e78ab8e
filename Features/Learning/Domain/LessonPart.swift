/// A part of a lesson that is compared as a whole: its title, those it is for, its term of ESCO.
struct LessonPart: Sendable {
    /// `title`
    let id: String
    let field: LessonField
    let get: @Sendable (LessonSheet) -> [String]
    let set: @Sendable (inout LessonSheet, [String]) -> Void
    /// What a value is called.
    let term: @Sendable (String) -> LessonTerm?

    /// In the order of the lesson.
    static let all: [LessonPart] = [
        one("title", .title, \.title), one("goal", .goal, \.goal), one("minutes", .minutes, \.minutes),
        LessonPart(id: "roles", field: .roles) {
            $0.roles
        } set: {
            $0.roles = $1
        } term: {
            .role($0)
        },
        LessonPart(id: "requires", field: .requires) {
            $0.requires
        } set: {
            $0.requires = $1
        } term: { _ in
            nil
        },
        one("competence", .competence, \.competence),
        LessonPart(id: "esco", field: .esco) {
            [$0.escoLabel, $0.escoURI]
        } set: { sheet, values in
            (sheet.escoLabel, sheet.escoURI) = (values[0], values[1])
        } term: { _ in
            nil
        },
    ]

    private static func one(
        _ id: String,
        _ field: LessonField,
        _ path: any WritableKeyPath<LessonSheet, String> & Sendable
    ) -> LessonPart {
        LessonPart(id: id, field: field) {
            [$0[keyPath: path]]
        } set: {
            $0[keyPath: path] = $1[0]
        } term: { _ in
            nil
        }
    }
}
