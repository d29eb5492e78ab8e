public import DatabasePlatform
public import Kernel
public import WebPlatform

/// The world and the walk by pages.
public struct WorldFeature: Sendable {
    let database: any SQLDatabase
    let texts: Texts
    let outside: OutsideWorld

    public init(database: any SQLDatabase, texts: Texts, outside: OutsideWorld) {
        (self.database, self.texts, self.outside) = (database, texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        _ = routes.feature("World", texts: texts)
    }
}
