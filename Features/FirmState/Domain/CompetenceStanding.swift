/// How far somebody is on the way from interest to passing on in the region.
public struct CompetenceStanding: Hashable, Sendable {
    /// 1 to ``steps``.
    public let step: Int
    public let steps: Int

    public init(step: Int, steps: Int) { (self.step, self.steps) = (step, steps) }
}
