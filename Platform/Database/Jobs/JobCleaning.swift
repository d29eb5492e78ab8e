import Foundation
public import Kernel

/// Removes jobs that ended long ago.
public enum JobCleaning {
    /// Days a finished job can still be looked up.
    static let daysDone: Double = 3
    /// Days a dead one can still be started again.
    static let daysDead: Double = 30

    public static func job(_ database: any SQLDatabase, outside: OutsideWorld) -> PeriodicJob {
        PeriodicJob("job.clean", every: 3_600) {
            let now = outside.now()
            try await database.write { session in
                for (state, days) in [("done", daysDone), ("dead", daysDead)] {
                    try session.query(
                        "DELETE FROM job WHERE state = $1 AND ended_at < $2",
                        .text(state),
                        .instant(now.addingTimeInterval(-days * 86_400))
                    )
                }
            }
        }
    }
}
