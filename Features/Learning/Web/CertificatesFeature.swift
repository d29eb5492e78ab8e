public import DatabasePlatform
public import Kernel
public import WebPlatform

/// Certificates, badges and their verification, learning paths.
public struct CertificatesFeature: Sendable {
    let database: any SQLDatabase
    let texts: Texts
    let outside: OutsideWorld

    public init(database: any SQLDatabase, texts: Texts, outside: OutsideWorld) {
        (self.database, self.texts, self.outside) = (database, texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        _ = routes.feature("Learning", texts: texts)
    }
}
