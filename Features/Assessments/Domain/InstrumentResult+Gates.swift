extension InstrumentResult {
    /// What stands in the way of an action.
    ///
    /// - Parameter exception: whether a reason for going ahead all the same is written down; it opens only gates that
    ///   allow one.
    public func obstacles(to action: String, exception: Bool) -> [Finding] {
        let gates = instrument.gates.filter { $0.action == action && !(exception && $0.allowsException) }
        return findings.filter { finding in
            gates.contains { $0.rules.isEmpty ? finding.rule.level == .red : $0.rules.contains(finding.rule.id) }
        }
    }
}
