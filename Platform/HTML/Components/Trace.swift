/// How a figure came about: what was taken, with what, and where that is from.
public struct Trace: Sendable {
    public let steps: [TraceStep]
    /// The figure itself, "2.412 kg CO₂e".
    public let result: String
    /// What stands before it, "Ergebnis".
    public let resultLabel: String

    public init(steps: [TraceStep], resultLabel: String, result: String) {
        (self.steps, self.resultLabel, self.result) = (steps, resultLabel, result)
    }
}

public struct TraceStep: Sendable {
    /// "Menge", "Umrechnung Hs → Hi", "Faktor"
    public let label: String
    /// "12.000 kWh", "× 0,903", "× 0,201 kg CO₂e/kWh"
    public let term: String
    /// Where it is from, with its link where there is one.
    public let source: Node?

    public init(_ label: String, term: String, source: Node? = nil) {
        (self.label, self.term, self.source) = (label, term, source)
    }

    public init(_ label: String, term: String, source: String) {
        self.init(label, term: term, source: .text(source))
    }
}

/// Closed until asked for; `label` is the question it answers, "So gerechnet".
public func traceDisclosure(_ trace: Trace, label: String) -> Node {
    details(.class("trace")) {
        summary { label }
        traceSteps(trace)
    }
}

/// The same, open: on the page of a single line and in the report.
public func traceSteps(_ trace: Trace) -> Node {
    dl(.class("trace-steps")) {
        for step in trace.steps {
            div(.class("trace-step")) {
                dt { step.label }
                dd(.class("trace-term")) { step.term }
                step.source.map { source in dd(.class("trace-source")) { source } }
            }
        }
        div(.classes("trace-step", "trace-result")) {
            dt { trace.resultLabel }
            dd(.class("trace-term")) { "= \(trace.result)" }
        }
    }
}
