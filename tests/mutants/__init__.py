"""Does a test notice when a number of the rule book changes? `make mutants` moves each one a step and looks."""
