import Events
import FirmState
import Foundation
import Kernel
import World

extension StationWords {
    var signals: StationState {
        guard let shape = StationShape.signals(of: firm) else {
            return StationState(sentence: t("state.signals.missing"))
        }
        func count(_ state: ProgrammeLamp.State) -> Int { firm.programmes.count { $0.state == state } }
        let figures = [ProgrammeLamp.State.fits, .unclear, .not].map { state in
            StationState.Figure(
                label: t("lamp.\(state.rawValue)"),
                value: "\(count(state))",
                source: t("state.source.funding")
            )
        }
        return StationState(
            sentence: t(
                "state.signals",
                ["fits": "\(count(.fits))", "unclear": "\(count(.unclear))", "all": "\(firm.programmes.count)"]
            ),
            strong: ["\(count(.fits))"],
            figures: figures,
            shape: shape
        )
    }

    var aid: StationState {
        guard let aid = firm.aid else { return StationState(sentence: t("state.aid.missing")) }
        let granted = euros(aid.granted)
        let free = aid.free.map { euros($0) }
        let source = t("state.source.aid")
        return StationState(
            sentence: free.map { t("state.aid", ["who": who, "granted": granted, "free": $0]) }
                ?? t("state.aid.open", ["who": who, "granted": granted]),
            strong: [granted, free].compactMap { $0 },
            figures: [
                StationState.Figure(label: t("state.aid.granted"), value: granted, source: source),
                StationState.Figure(label: t("state.aid.free"), value: free ?? t("missing"), source: source),
            ]
        )
    }

    var steps: StationState {
        guard let standing = facts.competence else {
            return StationState(sentence: t("state.steps.guest"))
        }
        let title = t("competence.\(standing.step)")
        return StationState(
            sentence: t(
                "state.steps",
                ["step": "\(standing.step)", "of": "\(standing.steps)", "title": title]
            ),
            strong: ["\(standing.step)"],
            figures: [
                StationState.Figure(label: t("state.steps.step"), value: title, source: t("state.source.path"))
            ],
            shape: .steps(step: standing.step, of: standing.steps, title: title)
        )
    }

    var events: StationState {
        let rows = facts.events.prefix(5).compactMap { event in
            event.dates.first { $0.day >= facts.today }.map { date in
                StationShape.Row(title: event.title, day: date.day, href: "/veranstaltungen/\(event.id)")
            }
        }
        guard let first = rows.first else { return StationState(sentence: t("state.events.none")) }
        return StationState(
            sentence: t("state.events", ["title": first.title, "day": first.day.german]),
            strong: [first.day.german],
            figures: rows.map {
                StationState.Figure(label: $0.title, value: $0.day.german, source: t("state.source.events"))
            },
            shape: .notice(Array(rows))
        )
    }

    var coaches: StationState {
        let present = facts.coaches == 0 ? nil : t("state.coaches.present", count: facts.coaches)
        guard let opening = facts.opening else {
            return StationState(sentence: [present, t("state.coaches.none")].compactMap { $0 }.joined(separator: " "))
        }
        let when = t("state.coaches.when", ["day": opening.day.german, "time": opening.time.german])
        let sentence = t("state.coaches.next", ["when": when, "name": opening.name])
        return StationState(
            sentence: [present, sentence].compactMap { $0 }.joined(separator: " "),
            strong: [when],
            figures: [
                StationState.Figure(label: opening.name, value: when, source: t("state.source.appointments"))
            ]
        )
    }

    func course(_ id: String) -> StationState? {
        guard let course = facts.courses[id] else { return nil }
        let done = course.lessons.count { $0.isDone }
        let minutes = course.lessons.reduce(0) { $0 + $1.minutes }
        let count = course.lessons.count
        return StationState(
            sentence: done == 0
                ? t("state.course", ["minutes": "\(minutes)"], count: count)
                : t("state.course.begun", ["done": "\(done)", "all": "\(count)"]),
            strong: [done == 0 ? "\(count)" : "\(done)"],
            figures: course.lessons.map { lesson in
                StationState.Figure(
                    label: lesson.title,
                    value: lesson.isDone
                        ? t("state.course.done") : t("state.course.minutes", ["minutes": "\(lesson.minutes)"]),
                    source: course.title
                )
            }
        )
    }

    var progress: StationState? {
        guard facts.isSignedIn else { return StationState(sentence: t("state.progress.guest")) }
        guard let learned = facts.learned, learned.lessons > 0 else { return nil }
        if learned.done == 0 {
            return StationState(
                sentence: t("state.progress.none", count: learned.lessons),
                strong: ["\(learned.lessons)"]
            )
        }
        return StationState(
            sentence: t("state.progress", ["done": "\(learned.done)", "all": "\(learned.lessons)"]),
            strong: ["\(learned.done)"]
        )
    }

    var learningPaths: StationState? {
        guard let learned = facts.learned, learned.lessons > 0 else { return nil }
        return StationState(sentence: t("state.learningPaths", count: learned.lessons), strong: ["\(learned.lessons)"])
    }

    var meetings: StationState {
        guard let first = facts.meetings.first else { return StationState(sentence: t("state.meetings.none")) }
        return StationState(
            sentence: t("state.meetings", ["title": first.title], count: facts.meetings.count),
            strong: ["\(facts.meetings.count)"]
        )
    }

    var practice: StationState {
        guard let first = facts.practices.first else { return StationState(sentence: t("state.practice.none")) }
        return StationState(
            sentence: t("state.practice", ["title": first], count: facts.practices.count),
            strong: ["\(facts.practices.count)"]
        )
    }

    var locations: StationState? {
        if facts.locations.isEmpty { return nil }
        return StationState(sentence: t("state.locations", ["places": facts.locations.joined(separator: ", ")]))
    }
}
