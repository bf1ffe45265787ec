"""When: the metronome that looks at the agenda and runs the housekeeping."""
