import CarbonAccounting
import Documents
import Kernel

/// The flow from source through category to scope, with what is too small to draw gathered.
struct ResultFlow {
    /// Share of the whole below which a source or category is no strand of its own.
    static let least = 0.02

    private let sankey: Sankey
    private let t: Texts
    private let total: Double
    private let small: Set<EmissionCategory>

    init(_ sankey: Sankey, _ t: Texts) {
        (self.sankey, self.t) = (sankey, t)
        let total = sankey.flows.reduce(0) { $0 + $1.kilograms }
        self.total = total
        // One small category alone is shown by its name: its rest would be no shorter.
        let candidates = sankey.categories.filter { $0.kilograms < Self.least * total }.map(\.category)
        let groups = Dictionary(grouping: candidates, by: \.scope).values.filter { $0.count > 1 }
        small = Set(groups.joined())
    }

    var chart: FlowChart {
        FlowChart(nodes: sources + categories + scopes, flows: flows)
    }

    // MARK: Nodes

    private var sources: [FlowChart.Node] {
        var sums: [String: (label: String, kilograms: Double, scopes: [Scope: Double])] = [:]
        for flow in sankey.flows {
            var sum = sums[id(flow.source)] ?? (label(flow.source), 0, [:])
            sum.kilograms += flow.kilograms
            sum.scopes[flow.category.scope, default: 0] += flow.kilograms
            sums[id(flow.source)] = sum
        }
        let rest = id(nil)
        let sorted = sums.sorted { first, second in
            guard (first.key == rest) == (second.key == rest) else { return second.key == rest }
            return (first.value.kilograms, second.key) > (second.value.kilograms, first.key)
        }
        return sorted.map { id, sum in
            let main = sum.scopes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
            return node(id, sum.label, sum.kilograms, depth: 0, scope: id == rest ? nil : main)
        }
    }

    private var categories: [FlowChart.Node] {
        var nodes = sankey.categories.filter { !small.contains($0.category) }.map { category, kilograms in
            node(id(category), category.label(t), kilograms, depth: 1, scope: category.scope)
        }
        let rests = Dictionary(grouping: sankey.categories.filter { small.contains($0.category) }, by: \.category.scope)
        for (scope, parts) in rests.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let label = t("chart.flow.rest.scope", ["scope": t("scope.short.\(scope.rawValue)")])
            let kilograms = parts.reduce(0) { $0 + $1.kilograms }
            nodes.append(node(id(parts[0].category), label, kilograms, depth: 1, scope: scope))
        }
        return nodes
    }

    private var scopes: [FlowChart.Node] {
        Scope.allCases.compactMap { scope in
            let kilograms = sankey.categories.reduce(0) { $0 + ($1.category.scope == scope ? $1.kilograms : 0) }
            guard kilograms > 0 else { return nil }
            return node(id(scope), t("scope.short.\(scope.rawValue)"), kilograms, depth: 2, scope: scope)
        }
    }

    private func node(
        _ id: String,
        _ name: String,
        _ kilograms: Double,
        depth: Int,
        scope: Scope?
    ) -> FlowChart.Node {
        FlowChart.Node(
            id: id,
            label: "\(name) \(Amounts.tonnes(kilograms))\(GermanFormat.thinSpace)t",
            depth: depth,
            colour: scope.flatMap { Scope.allCases.firstIndex(of: $0) }
        )
    }

    // MARK: Flows

    private var flows: [FlowChart.Flow] {
        var amounts: [Pair: Double] = [:]
        for flow in sankey.flows {
            amounts[Pair(from: id(flow.source), to: id(flow.category)), default: 0] += flow.kilograms
            amounts[Pair(from: id(flow.category), to: id(flow.category.scope)), default: 0] += flow.kilograms
        }
        let sorted = amounts.sorted { ($0.value, $1.key.from, $1.key.to) > ($1.value, $0.key.from, $0.key.to) }
        return sorted.map { FlowChart.Flow(from: $0.key.from, to: $0.key.to, amount: $0.value / 1000) }
    }

    private struct Pair: Hashable {
        let from: String
        let to: String
    }

    // MARK: Which node

    /// Sources that are small, and the rests that the inventory itself has gathered, are one.
    private func isSmall(_ source: EmissionSource) -> Bool {
        let kilograms = sankey.flows.reduce(0) { $0 + ($1.source == source ? $1.kilograms : 0) }
        return source.name.isEmpty || kilograms < Self.least * total
    }

    private func label(_ source: EmissionSource) -> String {
        isSmall(source) ? t("chart.flow.rest") : source.label(t)
    }

    private func id(_ source: EmissionSource?) -> String {
        guard let source, !isSmall(source) else { return "q:rest" }
        return "q:\(source.kind.rawValue):\(source.id)"
    }

    private func id(_ category: EmissionCategory) -> String {
        small.contains(category) ? "k:rest:\(category.scope.rawValue)" : "k:\(category.rawValue)"
    }

    private func id(_ scope: Scope) -> String { "s:\(scope.rawValue)" }
}
