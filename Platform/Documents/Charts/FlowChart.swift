import Kernel

/// A Sankey: amounts that flow from left to right between named nodes.
public struct FlowChart: Hashable, Sendable {
    public struct Node: Hashable, Sendable {
        /// Unique within the chart.
        public let id: String
        /// Written beside the node.
        public let label: String
        /// Column from the left, from 0.
        public let depth: Int
        /// Place in the order of the series' colours, from 0; nil leaves it grey.
        public let colour: Int?

        public init(id: String, label: String, depth: Int, colour: Int? = nil) {
            (self.id, self.label, self.depth, self.colour) = (id, label, depth, colour)
        }
    }

    public struct Flow: Hashable, Sendable {
        public let from: String
        public let to: String
        /// Above 0; other flows are left out.
        public let amount: Double

        public init(from: String, to: String, amount: Double) {
            (self.from, self.to, self.amount) = (from, to, amount)
        }
    }

    public let nodes: [Node]
    public let flows: [Flow]

    /// Flows lead from a column to one further right; others, which could go in a circle, are left out.
    public init(nodes: [Node], flows: [Flow]) {
        var depths: [String: Int] = [:]
        self.nodes = nodes.filter { depths.updateValue($0.depth, forKey: $0.id) == nil }
        self.flows = flows.filter { flow in
            guard let from = depths[flow.from], let to = depths[flow.to] else { return false }
            return from < to && flow.amount > 0 && flow.amount.isFinite
        }
    }

    /// Pixels that the picture needs so that no label covers another.
    public var height: Int {
        let columns = Dictionary(grouping: nodes, by: \.depth).values
        return max(280, 24 + (columns.map(\.count).max() ?? 0) * Self.room)
    }

    /// For a node and its two lines of words.
    private static let room = 46

    public var option: ChartOption {
        [
            "series": [
                [
                    "type": "sankey", "left": 4, "right": 4, "top": 12, "bottom": 12, "nodeWidth": 12, "nodeGap": 26,
                    "nodeAlign": "left", "draggable": false, "layoutIterations": 48,
                    "emphasis": ["focus": "adjacency"], "labelLayout": ["hideOverlap": true],
                    "lineStyle": ["color": "target", "opacity": 0.28],
                    "data": .list(nodes.map(node)), "links": .list(flows.map(link)),
                ]
            ]
        ]
    }

    private func node(_ node: Node) -> ChartOption {
        let isLast = node.depth == nodes.map(\.depth).max()
        let colour = node.colour.map { "@series\($0 + 1)" } ?? "@edge"
        // On a slip of paper, so that no flow runs through the words.
        return [
            "name": .words(node.id), "depth": .number(Double(node.depth)),
            "itemStyle": ["color": .text(colour)],
            "label": [
                "formatter": .words(ChartWords.wrapped(node.label, width: 260)), "fontSize": 13, "lineHeight": 16,
                "position": isLast ? "left" : "right", "distance": 4, "backgroundColor": "@paper", "padding": [1, 4],
                "borderRadius": 3,
            ],
            "tooltip": ["formatter": .words(node.label)],
        ]
    }

    private func link(_ flow: Flow) -> ChartOption {
        let ends = [flow.from, flow.to].map { id in nodes.first { $0.id == id }?.label ?? id }
        let words = "\(ends[0]) → \(ends[1]): \(ChartNumber.text(flow.amount))"
        return [
            "source": .words(flow.from), "target": .words(flow.to), "value": .number(flow.amount),
            "tooltip": ["formatter": .words(words)],
        ]
    }
}
