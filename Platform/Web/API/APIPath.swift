/// The part of the address space that programs use: bearer tokens instead of cookies, JSON instead of pages.
public enum APIPath {
    public static let root = "/api"

    public static func contains(_ path: String) -> Bool { path == root || path.hasPrefix(root + "/") }
}
