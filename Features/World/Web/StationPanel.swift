import FirmState
import HTML
import Kernel
import WebPlatform
import World

/// Everything of one station; the very part that the world shows as its dialog.
struct StationPanel: Sendable {
    let id: String
    let title: String
    let text: String
    let sentence: String?
    let strong: [String]
    /// „Beispielbetrieb“, where the numbers are not the visitor's own.
    let mark: String?
    let picture: Node?
    let figures: [StationState.Figure]
    /// With what the visitor needs first, where its page would refuse them.
    let actions: [(link: PageLink, need: PageNeed?)]
    let words: Words

    struct Words: Sendable {
        let figures: String
        let figure: String
        let value: String
        let source: String
    }

    /// - Parameter course: of the place; its lectern lists the lessons.
    init(
        _ station: Station,
        at place: Place,
        _ state: StationState?,
        isExample: Bool,
        course: LearningDoor.Course?,
        openPages: OpenPages,
        _ t: Texts
    ) {
        id = "\(place.id)-\(station.id)"
        (title, text) = (station.title, station.text)
        (sentence, strong) = (state?.sentence, state?.strong ?? [])
        let lessons = station.source == .course ? course : nil
        // The list of lessons holds the same numbers already.
        figures = lessons == nil ? state?.figures ?? [] : []
        let word = t("rundgang.example")
        let saysSo = state?.sentence.contains(word) == true
        mark = isExample && station.source.isOfFirm && !saysSo ? word : nil
        picture =
            lessons.map { LessonList($0, t).node } ?? state.flatMap { StationPicture(t).node($0, of: station.source) }
        actions = station.actions.map { (PageLink($0.label, href: $0.href), openPages.need(for: $0.href)) }
        words = Words(
            figures: t("panel.figures", ["title": station.title]),
            figure: t("panel.figure"),
            value: t("panel.value"),
            source: t("panel.source")
        )
    }

    /// - Parameter level: of its heading, 2 or 3.
    func node(level: Int) -> Node {
        section(.class("station"), .id("station-\(id)"), .aria("labelledby", "titel-\(id)"), .data("station-panel", ""))
        {
            heading(level)
            p(.class("station-text")) { text }
            sentence.map { sentence in
                p(.class("station-state")) {
                    strongParts(of: sentence)
                    mark.map { Node.group([" ", HTML.mark(Mark(.plain, $0))]) }
                }
            }
            picture
            figures.isEmpty ? nil : figureList
            HTML.actions {
                let main = actions.firstIndex { $0.need == nil }
                for (index, action) in actions.enumerated() {
                    actionLink(action.link, style: index == main ? .primary : .secondary, unless: action.need)
                }
            }
        }
    }

    private func heading(_ level: Int) -> Node {
        level == 2
            ? h2(.id("titel-\(id)"), .class("station-title")) { title }
            : h3(.id("titel-\(id)"), .class("station-title")) { title }
    }

    private func strongParts(of sentence: String) -> [Node] {
        var (nodes, rest): ([Node], Substring) = ([], sentence[...])
        for part in strong where !part.isEmpty {
            guard let place = rest.firstRange(of: part) else { continue }
            nodes.append(.text(String(rest[..<place.lowerBound])))
            nodes.append(HTML.strong { part })
            rest = rest[place.upperBound...]
        }
        return nodes + [.text(String(rest))]
    }

    /// The same numbers as the picture, one by one and with their source.
    private var figureList: Node {
        // Where nothing is drawn, the numbers are what there is to see.
        details(.class("station-figures"), .open(picture == nil)) {
            summary { words.figures }
            table {
                thead {
                    tr {
                        th(.scope("col")) { words.figure }
                        th(.scope("col"), .class("station-number")) { words.value }
                        th(.scope("col")) { words.source }
                    }
                }
                tbody {
                    for figure in figures {
                        tr {
                            th(.scope("row")) { figure.label }
                            td(.class("station-number")) { figure.value }
                            td { figure.source }
                        }
                    }
                }
            }
        }
    }
}

extension Station.Source {
    /// Whether it shows the firm's own data, and so the example's to whoever has no firm.
    var isOfFirm: Bool {
        switch self {
        case .spheres, .hotspots, .river, .wall, .path, .grove, .signals, .aid, .experiments, .building, .next,
            .kompass:
            true
        case .steps, .events, .coaches, .course, .progress, .learningPaths, .rooms, .sharedBoard, .screen, .practice,
            .firstLocation, .secondLocation, .none:
            false
        }
    }
}
