/// While a page is made for somebody who may look but not change: which addresses would refuse them. The components
/// that lead to a change ask here and leave themselves out, so that no page has to think of readers.
public struct RefusedChanges: Sendable {
    /// Nil for whoever may change.
    @TaskLocal public static var current: RefusedChanges?
    /// Inside a form that cannot be sent; its buttons are left out and its fields only show what they hold.
    @TaskLocal static var isInsideForm = false

    private let isRefused: @Sendable (_ action: String) -> Bool
    private let isOnlyForChanging: @Sendable (_ page: String) -> Bool

    /// - Parameters:
    ///   - isRefused: whether sending a form to this address is refused.
    ///   - isOnlyForChanging: whether a page is there for a refused change alone, such as an empty form.
    public init(
        isRefused: @escaping @Sendable (_ action: String) -> Bool,
        isOnlyForChanging: @escaping @Sendable (_ page: String) -> Bool
    ) {
        (self.isRefused, self.isOnlyForChanging) = (isRefused, isOnlyForChanging)
    }

    static func refuse(_ action: String) -> Bool { current?.isRefused(action) ?? false }

    /// A quiet link is a way back more often than a way to a change.
    static func refuse(_ link: PageLink, _ style: ActionStyle) -> Bool {
        guard let current else { return false }
        return current.isOnlyForChanging(link.href) || (style != .quiet && current.isRefused(link.href))
    }
}
