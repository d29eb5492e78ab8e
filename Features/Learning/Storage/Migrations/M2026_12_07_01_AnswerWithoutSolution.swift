import DatabasePlatform

/// What the hub reckoned came from a firm's figures and stayed with a person after their access had ended. Kept is what
/// they typed and how it compared; the solution is reckoned anew from figures that the reader may see today.
let dropAnswerSolution = Migration(
    "2026-12-07 learning: answer without solution",
    "ALTER TABLE learning_answer DROP COLUMN solution;"
)
