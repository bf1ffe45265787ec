"""What there is to see of the way so far: plain series read from the journal. Nothing here decides anything."""
