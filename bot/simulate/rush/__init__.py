"""Club hour at scale: hundreds of clubs run at the same time, and somebody in private still gets an answer at once."""
