import Companies
import Kernel

extension RegionDirectory {
    /// „Hagen (angrenzend an das Westfälische Ruhrgebiet)“; nil for a place the directory does not know.
    func membership(_ postcode: Postcode) -> String? {
        municipality(postcode).map { "\($0.name) (\($0.ring == .core ? name : widerName))" }
    }
}
