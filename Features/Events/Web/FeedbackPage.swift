import Events
import HTML
import Kernel
import WebPlatform

struct FeedbackForm: Sendable {
    var grades: [EventFeedback.Question: String] = [:]
    var text = ""

    init() {}

    init(_ form: Form) {
        for question in EventFeedback.Question.allCases { grades[question] = form[question.rawValue] }
        text = form["text"]
    }

    func validated(_ t: Texts) -> (value: EventFeedback?, errors: FieldErrors) {
        var (errors, numbers) = (FieldErrors(), [EventFeedback.Question: Int]())
        for question in EventFeedback.Question.allCases {
            numbers[question] = Int(grades[question] ?? "").flatMap { EventFeedback.grades.contains($0) ? $0 : nil }
            if numbers[question] == nil {
                errors.add(question.rawValue, t("feedback.grade.missing", ["statement": question.label(t)]))
            }
        }
        let plain = GuestList.plainLines(text)
        if plain.count > EventFeedback.longestText {
            func number(_ count: Int) -> String { GermanFormat.number(Double(count), places: 0) }
            let fills: KeyValuePairs = ["count": number(plain.count), "most": number(EventFeedback.longestText)]
            errors.add("text", t("event.long", fills))
        }
        guard errors.isEmpty, let content = numbers[.content], let practice = numbers[.practice],
            let organisation = numbers[.organisation]
        else { return (nil, errors) }
        let value = EventFeedback(content: content, practice: practice, organisation: organisation, text: plain)
        return (value, errors)
    }
}

/// Three statements and a free text, by the link of a mail.
struct FeedbackPage: Page {
    static let name = "Events/feedback"
    let title: String
    let event: String
    let action: String
    let token: FormToken
    var form: FeedbackForm
    var errors: FieldErrors

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: event, title: title)
        errorSummary(title: t("attendance.faults"), faults: errors.faults)
        leadSentence(t("feedback.lead"))
        p { t("feedback.anonymous") }
        pageForm(PageForm(action: action, tokens: [token])) {
            for question in EventFeedback.Question.allCases {
                radioCards(
                    Field(
                        name: question.rawValue,
                        label: question.label(t),
                        error: errors[question.rawValue],
                        isRequired: true
                    ),
                    choices: EventFeedback.grades.reversed().map { grade in
                        Choice(Self.word(grade, t), value: "\(grade)")
                    },
                    selected: form.grades[question]
                )
            }
            textAreaField(
                Field(
                    name: "text",
                    label: t("feedback.text"),
                    hint: t("feedback.text.hint"),
                    error: errors["text"],
                    note: t("attendance.optional")
                ),
                value: form.text,
                lines: 5
            )
            actions { submitButton(t("feedback.submit")) }
        }
    }

    private static func word(_ grade: Int, _ t: Texts) -> String {
        switch grade {
        case 5: t("feedback.grade.5")
        case 4: t("feedback.grade.4")
        case 3: t("feedback.grade.3")
        case 2: t("feedback.grade.2")
        default: t("feedback.grade.1")
        }
    }
}

/// Thanks, or why there is no form.
struct FeedbackEndPage: Page {
    static let name = "Events/feedbackEnd"
    let title: String
    let sentence: String
    let events: PageLink

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        actions { actionLink(events) }
    }
}

/// What the answers say together, for the team.
struct FeedbackResultPage: Page {
    static let name = "Events/feedbackResult"
    let title: String
    let event: String
    let lead: String
    let rows: [(statement: String, mean: String)]
    let texts: [String]
    let back: String
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: event, title: title) {
            actionLink(PageLink(t("feedback.back"), href: back), style: .quiet)
        }
        leadSentence(lead)
        leadRemark { t("feedback.results.remark") }
        if !rows.isEmpty {
            dataTable(
                DataTable(
                    caption: t("feedback.results.table"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("feedback.statement"), isRowTitle: true),
                        TableColumn(t("feedback.mean"), isNumeric: true),
                    ],
                    rows: rows.map { TableRow([TableCell($0.statement), TableCell($0.mean)]) },
                    narrow: .cards
                )
            )
        }
        if !texts.isEmpty {
            pageSection(title: t("feedback.texts")) {
                ul(.class("feedback-texts")) { for text in texts { li { text } } }
            }
        }
    }
}
