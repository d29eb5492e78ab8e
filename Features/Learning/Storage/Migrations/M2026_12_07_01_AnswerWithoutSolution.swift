import DatabasePlatform

/// What the hub reckoned came from a firm's figures and stayed with a person after their access had ended. Kept is what
/// they typed and how it compared; the solution is reckoned anew from figures that the reader may see today. PostgreSQL
/// only hides a column that is dropped: what stands in it is overwritten first.
let dropAnswerSolution = Migration(
    "2026-12-07 learning: answer without solution",
    """
    UPDATE learning_answer SET solution = NULL;
    ALTER TABLE learning_answer DROP COLUMN solution;
    """
)
