import Documents
import Foundation
import HTML
import Kernel
import ProgrammeRecords
import WebPlatform

/// A CSV file of entries: the first line names the columns as the questionnaire does.
struct EntryFile {
    static let mostLines = 2_000

    var lines: [(line: Int, participant: Participant)] = []
    /// A sentence each, with line and value; nothing is stored while there is one.
    var faults: [String] = []

    init(_ location: URL, by name: String, outside: OutsideWorld, _ t: Texts) throws {
        let file = try CSVFile(path: location.path).checkingEncoding()
        var columns: [String: Int] = [:]
        let names = Self.columns(t)
        var isHead = true
        try file.forEachRow { row in
            if row.isBlank { return .more }
            if isHead {
                isHead = false
                for (index, cell) in row.cells.enumerated() {
                    if let field = names[Self.plain(cell.text)] { columns[field] = index }
                }
                let needed = ["firstName", "surname", "postcode"].filter { columns[$0] == nil }
                if !needed.isEmpty {
                    faults.append(
                        t(
                            "entry.file.columns",
                            [
                                "names": needed.map { t("participant.field.\($0)") }.joined(separator: ", ")
                            ]
                        )
                    )
                    return .enough
                }
                return .more
            }
            guard lines.count < Self.mostLines else {
                faults.append(t("entry.file.long", ["most": "\(Self.mostLines)"]))
                return .enough
            }
            take(row, columns, by: name, outside: outside, t)
            return faults.count < 20 ? .more : .enough
        }
        if lines.isEmpty, faults.isEmpty { faults.append(t("entry.file.empty")) }
    }

    private mutating func take(
        _ row: Documents.TableRow,
        _ columns: [String: Int],
        by name: String,
        outside: OutsideWorld,
        _ t: Texts
    ) {
        func cell(_ field: String) -> String {
            guard let index = columns[field], index < row.cells.count else { return "" }
            return row.cells[index].text
        }
        func choice(_ field: String, _ choices: [(label: String, value: String)]) -> String {
            let text = cell(field)
            if text.isEmpty { return "" }
            let wanted = Self.plain(text)
            if let found = choices.first(where: { Self.plain($0.label) == wanted || $0.value.lowercased() == wanted }) {
                return found.value
            }
            faults.append(
                t(
                    "entry.file.value",
                    [
                        "line": "\(row.line)", "field": t("participant.field.\(field)"),
                        "value": String(text.prefix(40)),
                        "choices": choices.map(\.label).joined(separator: ", "),
                    ]
                )
            )
            return ""
        }
        var form = ParticipantForm()
        (form.firstName, form.surname, form.postcode) = (cell("firstName"), cell("surname"), cell("postcode"))
        (form.email, form.birthDate) = (cell("email"), cell("birthDate"))
        form.sex = choice("sex", RecordsWords.sexes(t).map { ($0.label, $0.value) })
        form.employment = choice("employment", RecordsWords.employments(t).map { ($0.label, $0.value) })
        form.education = choice("education", RecordsWords.educations(t).map { ($0.label, $0.value) })
        for question in ParticipantAttributes.Question.allCases {
            form.declarations[question] = choice(
                question.rawValue,
                RecordsWords.declarations(t).map { ($0.label, $0.value) }
            )
        }
        let today = outside.today()
        let asked = form.validated(today: today, t)
        var errors = asked.errors
        let entered = RecordsInput.day("entered", cell("entered"), &errors, t) ?? today
        for fault in errors.faults {
            faults.append(t("entry.file.fault", ["line": "\(row.line)", "sentence": fault.message]))
        }
        let participant = Participant(
            id: ParticipantID(from: outside),
            contact: asked.contact,
            attributes: asked.attributes,
            entered: entered,
            source: .file,
            changedBy: name
        )
        lines.append((row.line, participant))
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().replacing("–", with: "-").filter { !$0.isWhitespace }
    }

    private static func columns(_ t: Texts) -> [String: String] {
        var names: [String: String] = [:]
        let fields =
            Participant.Mandatory.allCases.map(\.rawValue) + ["email", "entered"]
            + ParticipantAttributes.Question.allCases.map(\.rawValue)
        for field in fields { names[plain(t("participant.field.\(field)"))] = field }
        return names
    }
}
