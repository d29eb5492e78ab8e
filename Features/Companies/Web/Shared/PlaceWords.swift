import Companies
import Kernel

extension RegionDirectory {
    /// „Hagen – erweiterte Region“; nil for a place the directory does not know.
    func membership(_ postcode: Postcode) -> String? {
        municipality(postcode).map { "\($0.name) – \($0.ring == .core ? name : widerName)" }
    }
}
