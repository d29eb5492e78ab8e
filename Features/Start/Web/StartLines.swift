import HTML
import Kernel

/// „Begleitung“: at most three lines, each of which leads to what it speaks of.
struct StartLines: Sendable {
    struct Line: Sendable {
        let sentence: String
        let href: String
        /// „überfällig“, „Warteliste“
        let mark: Mark?
    }

    let title: String
    let lines: [Line]

    init(_ all: [StartLine], _ t: Texts) {
        let isCoach = !all.isEmpty && all.allSatisfy(\.isOfCoach)
        title = isCoach ? t("lines.cases.title") : t("lines.title")
        lines = StartLine.first(of: all).map { line in
            Line(sentence: line.sentence(t), href: line.address, mark: line.mark(t))
        }
    }

    /// Nothing where there is nothing to say.
    var node: Node {
        guard !lines.isEmpty else { return .empty }
        return pageSection(title: title, id: "begleitung") {
            ul(.class("start-lines")) {
                for line in lines {
                    li {
                        a(.href(line.href)) { line.sentence }
                        line.mark.map { sign in Node.group([" ", mark(sign)]) }
                    }
                }
            }
        }
    }
}

extension StartLine {
    fileprivate var isOfCoach: Bool { if case .cases = fact { true } else { false } }

    fileprivate func sentence(_ t: Texts) -> String {
        let day = day?.german
        switch fact {
        case .step(let title):
            return day.map { t("lines.step", ["title": title, "day": $0]) } ?? t("lines.step.noDay", ["title": title])
        case .promises(let count):
            return day.map { t("lines.promises", ["day": $0], count: count) } ?? t("lines.promises.noDay", count: count)
        case .appointment(let name, let time):
            return t("lines.appointment", ["name": name, "day": day ?? "", "time": time.german])
        case .event(let title, let time, _):
            return t("lines.event", ["title": title, "day": day ?? "", "time": time.german])
        case .cases(let count, let late):
            let steps = late == 0 ? t("lines.cases.onTime") : t("lines.cases.late", count: late)
            return t("lines.cases", ["late": steps], count: count)
        }
    }

    fileprivate func mark(_ t: Texts) -> Mark? {
        switch fact {
        case .step, .promises: isLate ? Mark(.attention, t("lines.late")) : nil
        case .event(_, _, true): Mark(.plain, t("lines.waiting"))
        case .appointment, .event, .cases: nil
        }
    }
}
