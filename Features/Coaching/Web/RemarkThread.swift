import Coaching
import HTML
import Kernel
import WebPlatform

/// A remark with its answers and what can be done with it, as it stands below a page and on pages of its own.
struct RemarkThread: Sendable {
    struct Line: Sendable {
        /// „Mehmet Aksoy, 15.05.2026“
        let author: String
        let text: String
    }

    let id: RemarkID
    let figure: String
    let remark: Line
    let answers: [Line]
    /// Who settled it and when; nil while it is open.
    let settlement: String?

    init(_ remark: Remark, _ t: Texts) {
        func line(_ text: String, _ author: String, _ day: String) -> Line {
            Line(author: t("remark.author", ["name": author, "day": day]), text: text)
        }
        (id, figure) = (remark.id, remark.figure)
        self.remark = line(remark.text, remark.author, LocalDate(remark.writtenAt).german)
        answers = remark.answers.map { line($0.text, $0.author, LocalDate($0.writtenAt).german) }
        settlement = remark.settlement.map {
            t("remark.settled", ["name": $0.by, "day": LocalDate($0.at).german])
        }
    }

    /// - Parameter back: the page one is on, to which the answer leads back.
    @NodeBuilder func body(_ t: Texts) -> [Node] {
        settlement.map { sentence in p(.class("remark-author")) { sentence } }
        lines(remark)
        if !answers.isEmpty {
            ul(.class("remark-answers"), .aria("label", t("remark.answers"))) {
                for answer in answers { li { lines(answer) } }
            }
        }
    }

    /// Text that others wrote stands by itself, so that marks for the direction of writing end with it.
    @NodeBuilder private func lines(_ line: Line) -> [Node] {
        p(.class("remark-author")) { own(line.author) }
        p(.class("kept-lines"), Attribute("dir", "auto")) { line.text }
    }

    /// The field for an answer and the two buttons below it.
    func form(
        _ t: Texts,
        token: FormToken,
        back: String,
        text: String = "",
        error: String? = nil,
        field: String
    ) -> Node {
        pageForm(PageForm(action: RemarkURL.answers(id), tokens: [token, FormToken(name: "back", value: back)])) {
            textAreaField(
                Field(name: "text", label: t("remark.answer"), error: error, id: field),
                value: text,
                lines: 2
            )
            actions {
                submitButton(t("remark.answer.submit"), style: .secondary)
                submitButton(t("remark.settle"), style: .quiet, formAction: RemarkURL.settlement(id))
            }
        }
    }
}

/// A name or a figure's words inside a sentence.
func own(_ text: String) -> Node { .element("bdi", [], [.text(text)]) }
